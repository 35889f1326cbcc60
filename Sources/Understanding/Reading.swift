package import Matching
package import TextForm

/// A feeling found in a message.
package struct EmotionMention: Sendable, Equatable {
  /// Index into the lexicon's emotions.
  package let emotion: Int
  package let span: Range<Int>
  /// 0 to 100.
  package let intensity: Int
  package let negated: Bool
  /// Whether it is somebody else's feeling.
  package let ofOther: Bool
  /// Whether it was only implied.
  package let hinted: Bool
}

/// A topic found in a message.
package struct TopicMention: Sendable, Equatable {
  /// Index into the lexicon's topics.
  package let topic: Int
  package let score: Int
  /// A term of the topic that may be taken up, in the person's own words.
  package let word: Range<Int>?
}

/// A person named in a message.
package struct PersonMention: Sendable, Equatable {
  /// Index into the lexicon's people.
  package let person: Int
  package let span: Range<Int>
}

/// What a message says.
package final class Reading: Sendable {
  package let text: NormalText
  package let scan: Scan
  package let clauses: [Clause]
  /// Trigger occurrences, exceptions taken out.
  package let triggers: [(trigger: Int, span: Range<Int>)]
  /// Where the scope of triggers ends.
  package let terminators: [Range<Int>]
  /// By intensity, strongest first.
  package let emotions: [EmotionMention]
  /// By score, highest first.
  package let topics: [TopicMention]
  package let people: [PersonMention]
  /// Indices into the lexicon's intents, in order of appearance, each once.
  package let intents: [Int]
  /// Indices into the lexicon's distortions, each once, ascending.
  package let distortions: [Int]
  /// Indices into the lexicon's speakers: who the person says to be.
  package let speakers: [Int]
  /// Indices into the lexicon's regions, in order of mention.
  package let regions: [Int]
  /// Where the person says to be, an index into the lexicon's regions.
  package let place: Int?

  init(
    text: NormalText, scan: Scan, clauses: [Clause], triggers: [(trigger: Int, span: Range<Int>)],
    terminators: [Range<Int>], emotions: [EmotionMention], topics: [TopicMention],
    people: [PersonMention], intents: [Int], distortions: [Int], speakers: [Int], regions: [Int],
    place: Int?
  ) {
    self.text = text
    self.scan = scan
    self.clauses = clauses
    self.triggers = triggers
    self.terminators = terminators
    self.emotions = emotions
    self.topics = topics
    self.people = people
    self.intents = intents
    self.distortions = distortions
    self.speakers = speakers
    self.regions = regions
    self.place = place
  }

  /// Whether the message has any character that could be read.
  package var isBlank: Bool {
    !text.scalars.contains { ScalarClass.isHan($0) || ScalarClass.isLatinOrDigit($0) }
  }

  /// The number of Han characters.
  package var hanCount: Int { text.scalars.reduce(0) { $0 + (ScalarClass.isHan($1) ? 1 : 0) } }

  /// The clause in which an index lies.
  package func clause(at index: Int) -> Clause? {
    clauses.first { $0.span.lowerBound <= index && index < $0.span.upperBound }
  }
}
