import Foundation
import Layout

/// A JSON value of any shape, so that an event of another version still shows what it can.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Reads a stored text; nil when it is not JSON.
  init?(json: String) {
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else {
      return nil
    }
    self = value
  }

  /// One line with sorted keys.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  subscript(key: String) -> JSONValue {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  var string: String? {
    if case .string(let value) = self { return value }
    return nil
  }

  var int: Int? {
    if case .int(let value) = self { return value }
    return nil
  }

  var bool: Bool? {
    if case .bool(let value) = self { return value }
    return nil
  }

  var array: [JSONValue] {
    if case .array(let values) = self { return values }
    return []
  }

  /// What a person reads of the value: a name with its number, an id, a list; nil for nothing.
  var words: String? {
    switch self {
    case .null: return nil
    case .bool(let value): return value ? "是" : "否"
    case .int(let value): return "\(value)"
    case .double(let value): return "\(value)"
    case .string(let value): return value.isEmpty ? nil : value.onOneLine
    case .array(let values):
      let parts = values.compactMap(\.words)
      return parts.isEmpty ? nil : parts.joined(separator: "、")
    case .object:
      let name = ["name", "title", "text", "kind", "id"].lazy.compactMap { self[$0].words }.first
      let number = self["phone"].words
      if let name, let number { return "\(name)（\(number)）" }
      return name ?? number
    }
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Int.self) {
      self = .int(value)
    } else if let value = try? container.decode(Double.self) {
      self = .double(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .int(let value): try container.encode(value)
    case .double(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}

extension JSONValue {
  /// The level under its protocol name.
  static func level(_ stored: Int) -> JSONValue { .string(Level(stored).id) }

  static func optional(_ value: Int?) -> JSONValue { value.map(JSONValue.int) ?? .null }

  static func time(_ at: Int64, offset: Int) -> JSONValue {
    .string(LocalTime(at, offset: offset).iso)
  }
}
