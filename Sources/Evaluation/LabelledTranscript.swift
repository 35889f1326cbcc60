package import Counselling

/// What one person said in a conversation, turn by turn, with labels.
package struct LabelledTranscript: Sendable, Equatable {
  package var session: String?
  package var profile: Profile
  package var turns: [LabelledMessage]

  package init(session: String? = nil, profile: Profile = Profile(), turns: [LabelledMessage]) {
    self.session = session
    self.profile = profile
    self.turns = turns
  }
}

/// A line of labelled text.
package enum LabelledLine: Sendable, Equatable {
  case message(LabelledMessage)
  case transcript(LabelledTranscript)
}
