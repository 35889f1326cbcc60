import Composition
package import Counselling
import Policy
import Resources
import Risk
import Understanding

/// The reply to a message as it leaves, and as it is stored.
package struct ReplyEvent: Codable {
  let type: String
  let session: String
  let id: String
  let turn: Int
  let reply: String
  let level: String
  let messageLevel: String
  let signals: [SignalView]
  let strategies: [String]
  let stage: String
  let flow: Flow?
  let resources: [PlaceView]
  let fallback: Bool

  /// The protocol in progress.
  struct Flow: Codable {
    let id: String
    let step: String
  }

  /// A place that the reply leads to.
  struct PlaceView: Codable {
    let id: String
    let name: String
    let phones: [String]
    let firstStep: String?
    let hours: String?
    let address: String?
  }

  package init(_ turn: Turn, messageID: String, text: String, by counsellor: Counsellor) {
    type = "reply"
    session = turn.session.id
    id = messageID
    self.turn = turn.number
    reply = turn.reply
    level = turn.level.name
    messageLevel = turn.messageLevel.name
    signals = turn.assessment.signals.map { SignalView($0, in: text.unicodeScalars) }
    strategies = turn.speech.strategies
    stage = turn.session.control.stage.rawValue
    flow = turn.session.control.open.map { open in
      Flow(
        id: counsellor.book.protocols[Int(open.machine)].id,
        step: counsellor.book.protocols[Int(open.machine)].steps[Int(open.step)].id)
    }
    resources = turn.speech.resources.map {
      PlaceView(
        id: $0.id, name: $0.name, phones: $0.phones, firstStep: $0.firstStep,
        hours: $0.hoursNote ?? ($0.hours.always ? "24 小时" : nil), address: $0.address)
    }
    fallback = turn.speech.fallback
  }
}

/// Why a reply was as it was.
package struct TraceView: Codable {
  let parts: [Speech.Part]
  let candidates: [Speech.Candidate]
  let reflections: [String]
  let because: [String: [String]]
  let conduct: String
  let answer: String
  let obligations: [String]
  let asked: String?
  let before: Control
  let after: Control

  package init(_ turn: Turn) {
    parts = turn.speech.parts
    candidates = turn.speech.candidates
    reflections = turn.reflections.prefix(4).map {
      "\($0.material.name) \($0.score) " + $0.text
    }
    because = Dictionary(
      turn.assessment.signals.map { ($0.rule, $0.because) }, uniquingKeysWith: { one, _ in one })
    conduct = turn.observation.conduct.rawValue
    answer = turn.observation.answer.rawValue
    obligations = turn.decision.obligations.map { "\($0)" }
    asked = turn.speech.parts.last { $0.text.hasSuffix("？") }?.text
    before = turn.before
    after = turn.session.control
  }
}
