import Matching
import Policy
import Resources
import Risk
import TextForm
import Understanding

/// Puts a protocol's obligations into words.
///
/// What was said is named by closed paraphrases per kind of cue, never by a free slot; one question, last.
struct ProtocolSpeaker: Sendable {
  let book: ResponseBook
  let machines: [ProtocolMachine]
  let lexicon: UnderstandingLexicon

  /// What the lines before the question are chosen from.
  struct Situation {
    let facts: ReplyFacts
    let decision: Decision
    let control: Control
    let places: [DirectoryEntry]
    let isMinor: Bool
    /// Intent ids of the message.
    let intents: Set<String>
    /// What the person's safety plan holds.
    let kept: KeptNotes
    /// The reply has already met what was told.
    var isMet = false
  }

  /// Everything before the question.
  func lines(_ situation: Situation, _ chooser: Chooser, into speech: inout Speech) {
    let filling = filling(situation)
    for obligation in situation.decision.obligations {
      speak(obligation, situation, chooser, filling, &speech)
    }
  }

  private func filling(_ situation: Situation) -> Filling {
    var filling = Filling()
    if let place = situation.places.first(where: { !$0.phones.isEmpty && $0.kind != .emergency })
      ?? situation.places.first(where: { !$0.phones.isEmpty })
    {
      filling[.line] = place.phones.first ?? place.name
      filling[.firstStep] = place.firstStep
    }
    filling[.contact] = situation.kept[.contact]
    return filling
  }

  private func speak(
    _ obligation: Obligation, _ situation: Situation, _ chooser: Chooser, _ filling: Filling,
    _ speech: inout Speech
  ) {
    switch obligation {
    case .name(let machine): name(machine, situation, chooser, &speech)
    case .receive(let answer, let machine, let step):
      // What was told beside the answer has been met: no bare word of receipt on top.
      guard !situation.isMet else { return }
      receive(answer, machine, step, chooser, filling, &speech)
    case .offer(let level):
      // An answer that names a number has offered it.
      if level < .imminent, situation.isMet, speech.text.contains(where: \.isNumber) {
        speech.resources = situation.places
        return
      }
      offer(level, situation, chooser, filling, &speech)
    case .announce: add("pending", chooser, filling, "information", &speech)
    case .safety: add("safety", chooser, filling, "support", &speech)
    case .care: add("care", chooser, filling, "support", &speech)
    case .recall: recall(situation, chooser, &speech)
    case .ask: return
    }
  }

  /// The protocol's question.
  func question(_ situation: Situation, _ chooser: Chooser, into speech: inout Speech) {
    for obligation in situation.decision.obligations {
      guard case .ask(let machine, let step, let again) = obligation else { continue }
      let text = book.protocols[Int(machine)].steps[Int(step)]
      let first = again ? text.again : text.ask
      let second = again ? text.ask : text.again
      let choice =
        chooser.choose(first, salt: 21, filling: Filling(), opens: speech.parts.isEmpty)
        ?? chooser.choose(second, salt: 22, filling: Filling())
        ?? chooser.choose(text.ask + text.again, salt: 23, filling: Filling(), repeats: true)
      guard let choice else { continue }
      let id = book.protocols[Int(machine)].id
      speech.add(
        choice.text, "protocol.\(id).\(text.id)/\(again ? "again" : "ask")#\(choice.index)",
        "risk_question", .danger)
    }
  }

  /// The safety plan on being asked for it, or that there is none yet.
  func showPlan(_ situation: Situation, _ chooser: Chooser, into speech: inout Speech) {
    recall(situation, chooser, &speech)
    if speech.parts.isEmpty { add("no_plan", chooser, filling(situation), "information", &speech) }
  }

