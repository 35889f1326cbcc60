import Understanding

/// Finds the rules that could hold for a message without trying all of them.
///
/// Every rule stands under the values of one of its conditions, the most selective one; a rule without such a
/// condition is always tried.
struct RuleIndex: Sendable {
  private let rules: [ResponseRule]
  private var byIntent: [Int: [Int]] = [:]
  private var byTopic: [Int: [Int]] = [:]
  private var byEmotion: [Int: [Int]] = [:]
  private var byPerson: [Int: [Int]] = [:]
  private var byAnswer: [ShortAnswer: [Int]] = [:]
  private var byMaterial: [Material: [Int]] = [:]
  private var always: [Int] = []

  init(_ rules: [ResponseRule]) {
    self.rules = rules
    for (index, rule) in rules.enumerated() {
      let condition = rule.condition
      if !condition.intents.isEmpty {
        for value in condition.intents { byIntent[value, default: []].append(index) }
      } else if !condition.answers.isEmpty {
        for value in condition.answers { byAnswer[value, default: []].append(index) }
      } else if !condition.topics.isEmpty {
        for value in condition.topics { byTopic[value, default: []].append(index) }
      } else if !condition.emotions.isEmpty {
        for value in condition.emotions { byEmotion[value, default: []].append(index) }
      } else if !condition.people.isEmpty {
        for value in condition.people { byPerson[value, default: []].append(index) }
      } else if !condition.materials.isEmpty {
        for value in condition.materials { byMaterial[value, default: []].append(index) }
      } else {
        always.append(index)
      }
    }
  }

  /// Rules that may hold, in order of number, each once.
  func candidates(_ facts: ReplyFacts) -> [ResponseRule] {
    var found = always
    for intent in facts.reading.intents { found += byIntent[intent] ?? [] }
    for topic in facts.reading.topics { found += byTopic[topic.topic] ?? [] }
    if let carried = facts.carried { found += byTopic[carried.topic] ?? [] }
    for emotion in facts.reading.emotions { found += byEmotion[emotion.emotion] ?? [] }
    for person in facts.reading.people { found += byPerson[person.person] ?? [] }
    if let answer = facts.shortAnswer { found += byAnswer[answer] ?? [] }
    found += byMaterial[facts.material] ?? []
    found.sort()
    var candidates: [ResponseRule] = []
    candidates.reserveCapacity(found.count)
    var last = -1
    for index in found where index != last {
      candidates.append(rules[index])
      last = index
    }
    return candidates
  }
}
