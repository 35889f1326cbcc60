/// Where a line stands.
package struct Place: Sendable, Equatable {
  /// The name of the file, `-` for standard input.
  package let source: String
  /// From 1, empty lines included.
  package let line: Int
  /// The turn of a transcript, from 1; nil for a single message.
  package let turn: Int?

  package init(source: String, line: Int, turn: Int? = nil) {
    self.source = source
    self.line = line
    self.turn = turn
  }

  func at(turn: Int) -> Place { Place(source: source, line: line, turn: turn) }
}