  /// The safety plan step by step, in the person's own words.
  private func recall(_ situation: Situation, _ chooser: Chooser, _ speech: inout Speech) {
    let plan = situation.kept.plan
    guard !plan.isEmpty else { return }
    add("plan_shown", chooser, filling(situation), "summary", &speech)
    for entry in plan {
      var filling = Filling()
      filling[.kept] = entry.text
      guard let texts = book.lines["plan.\(entry.note.rawValue)"],
        let text = texts.first?.filled(filling)
      else { continue }
      speech.add("\n" + text, "plan.\(entry.note.rawValue)", "summary", nil)
    }
    if let contact = situation.kept[.contact], speech.parts.count > 1 {
      var filling = Filling()
      filling[.contact] = contact
      if let text = book.lines["plan.contact"]?.first?.filled(filling) {
        speech.add("\n" + text, "plan.contact", "summary", nil)
      }
    }
    speech.add("\n", "plan", "summary", nil)
  }

  /// What the person wanted to know or fears, answered within a protocol.
  func reply(toIntentsOf situation: Situation, _ chooser: Chooser, into speech: inout Speech) {
    if situation.intents.contains("show_plan") {
      showPlan(situation, chooser, into: &speech)
      return
    }
    let said = situation.facts.reading.intents
    let machine = situation.control.open?.machine
    if let request = book.requests.first(where: { said.contains(where: $0.of.contains) }) {
      add(request.line, chooser, filling(situation), "support", &speech, of: machine)
    }
  }

  /// A sentence that meets what was told beside an answer: a line for the feeling in it, or a clause of it given back.
  ///
  /// Only feelings and what was done or suffered are given back; what colludes with the danger (a weight to reach, money
  /// to win back, praise of the one who hurts) is not.
  func meet(
    _ situation: Situation, _ mirror: ReflectionSpeaker, _ chooser: Chooser, _ filling: Filling,
    into speech: inout Speech
  ) -> ReflectionSpeaker.Spoken? {
    let reading = situation.facts.reading
    let group = situation.control.open.map { machines[Int($0.machine)].group }
    let told: Set<DangerGroup> = [.suicide, .selfHarm, .other, .harmed]
    let wanted: Set<Material> =
      group.map(told.contains) ?? true
      ? [.feeling, .fear, .loss, .caused, .eventByOther, .ownFact, .habit, .resolve]
      : [.feeling, .fear, .loss, .caused, .resolve]
    let unechoed = lexicon.words[.unechoed].map { concept in
      reading.scan.hits.filter { $0.concept == concept }.map(\.span)
    }
    let reflections = situation.facts.reflections.filter { reflection in
      wanted.contains(reflection.material) && Self.subjects.contains(reflection.turned.first ?? 0)
        && !(unechoed ?? []).contains { $0.overlaps(reflection.span) }
    }
    let felt = reading.emotions.filter { !$0.negated && !$0.ofOther }.map(\.emotion)
    if let meeting = book.meetings.first(where: { $0.of.contains(where: felt.contains) }) {
      add(
        meeting.line, chooser, filling, "reflection_of_feeling", &speech,
        of: situation.control.open?.machine)
      if !speech.parts.isEmpty { return nil }
    }
    if let spoken = mirror.speak(
      reflections, above: 20, limit: 30, chooser: chooser, filling: filling)
    {
      speech.add(spoken.text, spoken.source, "restatement", nil)
      return spoken
    }
    return nil
  }

  /// A clause that is given back alone begins with its subject: 你, 他, 她, 它.
  private static let subjects: Set<UInt32> = Set("你他她它".unicodeScalars.map(\.value))

  private func name(
    _ machine: UInt8, _ situation: Situation, _ chooser: Chooser, _ speech: inout Speech
  ) {
    let group = machines[Int(machine)].group
    let active = situation.facts.assessment.active
    let mine = active.filter { book.router.machine(for: $0) == machine }
    let signals = mine.isEmpty ? active.filter { $0.group == group } : mine
    guard let signal = signals.max(by: { Self.isLess($0, $1) })
    else { return }
    let own = book.protocols[Int(machine)].names
    let forms = (book.names[signal.kind] ?? [:]).merging(own) { _, mine in mine }
    let general = group == .other ? book.names[.otherInDanger]?[.own] : nil
    let texts = forms[signal.form] ?? general ?? forms[.own] ?? []
    if let choice = chooser.choose(texts, salt: 31, filling: Filling(), opens: true) {
      speech.add(
        choice.text, "name.\(signal.kind.rawValue).\(signal.form.rawValue)#\(choice.index)",
        "restatement", nil)
    }
    if signal.level >= .low, signal.form == .own, situation.control.level < .imminent {
      add("thanks", chooser, Filling(), "affirmation", &speech)
    }
    if signal.level >= .high, signal.form == .own {
      add("stay", chooser, Filling(), "support", &speech)
    }
  }

