import Foundation

/// JSON on one line, with keys in alphabetical order so that equal values give equal bytes.
enum JSONText {
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  static func line(_ value: some Encodable, _ encoder: JSONEncoder) -> String {
    guard let data = try? encoder.encode(value) else { return "{\"error\":\"encoding\"}" }
    return String(decoding: data, as: UTF8.self)
  }
}
