/// A clause of a message in normal form.
package struct Clause: Sendable, Equatable {
  /// Scalars of the normal form, without the punctuation that closes it.
  package let span: Range<Int>
  /// The number of the sentence it stands in, from 0.
  package let sentence: Int
  /// The punctuation that closes it, or 0 at the end of the message.
  package let closer: UInt32

  package init(span: Range<Int>, sentence: Int, closer: UInt32) {
    self.span = span
    self.sentence = sentence
    self.closer = closer
  }

  package var isQuestion: Bool { closer == 0xFF1F }
}

extension NormalText {
  /// Cuts the message into clauses at ，。！？；：… line feeds, and spaces between Han characters.
  package func clauses() -> [Clause] {
    var clauses: [Clause] = []
    var start = 0
    var sentence = 0
    for index in scalars.indices {
      let value = scalars[index]
      let spaced = value == 0x20 && separatesHan(at: index)
      guard spaced || ScalarClass.endsClause(value) else { continue }
      if start < index {
        clauses.append(Clause(span: start..<index, sentence: sentence, closer: value))
      }
      start = index + 1
      if ScalarClass.endsSentence(value) { sentence += 1 }
    }
    if start < scalars.count {
      clauses.append(Clause(span: start..<scalars.count, sentence: sentence, closer: 0))
    }
    return clauses
  }

  private func separatesHan(at index: Int) -> Bool {
    index > 0 && index + 1 < scalars.count && ScalarClass.isHan(scalars[index - 1])
      && ScalarClass.isHan(scalars[index + 1])
  }
}
