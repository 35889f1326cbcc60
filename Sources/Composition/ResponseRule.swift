import TextForm
import Policy
package import Understanding

/// What may be said, and when.
package final class ResponseRule: Sendable {
  /// All given conditions must hold; within one, any value does.
  package struct Condition: Sendable {
    package var topics: [Int] = []
    package var intents: [Int] = []
    package var emotions: [Int] = []
    package var people: [Int] = []
    package var materials: [Material] = []
    package var answers: [ShortAnswer] = []
    package var to: [QuestionKind] = []
    package var roles: [Int] = []
    package var said = false
    package var firstTurn = false

    package init() {}
  }

  /// The parts of a reply that a rule offers.
  package enum Part: String, Sendable, CaseIterable {
    case open, affirm, normalise, explore, understand, act, reply
  }

  package let id: String
  package let number: Int
  package let priority: Int
  package let condition: Condition
  package let parts: [Part: [Template]]
  let hash: UInt64

  package init(
    id: String, number: Int, priority: Int, condition: Condition, parts: [Part: [Template]]
  ) {
    self.id = id
    self.number = number
    self.priority = priority
    self.condition = condition
    self.parts = parts
    hash = StableHash.of(id)
  }

  package func texts(_ part: Part) -> [Template] { parts[part] ?? [] }
}

/// A message that is no more than a short answer.
package enum ShortAnswer: String, Sendable, Codable, CaseIterable {
  case yes, no, either, refuse, emoji, laugh, later, silence
  case dontKnow = "dont_know"
  case soSo = "so_so"
  case nothingWrong = "nothing_wrong"
}
