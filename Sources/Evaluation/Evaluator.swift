package import Counselling
package import Resources
package import Risk
import Understanding

/// Has the engine read labelled text.
package struct Evaluator: Sendable {
  package let counsellor: Counsellor
  package let scored: Set<SignalKind>

  /// When a conversation without times begins; a fixed hour, so that a run can be repeated.
  package static let beginning = Moment(seconds: 1_767_243_600, offset: 480)

  /// - Parameter scored: The kinds that are scored; labels and signals of others are passed over. The level of
  ///   a conversation stays that of all.
  package init(_ counsellor: Counsellor, scored: Set<SignalKind> = Set(SignalKind.allCases)) {
    self.counsellor = counsellor
    self.scored = scored
  }

  /// The messages of a line: what cannot be drawn apart when samples are drawn.
  package func cases(of line: LabelledLine, at place: Place) -> [Case] {
    switch line {
    case .message(let message): [single(message, place)]
    case .transcript(let transcript): turns(of: transcript, place)
    }
  }

  private func single(_ message: LabelledMessage, _ place: Place) -> Case {
    let (_, assessment) = counsellor.analyze(message.text)
    return Case(
      place: place, message: message, signals: assessment.signals, sessionLevel: nil,
      scored: scored)
  }

  /// Holds the conversation with the engine in the counsellor's place; a turn without a time comes a minute
  /// after the one before.
  private func turns(of transcript: LabelledTranscript, _ place: Place) -> [Case] {
    var session = Session(
      id: transcript.session ?? "\(place.source):\(place.line)", profile: transcript.profile)
    var moment = Self.beginning
    return transcript.turns.enumerated().map { index, message in
      moment = message.at ?? Moment(seconds: moment.seconds + 60, offset: moment.offset)
      let turn = counsellor.respond(to: Message(text: message.text, at: moment), in: session)
      session = turn.session
      return Case(
        place: place.at(turn: index + 1), message: message, signals: turn.assessment.signals,
        sessionLevel: turn.level, scored: scored)
    }
  }
}
