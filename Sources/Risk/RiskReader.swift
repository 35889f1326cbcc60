package import Matching
package import TextForm
package import Understanding

/// Finds the cues of danger in a message and says how urgent they are.
package struct RiskReader: Sendable {
  private let lexicon: RiskLexicon
  private let assertions: AssertionReader
  private let people: ExperiencerReader
  private let suspicion: SuspicionReader
  /// For each concept the means whose terms it holds.
  private let methods: [String?]

  package init(_ lexicon: RiskLexicon, understanding: UnderstandingLexicon) {
    self.lexicon = lexicon
    assertions = AssertionReader(understanding)
    people = ExperiencerReader(understanding)
    suspicion = SuspicionReader(understanding)
    let count = lexicon.methods.keys.map { Int($0.number) + 1 }.max() ?? 0
    var methods = [String?](repeating: nil, count: count)
    for (concept, name) in lexicon.methods { methods[Int(concept.number)] = name }
    self.methods = methods
  }

  /// The signals of a message.
  ///
  /// - Parameter open: the danger whose protocol is in progress; some words mean danger only there (就今晚).
  package func assess(
    _ reading: Reading, with matcher: Matcher, open: DangerGroup? = nil
  ) -> Assessment {
    let idioms = idioms(reading, matcher)
    let masked = mask(reading, idioms)
    let hits = matches(reading, matcher, masked).filter { counts($0.owner, open) }
    var signals = hits.map { signal($0, reading, active: true) }
    for index in signals.indices where goesOnWithOther(signals[index], after: signals, reading) {
      signals[index] = signal(hits[index], reading, active: true, isOther: true)
    }
    if masked != nil {
      let seen = Set(hits.map { "\($0.owner)/\($0.span)" })
      for hit in matches(reading, matcher, nil)
      where counts(hit.owner, nil) && !seen.contains("\(hit.owner)/\(hit.span)")
        && !hits.contains(where: { $0.owner == hit.owner && $0.span.overlaps(hit.span) })
      {
        signals.append(signal(hit, reading, active: false))
      }
    }
    var found = reduced(raisedByMeans(Overlap.resolved(signals), reading))
    if open == nil, idioms.isEmpty, !found.contains(where: \.active),
      let unclear = suspicion.signal(in: reading)
    {
      found.append(unclear)
    }
    return Assessment(signals: found, idioms: idioms)
  }

  /// The matches of risk rules whose surroundings are as they must be.
  ///
  /// Surroundings are looked up at most once a message and only if a rule that has any matched.
  private func matches(
    _ reading: Reading, _ matcher: Matcher, _ masked: [UInt32]?
  ) -> [PatternHit] {
    let hits = matcher.matches(.risk, in: reading.scan, subject: masked)
    guard hits.contains(where: { hasSurroundings($0.owner) }) else { return hits }
    let around = matcher.matches(.surrounding, in: reading.scan, subject: masked)
    return hits.filter { hit in
      let rule = lexicon.rules[hit.owner]
      if let wanted = rule.with,
        !around.contains(where: { $0.owner == wanted && !$0.span.overlaps(hit.span) })
      {
        return false
      }
      if let barred = rule.unless, around.contains(where: { $0.owner == barred }) { return false }
      return true
    }
  }

  private func hasSurroundings(_ rule: Int) -> Bool {
    lexicon.rules[rule].with != nil || lexicon.rules[rule].unless != nil
  }

  /// Whether a rule counts in any message, not only while a protocol is open.
  package func countsOnItsOwn(_ rule: String) -> Bool {
    lexicon.rules.first { $0.id == rule }?.within.isEmpty ?? false
  }

  private func counts(_ rule: Int, _ open: DangerGroup?) -> Bool {
    let within = lexicon.rules[rule].within
    return within.isEmpty || open.map(within.contains) ?? false
  }

  /// Signals that stand across the boundary of two messages sent one after the other (不想 ⏎ 活了).
  ///
  /// - Parameter joined: the tail of the messages before and this message as one text.
  /// - Parameter boundary: where in `joined` this message begins.
  package func assessBroken(
    _ joined: Reading, boundary: Int, current: NormalText, with matcher: Matcher
  ) -> [Signal] {
    let before = matcher.scan(Array(joined.text.scalars[..<boundary]))
    let known = Set(matcher.matches(.risk, in: before).map(\.owner))
    return matches(joined, matcher, mask(joined, matcher))
      .filter {
        $0.span.lowerBound < boundary && $0.span.upperBound > boundary && counts($0.owner, nil)
          && !known.contains($0.owner)
      }
      .compactMap { hit in
        let whole = signal(hit, joined, active: true)
        // A cue is broken by whoever it is about; who was told of before (我妈说我装) is not the one in danger now.
        guard whole.assertion.experiencer == .own else { return nil }
        let span = 0..<(hit.span.upperBound - boundary)
        return Signal(
          kind: whole.kind, rule: whole.rule, span: span, original: current.original(span),
          assertion: whole.assertion, because: whole.because, method: whole.method, active: true,
          ask: whole.ask, level: whole.level)
      }
  }

  /// The ids of all rules whose patterns match outside idioms.
  package func matchingRules(_ reading: Reading, with matcher: Matcher) -> Set<String> {
    let hits = matches(reading, matcher, mask(reading, matcher))
    return Set(hits.map { lexicon.rules[$0.owner].id })
  }

  /// Whether a fixed idiom stands in the text.
  package func hasIdiom(_ reading: Reading, with matcher: Matcher) -> Bool {
    mask(reading, matcher) != nil
  }

  /// Where fixed idioms stand.
  private func idioms(_ reading: Reading, _ matcher: Matcher) -> [Range<Int>] {
    var spans = matcher.matches(.idiom, in: reading.scan, limit: 8).map(\.span)
    if let idiom = lexicon.idiom {
      spans += reading.scan.hits.filter { $0.concept == idiom }.map(\.span)
    }
    return spans
  }

  /// The text with the grave characters of idioms made invisible, nil when there is none.
  ///
  /// The rest of an idiom stays to be read: 打电话 is no blow, but a telephone all the same.
  private func mask(_ reading: Reading, _ spans: [Range<Int>]) -> [UInt32]? {
    guard !spans.isEmpty else { return nil }
    var masked = reading.text.scalars
    for span in spans {
      let grave = span.filter { Self.grave.contains(masked[$0]) }
      for index in grave.isEmpty ? Array(span) : grave { masked[index] = 0xE000 }
    }
    return masked
  }

  private static let grave: Set<UInt32> = Set("死杀打砍捅跳割毒吊炸炭枪药".unicodeScalars.map(\.value))

  private func mask(_ reading: Reading, _ matcher: Matcher) -> [UInt32]? {
    mask(reading, idioms(reading, matcher))
  }

  /// 我老公一个星期没睡，花了十几万，说自己是神: a state told on of the one it began with, in the same sentence, with no 我 of
  /// the speaker's own since. Only for mania and psychosis; a death wished after another's deed is one's own.
  private func goesOnWithOther(
    _ signal: Signal, after signals: [Signal], _ reading: Reading
  ) -> Bool {
    let states: Set<SignalKind> = [.mania, .psychosis]
    guard states.contains(signal.kind), signal.assertion.experiencer == .own else { return false }
    let scalars = reading.text.scalars
    return signals.contains { other in
      guard states.contains(other.kind), other.assertion.experiencer == .other,
        other.span.upperBound <= signal.span.lowerBound
      else { return false }
      return (other.span.upperBound..<signal.span.upperBound).allSatisfy { place in
        !Self.sentenceEnds.contains(scalars[place])
          && (scalars[place] != 0x6211
            || reading.people.contains { $0.span.contains(place) })
      }
    }
  }

  private static let sentenceEnds: Set<UInt32> = Set("。！？；\n".unicodeScalars.map(\.value))

  private func signal(
    _ hit: PatternHit, _ reading: Reading, active: Bool, isOther: Bool = false
  ) -> Signal {
    let rule = lexicon.rules[hit.owner]
    var (assertion, because) = assertions.assess(hit.span, in: reading)
    if !rule.negatable { assertion.polarity = .affirmed }
    if rule.other {
      assertion.experiencer = .other
      // Who is told of stands in the pattern; a book or a unit nearby does not make it hearsay.
      if assertion.source == .impersonal { assertion.source = .own }
    } else if rule.kind.isTowardSelf || rule.kind == .overdose || rule.kind.group == .unwell {
      if isOther || people.isOther(hit.span, in: reading) {
        assertion.experiencer = .other
        because.append("person.agent")
      }
    } else {
      assertion.experiencer = .own
    }
    if assertion.source == .impersonal, [.harmed, .unwell].contains(rule.kind.group),
      hit.span.contains(where: { reading.text.scalars[$0] == 0x6211 })
    {
      assertion.source = .own
    }
    let level = RiskCalculus.level(rule, assertion)
    return Signal(
      kind: Overlap.kind(rule.kind, of: assertion.experiencer), rule: rule.id, span: hit.span,
      original: reading.text.original(hit.span),
      assertion: assertion, because: because, method: method(near: hit.span, rule.kind, reading),
      active: active, ask: active && RiskCalculus.asks(rule, assertion), level: level)
  }

  /// The means named in the same sentence.
  private func method(near span: Range<Int>, _ kind: SignalKind, _ reading: Reading) -> String? {
    guard kind.isTowardSelf || kind == .overdose || kind == .otherInDanger else { return nil }
    let scalars = reading.text.scalars
    var from = span.lowerBound
    while from > 0, !ScalarClass.endsSentence(scalars[from - 1]) { from -= 1 }
    var to = span.upperBound
    while to < scalars.count, !ScalarClass.endsSentence(scalars[to]) { to += 1 }
    var found: (String, Int)?
    for hit in reading.scan.hits
    where Int(hit.start) >= from && Int(hit.end) <= to {
      let number = Int(hit.concept.number)
      guard number < methods.count, let name = methods[number] else { continue }
      let inside = span.lowerBound <= Int(hit.start) && Int(hit.end) <= span.upperBound
      let rank = inside ? 2 : 1
      if found.map({ rank > $0.1 }) ?? true { found = (name, rank) }
    }
    return found?.0
  }

  /// A wish or thought with a means named beside it is a plan in the making: high.
  private func raisedByMeans(_ signals: [Signal], _ reading: Reading) -> [Signal] {
    signals.map { signal in
      guard signal.active, signal.method != nil, signal.kind == .wish || signal.kind == .intent,
        signal.assertion.polarity == .affirmed, signal.assertion.source == .own,
        signal.assertion.time != .past, signal.assertion.modality != .joke
      else { return signal }
      return Signal(
        kind: signal.kind, rule: signal.rule, span: signal.span, original: signal.original,
        assertion: signal.assertion, because: signal.because + ["means.named"],
        method: signal.method, active: true, ask: true, level: max(signal.level, .moderate))
    }
  }

  /// Of overlapping signals of one kind the gravest stays.
  private func reduced(_ signals: [Signal]) -> [Signal] {
    let ranked = signals.sorted {
      if $0.active != $1.active { return $0.active }
      if $0.level != $1.level { return $0.level > $1.level }
      if $0.span.count != $1.span.count { return $0.span.count > $1.span.count }
      return ($0.span.lowerBound, $0.rule) < ($1.span.lowerBound, $1.rule)
    }
    var kept: [Signal] = []
    for signal in ranked
    where !kept.contains(where: { $0.kind == signal.kind && $0.span.overlaps(signal.span) }) {
      kept.append(signal)
    }
    return kept.sorted {
      ($0.span.lowerBound, $0.span.upperBound, $0.rule)
        < ($1.span.lowerBound, $1.span.upperBound, $1.rule)
    }
  }
}
