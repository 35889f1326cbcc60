package import Risk
import TextForm
package import Understanding

/// What a reply can be built on: everything the turn knows, before anything is said.
package struct ReplyFacts: Sendable {
  package let reading: Reading
  package let assessment: Assessment
  /// The most telling first.
  package let reflections: [Reflection]
  package let shortAnswer: ShortAnswer?
  /// What our last reply asked for.
  package let asked: QuestionKind?
  /// Indices of the speaker's roles, profile included.
  package let roles: [Int]
  /// Response rules whose `said` pattern matched.
  package let said: Set<Int>
  /// Answers of the content whose pattern matched, by number; looked up only while a protocol is open.
  package let heard: Set<Int>
  package let isFirstTurn: Bool
  /// The topic that the talk goes on with when the message names none.
  package let carried: Memory.TopicWord?
  /// Decides between equal variants; fixed by session and turn.
  package let seed: UInt64

  package init(
    reading: Reading, assessment: Assessment, reflections: [Reflection],
    shortAnswer: ShortAnswer?, asked: QuestionKind?, roles: [Int], said: Set<Int>,
    heard: Set<Int> = [], isFirstTurn: Bool,
    carried: Memory.TopicWord? = nil, seed: UInt64
  ) {
    self.reading = reading
    self.assessment = assessment
    self.reflections = reflections
    self.shortAnswer = shortAnswer
    self.asked = asked
    self.roles = roles
    self.said = said
    self.heard = heard
    self.isFirstTurn = isFirstTurn
    self.carried = carried
    self.seed = seed
  }

  /// The kind of the clause that would be given back.
  package var material: Material { reflections.first?.material ?? .none }
}

extension ResponseRule.Condition {
  /// How specifically the condition holds, nil when it does not.
  package func match(_ facts: ReplyFacts, rule: Int) -> Int? {
    var score = 0
    if !topics.isEmpty {
      if let rank = facts.reading.topics.firstIndex(where: { topics.contains($0.topic) }) {
        score += max(0, 12 - rank * 6)
      } else if let carried = facts.carried, topics.contains(carried.topic) {
        score -= 12
      } else {
        return nil
      }
    }
    if !intents.isEmpty {
      guard intents.contains(where: { facts.reading.intents.contains($0) }) else { return nil }
      score += 10
    }
    if !emotions.isEmpty {
      guard
        let rank = facts.reading.emotions.firstIndex(where: {
          emotions.contains($0.emotion) && !$0.negated && !$0.ofOther && !$0.hinted
        })
      else { return nil }
      score += max(0, 6 - rank * 2)
    }
    if !people.isEmpty {
      guard facts.reading.people.contains(where: { people.contains($0.person) }) else { return nil }
      score += 4
    }
    if !materials.isEmpty {
      guard materials.contains(facts.material) else { return nil }
      score += 2
    }
    if !answers.isEmpty {
      guard let answer = facts.shortAnswer, answers.contains(answer) else { return nil }
      score += 10
    }
    if !to.isEmpty {
      guard to.contains(facts.asked ?? .open) else { return nil }
      score += 5
    }
    if !roles.isEmpty {
      guard roles.contains(where: { facts.roles.contains($0) }) else { return nil }
      score += 4
    }
    if said {
      guard facts.said.contains(rule) else { return nil }
      score += 8
    }
    if firstTurn {
      guard facts.isFirstTurn else { return nil }
      score += 2
    }
    return score
  }
}