  /// Gravest level first, then the graver kind, then the earlier.
  private static func isLess(_ one: Signal, _ other: Signal) -> Bool {
    if one.level != other.level { return one.level < other.level }
    let kinds: [SignalKind] = [
      .hopelessness, .exploration, .wish, .intent, .plan, .preparation, .attempt,
    ]
    let ranks = (kinds.firstIndex(of: one.kind) ?? 2, kinds.firstIndex(of: other.kind) ?? 2)
    return (ranks.0, other.span.lowerBound) < (ranks.1, one.span.lowerBound)
  }

  private func receive(
    _ answer: Answer, _ machine: UInt8, _ step: UInt8, _ chooser: Chooser, _ filling: Filling,
    _ speech: inout Speech
  ) {
    let id = book.protocols[Int(machine)].steps[Int(step)].id
    let settles = machines[Int(machine)].steps[Int(step)].no.settle != nil
    let line =
      switch answer {
      case .yes, .none: "thanks_answer"
      case .unsure: "unsure_ok"
      case .no: settles ? "relief_safe" : Self.asksForHelp.contains(id) ? "no_help_yet" : "relief"
      case .refuse: "refuse_ok"
      case .deflect: "after_laugh"
      }
    add(line, chooser, filling, "affirmation", &speech, of: machine)
  }

  /// Steps that ask for somebody or something to hold on to; a no to them is no relief.
  private static let asksForHelp: Set<String> = [
    "alone", "near", "company", "with", "line", "tell", "place", "emergency", "door", "night",
    "away",
    "packaging", "arrived",
  ]

  private func offer(
    _ level: Level, _ situation: Situation, _ chooser: Chooser, _ filling: Filling,
    _ speech: inout Speech
  ) {
    let tried = situation.intents.contains("line_failed")
    // No line is left that might answer: then somebody near, not a number that was tried.
    if !situation.places.contains(where: { $0.kind != .emergency && !$0.phones.isEmpty }),
      level < .imminent
    {
      add("no_line_left", chooser, filling, "referral", &speech)
      speech.resources = situation.places
      return
    }
    let machine = situation.control.open?.machine
    switch level {
    case .imminent: add("offer_imminent", chooser, filling, "referral", &speech, of: machine)
    case .high:
      add(
        tried ? "offer_second" : "offer_high", chooser, filling, "referral", &speech, of: machine)
    default:
      let line = tried ? "offer_second" : situation.isMinor ? "offer_minor" : "offer_moderate"
      add(line, chooser, filling, "referral", &speech, of: machine)
    }
    speech.resources = situation.places
  }

  private func add(
    _ line: String, _ chooser: Chooser, _ filling: Filling, _ strategy: String,
    _ speech: inout Speech, of machine: UInt8? = nil
  ) {
    let opens = speech.parts.isEmpty
    let own = machine.flatMap { number in
      book.protocols[Int(number)].lines[line]
        ?? book.lines["\(line).\(machines[Int(number)].group.rawValue)"]
    }
    let general = book.lines[line] ?? Self.fallbacks[line].flatMap { book.lines[$0] }
    guard let texts = own ?? general,
      let choice = chooser.choose(texts, salt: StableHash.of(line), filling: filling, opens: opens)
        ?? chooser.choose(texts, salt: 5, filling: filling, repeats: line.hasPrefix("offer"))
    else { return }
    speech.add(choice.text, "line.\(line)#\(choice.index)", strategy, nil)
  }

  /// Which pool stands in for one that the content does not have.
  private static let fallbacks = [
    "relief_safe": "relief", "no_help_yet": "thanks_answer", "unsure_ok": "thanks_answer",
  ]
}
