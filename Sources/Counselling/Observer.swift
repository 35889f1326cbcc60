import Composition
import Matching
import Policy
import Risk
import TextForm
import Understanding

/// Reduces a message to the few things that control sees.
struct Observer: Sendable {
  private let lexicon: UnderstandingLexicon
  private let machines: [ProtocolMachine]
  private let answers: [HeardAnswer]
  private let router: ProtocolRouter
  private let conducts: [Conduct?]
  private let shortAnswers: [ShortAnswer?]

  init(
    _ lexicon: UnderstandingLexicon, machines: [ProtocolMachine], answers: [HeardAnswer],
    router: ProtocolRouter
  ) {
    self.lexicon = lexicon
    self.router = router
    self.machines = machines
    self.answers = answers
    conducts = lexicon.intents.map(Self.conduct)
    shortAnswers = lexicon.intents.map { intent in
      intent.id.hasPrefix("answer.") ? ShortAnswer(rawValue: String(intent.id.dropFirst(7))) : nil
    }
  }

  func observe(_ facts: ReplyFacts, in control: Control) -> Observation {
    let cues = cues(facts.assessment, control)
    var seen = Observation(
      cue: cues.first, other: cues.dropFirst().first, conduct: conduct(facts, control),
      answer: answer(facts, control), calm: isCalm(facts),
      helped: facts.reading.intents.contains { Self.helped.contains(lexicon.intents[$0].id) })
    let told = toldAnswer(facts, control)
    // A cue of the danger that is open leads on by itself.
    let isOwn = told == .yes && seen.cue?.machine == control.open?.machine
    if let told, !isOwn, facts.asked == .danger, seen.answer == .none || seen.answer == told {
      seen.answer = told
      seen.cueAnswers = seen.other == nil
      // What was asked and is denied is answered, and no danger of its own.
      if seen.cueAnswers, let cue = seen.cue, cue.level == .none { seen.cue = nil }
    }
    if let cue = seen.cue, seen.other == nil, isCheck(cue, facts, in: control) {
      seen.cue = nil
      if seen.answer == .none, facts.asked == .danger, denies(cue.machine, facts) {
        seen.answer = .no
      }
    }
    return seen
  }

  /// Help that is there, or was just spoken with.
  private static let helped: Set<String> = ["help_here", "line_reached"]

  /// Whether a cue of the danger that is open was denied, joked or past: an answer to its question and no new beginning.
  private func isCheck(_ cue: Cue, _ facts: ReplyFacts, in control: Control) -> Bool {
    guard let open = control.open, open.machine == cue.machine else { return false }
    // A joke is taken up by its name all the same.
    let joked = facts.assessment.active.contains {
      $0.form == .joke && router.machine(for: $0) == cue.machine
    }
    return !joked && cue.entry == machines[Int(cue.machine)].check && cue.level <= .low
  }

  /// Whether the danger of a protocol is denied and nothing else of it told: 没想死, and not what others say (我妈说我装).
  private func denies(_ machine: UInt8, _ facts: ReplyFacts) -> Bool {
    let told = facts.assessment.active.filter { router.machine(for: $0) == machine }
    return !told.isEmpty && told.allSatisfy { $0.form == .negated }
  }

  /// The short answer that the whole message is.
  func shortAnswer(_ reading: Reading) -> ShortAnswer? {
    for intent in reading.intents {
      if let answer = shortAnswers[intent] { return answer }
    }
    return reading.isBlank
      ? (reading.text.scalars.contains(where: ScalarClass.isEmoji) ? .emoji : .silence) : nil
  }

  // MARK: Cues

