package import Matching
package import TextForm

/// Reads a message: what it mentions, who feels what, what it is about and what it does.
package struct Understander: Sendable {
  package let lexicon: UnderstandingLexicon
  package let assertions: AssertionReader

  package init(_ lexicon: UnderstandingLexicon) {
    self.lexicon = lexicon
    assertions = AssertionReader(lexicon)
  }

  /// Reads a message in normal form.
  package func read(_ text: NormalText, with matcher: Matcher) -> Reading {
    let scan = matcher.scan(text.scalars)
    let clauses = text.clauses()
    var gathered = Gathered()
    gather(scan, into: &gathered)
    let intents = matcher.matches(.intent, in: scan, limit: 1).map(\.owner).uniqued()
    let distortions = Array(
      matcher.matches(.distortion, in: scan, limit: 1).map(\.owner).uniqued().sorted())
    let bare = Reading(
      text: text, scan: scan, clauses: clauses, triggers: gathered.triggers,
      terminators: gathered.terminators, emotions: [], topics: [], people: gathered.people,
      intents: intents, distortions: distortions, speakers: gathered.speakers,
      regions: gathered.regions.map(\.region).uniqued(), place: nil)
    let emotions = EmotionReader(lexicon: lexicon, assertions: assertions)
      .mentions(gathered.emotions, in: bare)
    let topics = topics(gathered, bare)
    return Reading(
      text: text, scan: scan, clauses: clauses, triggers: gathered.triggers,
      terminators: gathered.terminators, emotions: emotions, topics: topics,
      people: gathered.people, intents: intents, distortions: distortions,
      speakers: gathered.speakers, regions: bare.regions,
      place: PlaceReader(lexicon).place(gathered.regions, in: bare))
  }

  /// The hits of a scan sorted by what they are.
  struct Gathered {
    var emotions: [(emotion: Int, span: Range<Int>, hinted: Bool)] = []
    var topics: [(topic: Int, span: Range<Int>, cue: Bool)] = []
    var people: [PersonMention] = []
    var triggers: [(trigger: Int, span: Range<Int>)] = []
    var terminators: [Range<Int>] = []
    var speakers: [Int] = []
    var regions: [(region: Int, span: Range<Int>)] = []
  }

  private func gather(_ scan: Scan, into gathered: inout Gathered) {
    var protected: [Range<Int>] = []
    var exceptions: [(trigger: Int, span: Range<Int>)] = []
    for hit in scan.hits {
      guard let role = lexicon.role(of: hit.concept) else { continue }
      let span = hit.span
      switch role {
      case .emotion(let number): gathered.emotions.append((number, span, false))
      case .emotionHint(let number): gathered.emotions.append((number, span, true))
      case .topic(let number): gathered.topics.append((number, span, false))
      case .topicCue(let number): gathered.topics.append((number, span, true))
      case .person(let number):
        if let last = gathered.people.last, span.lowerBound < last.span.upperBound { continue }
        gathered.people.append(PersonMention(person: number, span: span))
      case .trigger(let number): gathered.triggers.append((number, span))
      case .triggerException(let number): exceptions.append((number, span))
      case .terminator: gathered.terminators.append(span)
      case .speaker(let number):
        if !gathered.speakers.contains(number) { gathered.speakers.append(number) }
      case .region(let number): gathered.regions.append((number, span))
      case .word(.protected): protected.append(span)
      case .word: continue
      }
    }
    if !protected.isEmpty {
      func masked(_ span: Range<Int>) -> Bool {
        protected.contains { $0.overlaps(span) && $0 != span && !span.contains($0) }
      }
      gathered.emotions.removeAll { masked($0.span) }
      gathered.topics.removeAll { masked($0.span) }
      gathered.people.removeAll { masked($0.span) }
    }
    if !exceptions.isEmpty {
      gathered.triggers.removeAll { trigger in
        exceptions.contains { $0.trigger == trigger.trigger && $0.span.contains(trigger.span) }
      }
    }
    keepLongest(&gathered.triggers)
  }

  /// Of triggers of one kind that lie inside each other the longest stays.
  private func keepLongest(_ triggers: inout [(trigger: Int, span: Range<Int>)]) {
    let all = triggers
    triggers.removeAll { one in
      all.contains {
        $0.span != one.span && $0.span.contains(one.span)
          && lexicon.triggers[$0.trigger].value == lexicon.triggers[one.trigger].value
      }
    }
    var seen: [(trigger: AssertionTrigger, span: Range<Int>)] = []
    triggers.removeAll { one in
      let trigger = lexicon.triggers[one.trigger]
      if seen.contains(where: { isAlike($0.trigger, trigger) && $0.span == one.span }) {
        return true
      }
      seen.append((trigger, one.span))
      return false
    }
  }

  /// Whether two triggers say the same of what stands on the same side.
  private func isAlike(_ one: AssertionTrigger, _ other: AssertionTrigger) -> Bool {
    one.value == other.value && one.direction == other.direction
  }

  private func topics(_ gathered: Gathered, _ reading: Reading) -> [TopicMention] {
    guard !gathered.topics.isEmpty else { return [] }
    var scores = [Int: Int]()
    var words = [Int: Range<Int>]()
    let lastSentence = reading.clauses.last?.sentence ?? 0
    for (topic, span, cue) in gathered.topics {
      var points = cue ? 2 : 4
      if reading.clause(at: span.lowerBound)?.sentence == lastSentence { points += 1 }
      scores[topic, default: 0] += points
      guard !cue else { continue }
      if let known = words[topic], known.count >= span.count { continue }
      words[topic] = span
    }
    return scores.map { TopicMention(topic: $0.key, score: $0.value, word: words[$0.key]) }
      .sorted { ($1.score, $0.topic) < ($0.score, $1.topic) }
  }
}

extension Range where Bound == Int {
  /// Whether the other range lies inside this one.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension Sequence where Element: Hashable {
  /// The elements without repetition, in order of first appearance.
  package func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
