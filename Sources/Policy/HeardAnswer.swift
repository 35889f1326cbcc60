/// What a pattern of the content answers to a kind of question, in the person's own words (吃了 to whether something was
/// swallowed).
package struct HeardAnswer: Sendable, Equatable {
  package let id: String
  /// The kind of question, by number; steps name it as what they hear.
  package let question: UInt8
  package let answer: Answer

  package init(id: String, question: UInt8, answer: Answer) {
    self.id = id
    self.question = question
    self.answer = answer
  }
}