  /// The gravest cue of each danger, gravest first.
  private func cues(_ assessment: Assessment, _ control: Control) -> [Cue] {
    var best: [UInt8: Cue] = [:]
    for signal in assessment.active where signal.ask {
      guard let number = router.machine(for: signal) else { continue }
      let machine = machines[Int(number)]
      // What is not said of anybody in danger is met by a light check or not at all.
      if signal.level == .none, machine.check == nil { continue }
      let entry = entry(signal, machine)
      let cue = Cue(machine: number, entry: entry, level: signal.level)
      if let known = best[cue.machine], (known.level, known.entry) >= (cue.level, cue.entry) {
        continue
      }
      best[cue.machine] = cue
    }
    return narrowed(best, control).sorted { one, other in
      guard one.level == other.level else { return one.level > other.level }
      let groups = (machines[Int(one.machine)].group, machines[Int(other.machine)].group)
      // Of what is equally grave within a danger its own protocol comes first, of what is light the general one.
      return groups.0 == groups.1 && one.level >= .moderate
        ? one.machine > other.machine : one.machine < other.machine
    }
  }

  /// Within a danger the protocol of its own goes before the general one, beside it in a message or open already.
  private func narrowed(_ best: [UInt8: Cue], _ control: Control) -> [Cue] {
    best.values.compactMap { cue in
      let group = machines[Int(cue.machine)].group
      let isGeneral = machines.firstIndex { $0.group == group } == Int(cue.machine)
      let own = best.values.filter {
        $0.machine != cue.machine && machines[Int($0.machine)].group == group
      }
      // One's own thoughts of dying are asked about beside whatever else there is.
      guard group != .suicide else { return cue }
      if isGeneral, !own.isEmpty { return nil }
      let general = own.first { other in
        machines.firstIndex { $0.group == group } == Int(other.machine)
      }
      let level = max(cue.level, general?.level ?? .none)
      // Who hurts whom was told already: another kind of blow is the same story.
      let isSameStory = group == .harmed
      if isSameStory, let open = control.open, open.machine != cue.machine,
        machines[Int(open.machine)].group == group,
        machines.firstIndex(where: { $0.group == group }) != Int(open.machine)
      {
        let machine = machines[Int(open.machine)]
        let entry = cue.level == .imminent ? machine.emergency ?? machine.begin : machine.begin
        return Cue(machine: open.machine, entry: entry, level: level)
      }
      return Cue(machine: cue.machine, entry: cue.entry, level: level)
    }
  }

  /// Cues that were denied, quoted or joked open the light check; the rest the step of their kind.
  private func entry(_ signal: Signal, _ machine: ProtocolMachine) -> UInt8 {
    if signal.level == .imminent, let emergency = machine.emergency { return emergency }
    if signal.group == .other, let check = machine.check {
      let assertion = signal.assertion
      if assertion.polarity == .negated || assertion.time == .past || assertion.modality == .joke {
        return check
      }
    }
    switch signal.form {
    case .negated, .joke, .quoted: if let check = machine.check { return check }
    case .past: if signal.level < .moderate, let check = machine.check { return check }
    case .own, .other: break
    }
    if signal.group == .other { return machine.entries[.otherInDanger] ?? 0 }
    return machine.entries[signal.kind] ?? machine.begin
  }

  // MARK: Answers

