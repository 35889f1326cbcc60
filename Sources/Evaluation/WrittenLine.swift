import Foundation

/// A line as it is written, before its names and values are looked at.
///
/// Unknown fields are ignored, so that a file may carry ids, annotators and notes.
struct WrittenLine: Decodable {
  var text: String?
  var labels: [String]?
  var level: String?
  var messageLevel: String?
  var assertion: [String: String?]?
  var at: String?
  var session: String?
  var profile: WrittenProfile?
  var turns: [WrittenLine]?

  struct WrittenProfile: Decodable {
    var role: String?
    var age: Double?
    var region: String?
  }

  init(_ bytes: [UInt8]) throws(LineFault) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .invalidUTF8 }
    do {
      self = try JSONDecoder().decode(WrittenLine.self, from: Data(bytes))
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let field = Self.name(of: context.codingPath)
      throw field.isEmpty ? .invalidJSON : .invalid(field, "类型不对")
    } catch {
      throw .invalidJSON
    }
  }

  /// `turns[2].labels`, where turns count from 1 as in every report.
  private static func name(of path: [any CodingKey]) -> String {
    path.reduce("") { name, key in
      if let index = key.intValue { return name + "[\(index + 1)]" }
      return name.isEmpty ? key.stringValue : name + "." + key.stringValue
    }
  }
}
