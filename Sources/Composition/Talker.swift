import Policy
import TextForm
import Understanding

/// Makes an ordinary reply: something of what was said given back, then one question.
struct Talker: Sendable {
  let book: ResponseBook
  let intents: [UnderstandingLexicon.Intent]
  private let topicNames: [String]
  private let mirror: ReflectionSpeaker
  private let index: RuleIndex

  init(book: ResponseBook, lexicon: UnderstandingLexicon) {
    self.book = book
    intents = lexicon.intents
    topicNames = lexicon.topics.map(\.name)
    mirror = ReflectionSpeaker(book: book)
    index = RuleIndex(book.rules)
  }

  /// A rule whose condition holds.
  struct Eligible {
    let rule: ResponseRule
    let rank: Int
    /// The rule's topic is that of earlier messages.
    let isCarried: Bool
  }

  func eligible(_ facts: ReplyFacts) -> [Eligible] {
    var found: [Eligible] = []
    for rule in index.candidates(facts) {
      guard let score = rule.condition.match(facts, rule: rule.number) else { continue }
      let topics = rule.condition.topics
      let isCarried =
        !topics.isEmpty && !facts.reading.topics.contains { topics.contains($0.topic) }
      found.append(Eligible(rule: rule, rank: rule.priority + score, isCarried: isCarried))
    }
    found.sort { ($1.rank, $0.rule.number) < ($0.rank, $1.rule.number) }
    return found
  }

  /// A reply; `room` is how many characters it may have.
  func talk(
    _ facts: ReplyFacts, _ eligible: [Eligible], conduct: Conduct, stage: Stage,
    memory: Memory, filling: Filling, room: Int, asks: Bool
  ) -> (Speech, ReflectionSpeaker.Spoken?) {
    let chooser = Chooser(seed: facts.seed, memory: memory)
    var speech = Speech()
    speech.candidates = eligible.prefix(12).map {
      Speech.Candidate(rule: $0.rule.id, rank: $0.rank)
    }
    if asks, let whole = whole(facts, eligible, chooser, filling, room) {
      if isLeaving(facts), let summary = summary(chooser, filling) {
        speech.add(summary.text, summary.source, "summary", nil)
        speech.add(whole.text, whole.source, whole.strategy, whole.expects)
        return (speech, nil)
      }
      let given = givenBack(before: whole, facts, chooser, filling, room)
      if let given { speech.add(given.text, given.source, strategy(of: given.material), nil) }
      speech.add(whole.text, whole.source, whole.strategy, whole.expects)
      return (speech, given)
    }
    var spoken = mirror.speak(
      facts.reflections, above: 25, limit: min(48, room), chooser: chooser, filling: filling)
    if let spoken {
      speech.add(spoken.text, spoken.source, strategy(of: spoken.material), nil)
    } else if asks, let open = part([.open], facts, eligible, chooser, filling, room, opens: true) {
      speech.add(open.text, open.source, "reflection", nil)
    } else if asks,
      let weak = mirror.speak(
        facts.reflections, above: 0, limit: min(48, room), chooser: chooser, filling: filling)
    {
      spoken = weak
      speech.add(weak.text, weak.source, strategy(of: weak.material), nil)
    } else if asks,
      let statement = part(
        [.normalise, .affirm], facts, eligible, chooser, filling, room, opens: true)
    {
      speech.add(statement.text, statement.source, "normalising", nil)
    }
    guard asks else { return (speech, spoken) }
    let left = room - speech.text.unicodeScalars.count
    if memory.questions >= 3, !speech.parts.isEmpty,
      let statement = part([.affirm, .normalise], facts, eligible, chooser, filling, left)
    {
      speech.add(statement.text, statement.source, "affirmation", nil)
    } else if let question = question(
      facts, eligible, conduct, stage, chooser, filling, left, speech)
    {
      let strategy = question.source.contains("/act") ? "suggestion" : "question"
      if let spoken, let joined = joined(spoken, question, facts) {
        speech.parts.removeLast()
        speech.add(joined, spoken.source + "+" + question.source, strategy, question.expects)
        speech.bare.append(question.text)
      } else if let anchored = anchored(question, speech, filling, chooser, left) {
        speech.add(anchored, question.source, strategy, question.expects)
        speech.bare.append(question.text)
      } else {
        speech.add(question.text, question.source, strategy, question.expects)
      }
    }
    if speech.parts.isEmpty {
      speech.fallback = true
      if let choice = chooser.choose(
        book.fallback, salt: 7, filling: filling, opens: true, repeats: false)
        ?? chooser.choose(book.fallback, salt: 7, filling: filling, repeats: true)
      {
        speech.add(choice.text, "fallback#\(choice.index)", "clarification", choice.expects)
      }
    }
    return (speech, spoken)
  }

