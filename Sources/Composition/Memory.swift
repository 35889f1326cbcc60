import Understanding

/// What speaking remembers of a session.
package struct Memory: Sendable, Codable, Equatable {
  /// Hashes of all sentences that were said.
  package var said: [UInt32] = []
  /// Hashes of the openers of the last six replies.
  package var openers: [UInt32] = []
  /// The frames of the last two reflections.
  package var frames: [Int] = []
  /// Hashes of clauses that were given back.
  package var reflected: [UInt32] = []
  /// What our last reply asked for.
  package var asked: QuestionKind?
  /// Topics with a word of each, in order of first mention.
  package var topics: [TopicWord] = []
  /// The topic of the last message that had one, with a word for it if one was ever used.
  package var current: TopicWord?
  /// Places that were offered, by id, latest last.
  package var offered: [String] = []
  /// The place whose number was told last, by id.
  package var told: String?
  /// Places that the person says did not answer or did not help, by id.
  package var failed: [String]?
  /// How often the talk was led back to an older topic.
  package var callbacks: Int?
  /// The talk was summed up.
  package var summed: Bool { wasSummed ?? false }
  var wasSummed: Bool?
  /// Turns since a reply without a question.
  package var questions: Int = 0

  /// A topic and the word the person used for it.
  package struct TopicWord: Sendable, Codable, Equatable {
    package let topic: Int
    package let word: String
    package let turn: Int
  }

  package init() {}

  func wasSaid(_ hashes: [UInt32]) -> Bool { hashes.contains { said.contains($0) } }

  /// Notes a reply; `bare` holds sentences that stand in it only as parts of longer ones.
  mutating func note(_ reply: String, bare: [String] = []) {
    for text in [reply] + bare {
      for hash in Sentences.hashes(text) where !said.contains(hash) { said.append(hash) }
    }
    openers.append(Sentences.opener(reply))
    if openers.count > 6 { openers.removeFirst(openers.count - 6) }
  }
}