  private func answer(_ facts: ReplyFacts, _ control: Control) -> Answer {
    guard facts.asked == .danger else { return .none }
    let said = facts.reading.intents.map { conducts[$0] }
    guard !said.contains(.lineFailed), !asksUs(facts.reading) else { return .none }
    if let heard = heard(facts, control) { return heard }
    if let open = control.open, machines[Int(open.machine)].steps[Int(open.step)].asksRecency {
      let text = facts.reading.text.scalars
      if Self.longAgo.contains(where: text.contains(run:)) { return .no }
      if Self.lately.contains(where: text.contains(run:)) { return .yes }
    }
    if Self.boths.contains(facts.reading.text.scalars) { return .yes }
    switch facts.shortAnswer {
    case .yes: return .yes
    case .no: return .no
    case .dontKnow, .either: return .unsure
    case .refuse, .later: return .refuse
    case .soSo, .nothingWrong, .laugh, .emoji, .silence: return .deflect
    case nil: break
    }
    // A means named in answer to whether one was thought of.
    if facts.reading.hanCount <= 8, facts.assessment.active.contains(where: { $0.method != nil }) {
      return .yes
    }
    guard let first = facts.reading.clauses.first else { return .none }
    let text = facts.reading.text.scalars
    if Self.elsewhere.contains(where: text.contains(run:)) { return .none }
    let opening = Array(text[first.span])
    // 好的老师，那我今晚陪着他: an assent that only opens what is said is no yes to a question about danger.
    let told = facts.reading.clauses.dropFirst().map(\.span.count).reduce(0, +)
    let raises =
      control.open.map { open in
        machines[Int(open.machine)].steps[Int(open.step)].yes.raise != nil
      } ?? false
    if raises, told >= 5, Self.assents.contains(where: opening.starts(with:)) { return .none }
    if Self.noes.contains(opening) || Self.noHeads.contains(where: opening.starts(with:)) {
      return .no
    }
    if let open = control.open {
      let step = machines[Int(open.machine)].steps[Int(open.step)]
      if (step.yes.raise ?? .none) >= .high,
        Self.unreadyHeads.contains(where: opening.starts(with:))
      {
        return .no
      }
      if step.no.settle == nil, Self.absentHeads.contains(where: opening.starts(with:)) {
        return .no
      }
    }
    if Self.yeses.contains(opening) || Self.yesHeads.contains(where: opening.starts(with:)) {
      return .yes
    }
    if Self.unsures.contains(where: opening.starts(with:)) { return .unsure }
    return .none
  }

  /// What the content hears as an answer to the very question that was asked.
  ///
  /// Where yes and no are both heard, yes counts if it is the graver one; otherwise neither does.
  private func heard(_ facts: ReplyFacts, _ control: Control) -> Answer? {
    guard let open = control.open else { return nil }
    let step = machines[Int(open.machine)].steps[Int(open.step)]
    guard let question = step.hears else { return nil }
    let found = facts.heard.filter { answers[$0].question == question }.map { answers[$0].answer }
    if found.contains(.yes), found.contains(.no) {
      return (step.yes.raise ?? .none) >= .high ? .yes : nil
    }
    return [Answer.yes, .no, .unsure, .refuse].first(where: found.contains)
  }

  /// What dangers that are told or denied answer to the question that was asked.
  private func toldAnswer(_ facts: ReplyFacts, _ control: Control) -> Answer? {
    guard let open = control.open, open.asked > 0,
      let question = machines[Int(open.machine)].steps[Int(open.step)].hears
    else { return nil }
    let found = answers.filter { answer in
      answer.question == question
        && facts.assessment.active.contains { signal in
          answer.signals.contains(signal.kind)
            && signal.form == (answer.denied ? .negated : .own)
        }
    }.map(\.answer)
    return found.contains(.yes) ? .yes : found.first
  }

  private static func scalars(_ words: String) -> [[UInt32]] {
    words.split(separator: " ").map { String($0).scalarValues }
  }

  /// Whether a message asks us something: 你报警了没, 你会一直陪我吗.
  private func asksUs(_ reading: Reading) -> Bool {
    let text = reading.text.scalars
    guard text.count <= 24, text.contains(0x4F60) else { return false }
    let words = text.filter { !ScalarClass.endsClause($0) && $0 != 0x20 }
    return text.last == 0xFF1F || words.last.map(Self.asking.contains) ?? false
  }