  /// A chosen text with its origin.
  struct Chosen {
    let text: String
    let source: String
    let strategy: String
    let expects: QuestionKind?
  }

  // MARK: Whole replies

  private func whole(
    _ facts: ReplyFacts, _ eligible: [Eligible], _ chooser: Chooser, _ filling: Filling, _ room: Int
  ) -> Chosen? {
    for candidate in eligible {
      let rule = candidate.rule
      let texts = rule.texts(.reply)
      guard !texts.isEmpty, !candidate.isCarried, isWarranted(rule, facts) else { continue }
      let filling = own(filling, rule, facts)
      guard
        let choice = chooser.choose(
          texts, salt: rule.hash, filling: filling, opens: true,
          accept: { text, _ in text.unicodeScalars.count <= room + 30 })
      else { continue }
      return Chosen(
        text: choice.text, source: "\(rule.id)/reply#\(choice.index)",
        strategy: rule.condition.intents.isEmpty ? "question" : rule.id, expects: choice.expects)
    }
    return nil
  }

  /// Whether a whole reply does justice to the message: a long disclosure with a thanks in it is no thanks.
  private func isWarranted(_ rule: ResponseRule, _ facts: ReplyFacts) -> Bool {
    let length = facts.reading.hanCount
    if !rule.condition.answers.isEmpty { return length <= 14 }
    guard !rule.condition.intents.isEmpty else { return true }
    let told = (facts.reflections.first?.score ?? 0) >= 30 || !facts.reading.topics.isEmpty
    let matching = rule.condition.intents.filter { facts.reading.intents.contains($0) }
    return matching.contains { number in
      let intent = intents[number]
      switch intent.kind {
      case .meta, .wish: return true
      case .social: return length <= 16 || !told
      case .request:
        return intent.id == "ask_advice" || intent.id == "ask_opinion" ? !told || length <= 8 : true
      case .answer: return length <= 14
      case .disclose: return !told || length <= 10
      }
    }
  }

  /// Whether the person takes leave.
  private func isLeaving(_ facts: ReplyFacts) -> Bool {
    facts.reading.intents.contains { ["farewell", "thanks_leaving"].contains(intents[$0].id) }
  }

  /// What the talk was about, once in a session.
  private func summary(_ chooser: Chooser, _ filling: Filling) -> Chosen? {
    guard !chooser.memory.summed,
      let choice = chooser.choose(book.summaries, salt: 17, filling: filling, opens: true)
    else { return nil }
    return Chosen(
      text: choice.text, source: "summary#\(choice.index)", strategy: "summary", expects: nil)
  }

  /// A clause given back before a whole reply, where a long message holds more than the reply answers.
  private func givenBack(
    before whole: Chosen, _ facts: ReplyFacts, _ chooser: Chooser, _ filling: Filling, _ room: Int
  ) -> ReflectionSpeaker.Spoken? {
    guard facts.reading.hanCount > 14, whole.text.count <= 48, facts.shortAnswer == nil else {
      return nil
    }
    let reflections = facts.reflections.filter { Self.givenBefore.contains($0.material) }
    return mirror.speak(
      reflections, above: 25, limit: min(40, room), chooser: chooser, filling: filling)
  }

  private static let givenBefore: Set<Material> = [
    .feeling, .fear, .caused, .resolve, .wish, .contrast, .selfEvaluation, .habit, .ownFact,
    .eventByOther, .howQuestion, .whyQuestion,
  ]

  // MARK: Parts

