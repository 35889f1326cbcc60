/// Finds the user-perceived characters of a line that is being typed.
package enum TypedCharacter {
  /// The scalars that one backspace removes before `cursor`; 0 at the start.
  package static func length(
    before cursor: Int, in line: some RandomAccessCollection<UInt32>
  ) -> Int {
    characters(of: line.prefix(cursor)).last?.unicodeScalars.count ?? 0
  }

  /// The scalars of the character after `cursor`; 0 at the end.
  package static func length(
    after cursor: Int, in line: some RandomAccessCollection<UInt32>
  ) -> Int {
    characters(of: line.dropFirst(cursor)).first?.unicodeScalars.count ?? 0
  }

  private static func characters(of scalars: some Sequence<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    for value in scalars {
      text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
    return String(text)
  }
}
