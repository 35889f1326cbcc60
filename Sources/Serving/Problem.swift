/// What is wrong with a line that was sent.
package struct Problem: Error, Sendable, Equatable {
  /// A word for programs.
  package let code: String
  /// A sentence for people.
  package let message: String

  package init(_ code: String, _ message: String) {
    self.code = code
    self.message = message
  }

  static func invalidJSON(_ detail: String) -> Problem {
    Problem("invalid_json", "the line is not a JSON object: \(detail)")
  }
  static let invalidUTF8 = Problem("invalid_utf8", "the line is not valid UTF-8")
  static let lineTooLong = Problem("line_too_long", "a line may have \(Limits.line) bytes")
  static let textTooLong = Problem("text_too_long", "a text may have \(Limits.text) characters")
  static func missing(_ field: String) -> Problem {
    Problem("missing_field", "the field `\(field)` is missing or no text")
  }
  static func invalid(_ field: String, _ detail: String) -> Problem {
    Problem("invalid_field", "the field `\(field)`: \(detail)")
  }
}

/// How much one line and one text may hold.
package enum Limits {
  /// Bytes of a line.
  package static let line = 65_536
  /// Unicode scalars of a text.
  package static let text = 8_000
}