  private func part(
    _ parts: [ResponseRule.Part], _ facts: ReplyFacts, _ eligible: [Eligible], _ chooser: Chooser,
    _ filling: Filling, _ room: Int, opens: Bool = false
  ) -> Chosen? {
    for part in parts {
      // A statement about a topic that the message does not name would miss it.
      for candidate in eligible where candidate.rank > 20 && !candidate.isCarried {
        let texts = candidate.rule.texts(part)
        let filling = own(filling, candidate.rule, facts)
        // A text that takes up a word of the person's goes before one that does not.
        for slotted in opens ? [true, false] : [false] {
          guard
            let choice = chooser.choose(
              texts, salt: candidate.rule.hash, filling: filling, opens: opens,
              accept: { text, template in
                text.unicodeScalars.count <= room && (!slotted || !template.slots.isEmpty)
              })
          else { continue }
          return Chosen(
            text: choice.text, source: "\(candidate.rule.id)/\(part.name)#\(choice.index)",
            strategy: part.name, expects: choice.expects)
        }
      }
    }
    return nil
  }

  /// The filling with the word and name of the rule's own topic.
  private func own(
    _ filling: Filling, _ rule: ResponseRule, _ facts: ReplyFacts
  ) -> Filling {
    let topics = facts.reading.topics
    guard let first = topics.first, !rule.condition.topics.isEmpty,
      !rule.condition.topics.contains(first.topic),
      let mention = topics.first(where: { rule.condition.topics.contains($0.topic) })
    else { return filling }
    var own = filling
    own[.word] = mention.word.map { facts.reading.text.string($0) }
    own[.topic] = topicNames[mention.topic]
    return own
  }

  private func question(
    _ facts: ReplyFacts, _ eligible: [Eligible], _ conduct: Conduct, _ stage: Stage,
    _ chooser: Chooser, _ filling: Filling, _ room: Int, _ speech: Speech
  ) -> Chosen? {
    if let back = chooser.memory.questions % 4 == 2 ? callback(chooser, filling, room) : nil {
      return back
    }
    let order: [ResponseRule.Part] =
      switch stage {
      case .exploration: [.explore, .understand]
      case .understanding: [.understand, .explore]
      case .action:
        conduct == .advice ? [.act, .understand, .explore] : [.understand, .act, .explore]
      }
    let byMaterial = eligible.filter { !$0.rule.condition.materials.isEmpty }
    let byTopic = eligible.filter { $0.rule.condition.materials.isEmpty }
    let clauseFirst =
      Chooser.mix(facts.seed, 3) % 100 < 45 && speech.strategies.contains { $0 != "normalising" }
    let sources = clauseFirst ? byMaterial + byTopic : byTopic + byMaterial
    let left = max(room, 26)
    for part in order {
      for candidate in sources where candidate.rank > 20 {
        let salt = candidate.rule.hash &+ UInt64(speech.parts.count)
        let filling = own(filling, candidate.rule, facts)
        guard
          let choice = chooser.choose(
            candidate.rule.texts(part), salt: salt, filling: filling, opens: speech.parts.isEmpty,
            accept: { text, _ in text.unicodeScalars.count <= left })
        else { continue }
        return Chosen(
          text: choice.text, source: "\(candidate.rule.id)/\(part.name)#\(choice.index)",
          strategy: "question", expects: choice.expects)
      }
    }
    return nil
  }

  private func callback(_ chooser: Chooser, _ filling: Filling, _ room: Int) -> Chosen? {
    // Twice in a session somebody is led back; more often it is a trick.
    guard filling[.earlier] != nil, chooser.memory.callbacks ?? 0 < 2,
      let choice = chooser.choose(
        book.callbacks, salt: 11, filling: filling,
        accept: { text, _ in text.unicodeScalars.count <= max(room, 30) })
    else { return nil }
    return Chosen(
      text: choice.text, source: "callback#\(choice.index)", strategy: "question",
      expects: choice.expects)
  }

  private func strategy(of material: Material) -> String {
    switch material {
    case .feeling, .caused, .loss, .fear: "reflection_of_feeling"
    case .contrast: "reflection_of_both_sides"
    case .goodNews, .resolve: "affirmation"
    default: "restatement"
    }
  }
}
