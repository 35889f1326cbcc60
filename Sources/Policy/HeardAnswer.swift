package import Risk

/// What a pattern or a danger told answers to a kind of question: 吃了 to whether something was swallowed, 想死 to whether
/// there are thoughts of dying.
package struct HeardAnswer: Sendable, Equatable {
  package let id: String
  /// The kind of question, by number; steps name it as what they hear.
  package let question: UInt8
  package let answer: Answer
  /// Kinds of danger that are this answer when told of oneself.
  package let signals: Set<SignalKind>
  /// The kinds count when they are denied, and not when they are told.
  package let denied: Bool

  package init(
    id: String, question: UInt8, answer: Answer, signals: Set<SignalKind> = [], denied: Bool = false
  ) {
    self.id = id
    self.question = question
    self.answer = answer
    self.signals = signals
    self.denied = denied
  }
}
