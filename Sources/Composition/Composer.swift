package import Policy
package import Resources
import Risk
import TextForm
package import Understanding

/// Turns a decision into a reply.
package struct Composer: Sendable {
  package let book: ResponseBook
  private let machines: [ProtocolMachine]
  private let lexicon: UnderstandingLexicon
  private let talker: Talker
  private let speaker: ProtocolSpeaker

  package init(_ book: ResponseBook, machines: [ProtocolMachine], lexicon: UnderstandingLexicon) {
    self.book = book
    self.machines = machines
    self.lexicon = lexicon
    talker = Talker(book: book, lexicon: lexicon)
    speaker = ProtocolSpeaker(book: book, machines: machines, lexicon: lexicon)
  }

  /// What surrounds a turn: where the person is, who they are, what time it is.
  package struct Surroundings: Sendable {
    package var moment: Moment
    package var regions: [String]
    /// Where the person is, where that is known.
    package var place: String?
    package var audience: Set<DirectoryEntry.Audience>
    package var turn: Int
    package var kept: KeptNotes

    package init(
      moment: Moment, regions: [String], place: String? = nil,
      audience: Set<DirectoryEntry.Audience>, turn: Int, kept: KeptNotes = KeptNotes()
    ) {
      self.moment = moment
      self.regions = regions
      self.place = place
      self.audience = audience
      self.turn = turn
      self.kept = kept
    }
  }

  /// The reply to a message, and what is remembered of it.
  package func compose(
    _ facts: ReplyFacts, _ decision: Decision, _ control: Control, conduct: Conduct,
    memory before: Memory, _ surroundings: Surroundings
  ) -> (Speech, Memory) {
    var memory = before
    noteFailed(facts, &memory)
    let filling = filling(facts, before, surroundings)
    let eligible = talker.eligible(facts)
    var speech = Speech()
    var spoken: ReflectionSpeaker.Spoken?
    let mirror = ReflectionSpeaker(book: book)
    let ids = Set(facts.reading.intents.map { lexicon.intents[$0].id })
    var situation = ProtocolSpeaker.Situation(
      facts: facts, decision: decision, control: control,
      places: places(facts, decision, control, memory, surroundings),
      isMinor: surroundings.audience.contains(.minor), intents: ids, kept: surroundings.kept)
    let chooser = Chooser(seed: facts.seed, memory: memory)
    let aside =
      decision.act == .protocolAside || decision.act == .wish(.human) && control.open != nil
    switch decision.act {
    case .protocolStep:
      let names = Self.names(decision)
      if !names {
        speaker.reply(toIntentsOf: situation, chooser, into: &speech)
        if speech.parts.isEmpty, Self.receives(decision) {
          spoken = speaker.meet(situation, mirror, chooser, filling, into: &speech)
        }
        situation.isMet = !speech.parts.isEmpty
      }
      speaker.lines(situation, chooser, into: &speech)
      // A danger that has just been told is named before anything else is answered.
      if names { speaker.reply(toIntentsOf: situation, chooser, into: &speech) }
      speaker.question(situation, chooser, into: &speech)
    case _ where aside:
      speaker.reply(toIntentsOf: situation, chooser, into: &speech)
      if speech.parts.isEmpty, control.level < .high {
        (speech, spoken) = talker.talk(
          facts, eligible, conduct: conduct, stage: control.stage, memory: memory,
          filling: filling, room: 40, asks: false)
      }
      if speech.parts.isEmpty, control.level < .imminent {
        spoken = speaker.meet(situation, mirror, chooser, filling, into: &speech)
      }
      speaker.lines(situation, chooser, into: &speech)
      if ids.contains("green_channel"), control.level < .imminent { refer(ids, situation, &speech) }
      speaker.question(situation, chooser, into: &speech)
    case .wish(.stop) where decision.obligations.contains(.safety):
      speaker.lines(situation, chooser, into: &speech)
    case _ where ids.contains("show_plan"):
      speaker.showPlan(situation, chooser, into: &speech)
    case .wish, .talk, .protocolAside:
      speaker.lines(situation, chooser, into: &speech)
      let room = speech.parts.isEmpty ? 90 : 70
      let (talk, reflected) = talker.talk(
        facts, eligible, conduct: conduct, stage: control.stage, memory: memory, filling: filling,
        room: room, asks: true)
      spoken = reflected
      speech.parts += talk.parts
      speech.strategies += talk.strategies.filter { !speech.strategies.contains($0) }
      speech.asked = talk.asked
      speech.fallback = talk.fallback
      speech.candidates = talk.candidates
      refer(ids, situation, &speech)
    }
    if speech.candidates.isEmpty {
      speech.candidates = eligible.prefix(12).map {
        Speech.Candidate(rule: $0.rule.id, rank: $0.rank)
      }
    }
    remember(speech, spoken, facts, surroundings, &memory)
    if let local = surroundings.place.flatMap({ book.localNumbers[$0] }) {
      speech.rewrite(local.applied)
    }
    if facts.reading.text.script == .traditional { speech.rewrite(book.script.traditional) }
    return (speech, memory)
  }

  /// Whether an answer to a protocol's question is to be received.
  private static func receives(_ decision: Decision) -> Bool {
    decision.obligations.contains { if case .receive = $0 { true } else { false } }
  }

  /// Whether a danger is to be named.
  private static func names(_ decision: Decision) -> Bool {
    decision.obligations.contains { if case .name = $0 { true } else { false } }
  }

  /// The rules whose conditions hold, highest rank first.
  package func eligible(_ facts: ReplyFacts) -> [Speech.Candidate] {
    talker.eligible(facts).map {
      Speech.Candidate(rule: $0.rule.id, rank: $0.rank)
    }
  }

  // MARK: Places to turn to

  private func places(
    _ facts: ReplyFacts, _ decision: Decision, _ control: Control, _ memory: Memory,
    _ surroundings: Surroundings
  ) -> [DirectoryEntry] {
    let ids =
      facts.reading.intents.isEmpty ? [] : facts.reading.intents.map { lexicon.intents[$0].id }
    var purposes: [DirectoryEntry.Purpose] = []
    if control.level >= .imminent { purposes.append(.emergency) }
    let group = control.open.map { machines[Int($0.machine)].group }
    if group == .harmed, control.level >= .moderate { purposes += [.violence, .abuse] }
    let wantsOffer = decision.obligations.contains {
      if case .offer = $0 { true } else { false }
    }
    if control.level >= .moderate || wantsOffer { purposes.append(.crisis) }
    if ids.contains("green_channel") { purposes.append(.school) }
    if ids.contains("seek_help") { purposes += [.clinic, .school, .emotional] }
    if ids.contains("human_wanted") { purposes.append(.emotional) }
    if ids.contains("out_legal") { purposes.append(.legal) }
    guard !purposes.isEmpty else { return [] }
    let failed = memory.failed ?? []
    if ids.contains("line_failed") { purposes.append(.emotional) }
    let offered = Array(memory.offered.suffix(3))
    let places = book.directory.fitting(
      Directory.Need(
        purposes: purposes, regions: surroundings.regions, place: surroundings.place,
        audience: surroundings.audience,
        moment: surroundings.moment, tried: failed.isEmpty ? offered : []), limit: 3 + failed.count)
    // A line that did not answer is not offered again.
    return Array(places.filter { !failed.contains($0.id) }.prefix(3))
  }

  /// Keeps the lines of which the person says that they did not answer: those that are named, or the one told last.
  private func noteFailed(_ facts: ReplyFacts, _ memory: inout Memory) {
    guard facts.reading.intents.contains(where: { lexicon.intents[$0].id == "line_failed" }) else {
      return
    }
    let text = String(scalars: facts.reading.text.scalars)
    let named = book.directory.entries.filter { entry in
      entry.phones.contains { text.contains($0) } || text.contains(String(entry.name.prefix(4)))
    }
    let failed = named.isEmpty ? [memory.told].compactMap { $0 } : named.map(\.id)
    memory.failed = ((memory.failed ?? []) + failed).uniqued()
  }

  /// Adds the places to a reply that was asked for them.
  private func refer(
    _ intents: Set<String>, _ situation: ProtocolSpeaker.Situation, _ speech: inout Speech
  ) {
    let asked: Set<String> = ["seek_help", "green_channel", "human_wanted", "out_legal"]
    guard !situation.places.isEmpty, !intents.isDisjoint(with: asked) else { return }
    speech.resources = situation.places
    if let channel = situation.places.first(where: { !$0.steps.isEmpty }),
      intents.contains("green_channel")
        || situation.facts.roles.contains(where: {
          lexicon.speakers[$0] == "student"
        })
    {
      let steps = channel.steps.joined(separator: "")
      speech.add("\n\(channel.name)：\(steps)", "directory.\(channel.id)", "information", nil)
    }
    let listed = situation.places.filter { !$0.phones.isEmpty && $0.steps.isEmpty }
    guard !listed.isEmpty else { return }
    let names = listed.map { PlaceLine.text($0) }
    var text = "\n" + names.joined(separator: "；") + "。"
    if let step = listed.first?.firstStep { text += step }
    speech.add(text, "directory", "information", nil)
  }

  // MARK: Filling and remembering

  private func filling(
    _ facts: ReplyFacts, _ memory: Memory, _ surroundings: Surroundings
  ) -> Filling {
    var filling = Filling()
    let reading = facts.reading
    if let topic = reading.topics.first {
      filling[.topic] = lexicon.topics[topic.topic].name
      filling[.word] =
        topic.word.map { reading.text.string($0) }
        ?? memory.topics.first { $0.topic == topic.topic }?.word
    } else if let carried = facts.carried {
      filling[.topic] = lexicon.topics[carried.topic].name
      if Self.isNounLike(carried.word) { filling[.word] = carried.word }
    }
    if let feeling = reading.emotions.first(where: { !$0.negated && !$0.ofOther && !$0.hinted }) {
      filling[.feeling] = reading.text.string(feeling.span)
    }
    if let person = reading.people.first(where: { lexicon.people[$0.person].group != "other" }) {
      let known = lexicon.people[person.person]
      filling[.person] = known.isBare || known.name.hasPrefix("你") ? known.name : "你" + known.name
    }
    let told = memory.topics.map(\.word).filter(Self.isNounLike).uniqued()
    if surroundings.turn >= 6, told.count >= 2 {
      filling[.words] = told.suffix(3).joined(separator: "、")
    }
    if surroundings.turn >= 5 {
      let now = reading.topics.map(\.topic)
      if let earlier = memory.topics.last(where: {
        !now.contains($0.topic) && $0.turn + 2 <= surroundings.turn && Self.isNounLike($0.word)
      }) {
        filling[.earlier] = earlier.word
      }
    }
    return filling
  }

  /// Whether a word is the person's own matter: not out of what somebody else said or wants (我妈让我考编), nor denied (没人欺负他).
  private func isOwn(_ word: Range<Int>, _ reading: Reading) -> Bool {
    guard let clause = reading.clause(at: word.lowerBound) else { return true }
    let scalars = reading.text.scalars
    let before = scalars[clause.span.lowerBound..<word.lowerBound]
    if before.suffix(4).contains(where: Self.denying.contains) { return false }
    let isOthers =
      reading.people.contains {
        clause.span.contains($0.span.lowerBound) && $0.span.upperBound <= word.lowerBound
      } || before.contains(where: Self.others.contains)
    return !(isOthers && before.contains(where: Self.urging.contains))
  }

  private static let denying: Set<UInt32> = Set("没不别".unicodeScalars.map(\.value))
  private static let others: Set<UInt32> = Set("他她".unicodeScalars.map(\.value))
  private static let urging: Set<UInt32> = Set("说叫让催逼劝骂嫌要想".unicodeScalars.map(\.value))

  /// Whether a word can be spoken of turns later as a thing: 考研, not 没考好.
  private static func isNounLike(_ word: String) -> Bool {
    !word.contains { "没不了过着被想怕得很太让把".contains($0) }
  }

  private func remember(
    _ speech: Speech, _ spoken: ReflectionSpeaker.Spoken?, _ facts: ReplyFacts,
    _ surroundings: Surroundings, _ memory: inout Memory
  ) {
    memory.note(speech.text, bare: speech.bare)
    if speech.parts.contains(where: { $0.source.hasPrefix("summary#") }) { memory.wasSummed = true }
    if speech.parts.contains(where: { $0.source.hasPrefix("callback#") }) {
      memory.callbacks = (memory.callbacks ?? 0) + 1
    }
    memory.asked = speech.asked
    memory.questions = speech.asked == nil ? 0 : memory.questions + 1
    if let spoken {
      memory.reflected.append(spoken.hash)
      memory.frames.append(spoken.frame)
      if memory.frames.count > 2 { memory.frames.removeFirst() }
    }
    if let topic = facts.reading.topics.first {
      let word =
        topic.word.flatMap { isOwn($0, facts.reading) ? facts.reading.text.string($0) : nil }
        ?? memory.topics.first { $0.topic == topic.topic }?.word
      // A topic without any word of the person's cannot be gone back to in their words.
      if let word {
        memory.current = Memory.TopicWord(
          topic: topic.topic, word: word, turn: surroundings.turn)
      }
    } else if let carried = facts.carried,
      speech.parts.contains(where: { $0.text.contains(carried.word) })
    {
      memory.current = Memory.TopicWord(
        topic: carried.topic, word: carried.word, turn: surroundings.turn)
    }
    for topic in facts.reading.topics.prefix(2) {
      guard let word = topic.word, isOwn(word, facts.reading),
        !memory.topics.contains(where: { $0.topic == topic.topic })
      else {
        continue
      }
      memory.topics.append(
        Memory.TopicWord(
          topic: topic.topic, word: facts.reading.text.string(word), turn: surroundings.turn))
    }
    let text = speech.text
    if let told = speech.resources.first(where: { place in
      place.kind != .emergency && place.phones.contains { text.contains($0) }
    }) {
      memory.told = told.id
    }
    for place in speech.resources where !memory.offered.contains(place.id) {
      memory.offered.append(place.id)
    }
  }
}
