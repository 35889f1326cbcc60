package import Composition
package import Matching
package import Policy
import Resources
package import Risk
package import TextForm
package import Understanding

/// The engine: a function from a message in a session to a turn.
///
/// Pure: no clock, no randomness, no input or output; the same message in the same session under the same
/// content gives the same bytes on any machine.
package struct Counsellor: Sendable {
  package let normaliser: Normaliser
  package let matcher: Matcher
  package let understander: Understander
  package let risk: RiskReader
  package let stepper: Stepper
  package let composer: Composer
  /// Names the content, in 16 hexadecimal digits.
  package let pack: String
  private let reflecting: ReflectionFinder
  private let observer: Observer
  /// Answers to what protocols ask, by the owner of their patterns.
  let answers: [HeardAnswer]

  package init(_ pack: Pack) {
    normaliser = pack.normaliser
    matcher = pack.matcher
    understander = Understander(pack.understanding)
    risk = RiskReader(pack.risk, understanding: pack.understanding)
    stepper = Stepper(pack.machines)
    composer = Composer(pack.book, machines: pack.machines, lexicon: pack.understanding)
    reflecting = ReflectionFinder(pack.understanding)
    observer = Observer(
      pack.understanding, machines: pack.machines, answers: pack.answers, router: pack.book.router)
    answers = pack.answers
    self.pack = pack.digest
  }

  package var lexicon: UnderstandingLexicon { understander.lexicon }
  package var book: ResponseBook { composer.book }

  /// Reads one message without a session.
  package func analyze(_ text: String) -> (Reading, Assessment) {
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    return (reading, risk.assess(reading, with: matcher))
  }

  /// The turn that answers a message.
  package func respond(to message: Message, in session: Session) -> Turn {
    var next = session
    next.turn += 1
    let text = normaliser.normalise(message.text)
    let reading = understander.read(text, with: matcher)
    let assessment = assess(reading, session)
    let facts = facts(reading, assessment, session, turn: next.turn)
    let observation = observer.observe(facts, in: session.control)
    let (control, decision) = stepper.step(session.control, observation)
    next.control = control
    next.highest = max(session.highest, control.level.rawValue)
    noteSpeaker(reading, &next)
    noteAnswer(facts, observation, message.text, session, &next)
    let surroundings = Composer.Surroundings(
      moment: message.at, regions: regions(next), place: next.place ?? next.profile.region,
      audience: audience(next), turn: next.turn,
      kept: next.kept ?? KeptNotes())
    let (speech, memory) = composer.compose(
      facts, decision, control, conduct: observation.conduct, memory: session.memory, surroundings)
    next.memory = memory
    noteFeeling(reading, &next)
    noteTail(text, &next)
    let breakDue = noteTime(message.at, &next)
    return Turn(
      number: next.turn, session: next, speech: speech, assessment: assessment, reading: reading,
      reflections: facts.reflections, observation: observation, decision: decision,
      before: session.control, breakDue: breakDue)
  }

  // MARK: Reading in a session

  /// The signals of a message, those across the boundary to the messages before it included.
  private func assess(_ reading: Reading, _ session: Session) -> Assessment {
    let group = session.control.open.map { stepper.machines[Int($0.machine)].group }
    let own = risk.assess(reading, with: matcher, open: group)
    guard !session.tails.isEmpty, reading.text.scalars.count <= 20 else { return own }
    let before = session.tails.flatMap { $0 }
    let joined = NormalText(
      scalars: before + reading.text.scalars,
      starts: [Int32](repeating: 0, count: before.count) + reading.text.starts,
      ends: [Int32](repeating: 0, count: before.count) + reading.text.ends,
      originalCount: reading.text.originalCount, script: reading.text.script)
    let whole = understander.read(joined, with: matcher)
    let broken = risk.assessBroken(
      whole, boundary: before.count, current: reading.text, with: matcher)
    guard !broken.isEmpty else { return own }
    let fresh = broken.filter { signal in !own.signals.contains { $0.kind == signal.kind } }
    return Assessment(signals: own.signals + fresh, idioms: own.idioms)
  }

  func facts(
    _ reading: Reading, _ assessment: Assessment, _ session: Session, turn: Int
  ) -> ReplyFacts {
    let danger = assessment.active.map(\.span) + assessment.idioms
    var hash = StableHash()
    hash.combine(StableHash.of(session.id))
    hash.combine(UInt64(turn))
    let heard =
      session.control.open == nil
      ? [] : Set(matcher.matches(.answer, in: reading.scan, limit: 1).map(\.owner))
    let said = Set(matcher.matches(.response, in: reading.scan, limit: 1).map(\.owner))
    let known = session.roles + [session.profile.role].compactMap { $0 }
    let roles =
      reading.speakers + lexicon.speakers.indices.filter { known.contains(lexicon.speakers[$0]) }
    return ReplyFacts(
      reading: reading, assessment: assessment,
      reflections: reflecting.candidates(in: reading, avoiding: danger),
      shortAnswer: observer.shortAnswer(reading), asked: session.memory.asked,
      roles: roles.uniqued(), said: said, heard: heard, isFirstTurn: turn == 1,
      carried: carried(reading, session, turn: turn), seed: hash.value)
  }

  /// The topic that a message without one goes on with: that of a few turns ago, while nothing else came up.
  private func carried(
    _ reading: Reading, _ session: Session, turn: Int
  ) -> Memory.TopicWord? {
    guard reading.topics.isEmpty, let current = session.memory.current, turn - current.turn <= 3
    else { return nil }
    return current
  }

  // MARK: What the session keeps

  private func noteSpeaker(_ reading: Reading, _ session: inout Session) {
    for speaker in reading.speakers where !session.roles.contains(lexicon.speakers[speaker]) {
      session.roles.append(lexicon.speakers[speaker])
    }
    for region in reading.regions {
      let name = lexicon.regions[region]
      session.regions.removeAll { $0 == name }
      session.regions.append(name)
    }
    if let place = reading.place.map({ lexicon.regions[$0] }),
      session.place == nil || !lexicon.generalRegions.contains(place)
    {
      session.place = place
    }
  }

  private func noteFeeling(_ reading: Reading, _ session: inout Session) {
    guard let feeling = reading.emotions.first(where: { !$0.negated && !$0.ofOther && !$0.hinted })
    else { return }
    session.feelings.append(
      Session.Feeling(
        turn: session.turn, detail: lexicon.emotions[feeling.emotion].id,
        intensity: feeling.intensity))
    if session.feelings.count > 60 { session.feelings.removeFirst() }
  }

  private func noteTail(_ text: NormalText, _ session: inout Session) {
    guard text.scalars.count <= 6, let last = text.scalars.last, ScalarClass.isHan(last) else {
      session.tails = []
      return
    }
    session.tails.append(text.scalars)
    if session.tails.count > 2 { session.tails.removeFirst() }
  }

  private func noteTime(_ moment: Moment, _ session: inout Session) -> Bool {
    let started = session.startedAt ?? moment.seconds
    session.startedAt = started
    guard moment.seconds - (session.remindedAt ?? started) >= 2 * 3600 else { return false }
    session.remindedAt = moment.seconds
    return true
  }

  private func regions(_ session: Session) -> [String] {
    session.regions.reversed() + [session.profile.region].compactMap { $0 }
  }

  private func audience(_ session: Session) -> Set<DirectoryEntry.Audience> {
    var audience = Set<DirectoryEntry.Audience>()
    let roles = session.roles + [session.profile.role].compactMap { $0 }
    for role in roles {
      switch role {
      case "child", "student": audience.formUnion([.student])
      case "parent", "mother_newborn": audience.insert(.parent)
      case "teacher": audience.insert(.teacher)
      case "employee", "manager": audience.insert(.employee)
      case "elder": audience.insert(.elder)
      default: continue
      }
      if role == "child" { audience.insert(.minor) }
    }
    if let age = session.profile.age, age < 18 { audience.formUnion([.minor, .student]) }
    return audience
  }
}