  private static let asking: Set<UInt32> = Set("吗么没呢不".unicodeScalars.map(\.value))
  private static let longAgo = scalars("年前 年了 几年 很久 多年 小时候 小学 初中 高中 大学那 早就 以前的事 上学")
  private static let lately = scalars("上个月 这个月 上周 上星期 这周 昨天 前天 前几天 昨晚 今天 刚才 两个月 上礼拜")
  /// Said to a helper, not in answer to a question about danger.
  private static let elsewhere = scalars("你说得 你说的 你的建议 谢谢 感谢 我明白")
  /// 身上有伤，或者已经咽下去？ 都有: as grave an answer as there is.
  private static let boths = Set(scalars("都有 都是 两个都有 两样都有 都有了"))
  private static let yeses = Set(
    scalars(
      "是 是的 对 对的 对啊 嗯 嗯嗯 有 有的 有啊 有过 想过 会 想 确实 没错 在 是啊 有时候 有时 偶尔 经常 有一点 有点 当然 还在 有想过 试过 做过 就在"))
  private static let assents = scalars("好的 好吧 好啊 行吧 行啊 嗯…… 嗯嗯 可以")
  private static let yesHeads = scalars(
    "有过 想过 有想 还在想 念头还 还有念头 比昨天还 有不一样 有一点 有点 是的 是想 是有 确实 试过 就在 做过 有一次 有两次 有几次 有时 嗯有 对有 都想过 想好了 买了 买好 准备好 准备了 写好 写了 愿意 可以 好的 好啊 好吧 行吧 行啊 试试 打了 打通 在的 到了 有人"
  )
  private static let noes = Set(
    scalars("没有 没 没有过 不是 不会 不想 没想过 不 还没 还没有 没有啊 才没有 从来没有 不在 没事的 没有的 不了"))
  private static let noHeads = scalars(
    "没有过 没有啊 没有的 没有了 没有吧 没有想 没有真 没想过 不会的 从来没 不是的 从没有 没试过 倒没有 倒没 那倒没有 那倒没 也没有 现在没有 现在没 从来没有")
  /// Not ready, not now: no to a question about resolve or means, never to one about thoughts.
  private static let unreadyHeads = scalars(
    "没有准备 没准备 没打算 没有打算 不打算 不会去 没有动 没动 还没到 没到 没那 没有那 不至于 没有具体 没具体 没买 没有买 没写 没有写 今天不会 今晚不会 现在不会 暂时不会 应该不会 不会现在 没有更 没更 没吃 没喝 没割 没跳"
  )
  /// Nobody there, no wound, not in the past: no where it lets no level fall.
  private static let absentHeads = scalars(
    "没伤 没有伤 没受伤 没流血 不流血 没有流 以前没 以前没有 没人 没有人 就我一个 只有我 我一个人 一个人在"
  )
  private static let unsures = scalars("不知道 不清楚 说不清 也许 可能 不确定 说不好 不好说 我也不知道")

  // MARK: Conduct

  private func conduct(_ facts: ReplyFacts, _ control: Control) -> Conduct {
    var found: Set<Conduct> = []
    for intent in facts.reading.intents {
      if let conduct = conducts[intent] { found.insert(conduct) }
    }
    for conduct in [Conduct.stop, .human, .skip, .meta, .request, .advice]
    where found.contains(conduct) {
      return conduct
    }
    if found.contains(.lineFailed) { return .lineFailed }
    if found.contains(.social), facts.reading.hanCount <= 12 { return .social }
    if control.open != nil, asksUs(facts.reading) { return .request }
    if facts.shortAnswer != nil { return .brief }
    let told =
      !facts.reflections.isEmpty || !facts.reading.topics.isEmpty
      || !facts.reading.emotions.isEmpty
    if !told, found.contains(.social) { return .social }
    return told || !facts.reading.intents.isEmpty || control.open != nil ? .disclose : .lost
  }

  private static func conduct(_ intent: UnderstandingLexicon.Intent) -> Conduct? {
    switch intent.id {
    case "stop": .stop
    case "human_wanted": .human
    case "skip": .skip
    case "line_failed": .lineFailed
    case "ask_advice", "ask_opinion": .advice
    default:
      switch intent.kind {
      case .social: .social
      case .meta: .meta
      case .request: .request
      case .disclose, .answer, .wish: nil
      }
    }
  }

  /// Sudden calm: relief, resolve or gladness in a short message, without a word of what changed.
  private func isCalm(_ facts: ReplyFacts) -> Bool {
    guard facts.reading.text.scalars.count <= 40, let concept = lexicon.words[.calm] else {
      return false
    }
    return facts.reading.scan.hits.contains { $0.concept == concept }
  }
}
