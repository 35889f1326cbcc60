package import Risk

/// The gravest cue of one danger in a message.
package struct Cue: Sendable, Hashable, Codable {
  /// Which protocol answers it.
  package let machine: UInt8
  /// The step that it opens.
  package let entry: UInt8
  package let level: Level

  package init(machine: UInt8, entry: UInt8, level: Level) {
    self.machine = machine
    self.entry = entry
    self.level = level
  }
}

/// What a message answers to the question that was open.
package enum Answer: String, Sendable, Hashable, Codable, CaseIterable {
  /// No answer to it.
  case none
  case yes, no, unsure
  case refuse
  /// 没事, 哈哈, 还好: neither yes nor no, and never taken for one.
  case deflect
}

/// What a person does with a message, as far as control distinguishes it.
package enum Conduct: String, Sendable, Hashable, Codable, CaseIterable {
  case disclose
  case social
  case meta
  case request
  case advice
  case human
  /// A line that was tried did not answer.
  case lineFailed
  case stop
  case skip
  case brief
  case lost
}

/// All that control sees of a message.
package struct Observation: Sendable, Hashable {
  /// The gravest cue.
  package var cue: Cue?
  /// The gravest cue of another danger.
  package var other: Cue?
  package var conduct: Conduct
  package var answer: Answer
  /// The person says to be calm, well or resolved all at once.
  package var calm: Bool
  /// The cue is itself the answer to the question that was open.
  package var cueAnswers: Bool
  /// Help is there, or was just spoken with.
  package var helped: Bool

  package init(
    cue: Cue? = nil, other: Cue? = nil, conduct: Conduct = .disclose, answer: Answer = .none,
    calm: Bool = false, cueAnswers: Bool = false, helped: Bool = false
  ) {
    self.cue = cue
    self.other = other
    self.conduct = conduct
    self.answer = answer
    self.calm = calm
    self.cueAnswers = cueAnswers
    self.helped = helped
  }
}
