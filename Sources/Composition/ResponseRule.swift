import Policy
import TextForm
package import Understanding

/// What may be said, and when.
package final class ResponseRule: Sendable {
  /// All given conditions must hold; within one, any value does.
  package final class Condition: Sendable {
    package let topics: [Int]
    package let intents: [Int]
    package let emotions: [Int]
    package let people: [Int]
    package let materials: [Material]
    package let answers: [ShortAnswer]
    package let to: [QuestionKind]
    package let roles: [Int]
    /// A pattern of the rule must have matched.
    package let said: Bool
    package let firstTurn: Bool

    package init(
      topics: [Int] = [], intents: [Int] = [], emotions: [Int] = [], people: [Int] = [],
      materials: [Material] = [], answers: [ShortAnswer] = [], to: [QuestionKind] = [],
      roles: [Int] = [], said: Bool = false, firstTurn: Bool = false
    ) {
      self.topics = topics
      self.intents = intents
      self.emotions = emotions
      self.people = people
      self.materials = materials
      self.answers = answers
      self.to = to
      self.roles = roles
      self.said = said
      self.firstTurn = firstTurn
    }
  }

  /// The parts of a reply that a rule offers.
  package enum Part: Int, Sendable, CaseIterable {
    case open, affirm, normalise, explore, understand, act, reply

    /// The key in the content.
    package var name: String {
      switch self {
      case .open: "open"
      case .affirm: "affirm"
      case .normalise: "normalise"
      case .explore: "explore"
      case .understand: "understand"
      case .act: "act"
      case .reply: "reply"
      }
    }
  }

  package let id: String
  package let number: Int
  package let priority: Int
  package let condition: Condition
  private let parts: [[Template]]
  let hash: UInt64

  package init(
    id: String, number: Int, priority: Int, condition: Condition, parts: [Part: [Template]]
  ) {
    self.id = id
    self.number = number
    self.priority = priority
    self.condition = condition
    self.parts = Part.allCases.map { parts[$0] ?? [] }
    hash = StableHash.of(id)
  }

  package func texts(_ part: Part) -> [Template] { parts[part.rawValue] }
}

/// A message that is no more than a short answer.
package enum ShortAnswer: String, Sendable, Codable, CaseIterable {
  case yes, no, either, refuse, emoji, laugh, later, silence
  case dontKnow = "dont_know"
  case soSo = "so_so"
  case nothingWrong = "nothing_wrong"
}
