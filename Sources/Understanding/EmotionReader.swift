import Matching
import TextForm

/// Weighs the feeling words of a message: how strong, negated or not, whose.
struct EmotionReader {
  let lexicon: UnderstandingLexicon
  let assertions: AssertionReader

  func mentions(
    _ found: [(emotion: Int, span: Range<Int>, hinted: Bool)], in reading: Reading
  ) -> [EmotionMention] {
    guard !found.isEmpty else { return [] }
    var mentions: [EmotionMention] = []
    for (emotion, span, hinted) in found where !isInsideLonger(span, hinted: hinted, found) {
      if isNoun(span, reading) { continue }
      let hinted = hinted || isAddressedToUs(span, reading) || isWished(emotion, span, reading)
      let (assertion, _) = assertions.assess(span, in: reading)
      let negated = assertion.polarity == .negated || isNegatedDirectly(span, reading)
      var intensity = lexicon.emotions[emotion].strength
      intensity += degree(before: span, reading)
      if hinted { intensity = intensity * 3 / 5 }
      if assertion.time == .past || assertion.modality == .hypothetical { intensity -= 10 }
      mentions.append(
        EmotionMention(
          emotion: emotion, span: span, intensity: Swift.max(5, Swift.min(100, intensity)),
          negated: negated, ofOther: isOther(span, reading), hinted: hinted))
    }
    return mentions.sorted {
      if $0.negated != $1.negated { return !$0.negated }
      if $0.intensity != $1.intensity { return $0.intensity > $1.intensity }
      return $0.span.lowerBound < $1.span.lowerBound
    }
  }

  private func isInsideLonger(
    _ span: Range<Int>, hinted: Bool,
    _ found: [(emotion: Int, span: Range<Int>, hinted: Bool)]
  ) -> Bool {
    found.contains {
      $0.span.count > span.count && $0.span.contains(span) && (hinted || !$0.hinted)
    } || hinted && found.contains { !$0.hinted && $0.span.overlaps(span) }
  }

  /// A feeling word that is part of an illness, a medicine or a name of something: 焦虑症, 抑郁药.
  private func isNoun(_ span: Range<Int>, _ reading: Reading) -> Bool {
    guard span.upperBound < reading.text.scalars.count else { return false }
    switch reading.text.scalars[span.upperBound] {
    case 0x75C7, 0x75C5, 0x836F: return true  // 症 病 药
    default: return false
    }
  }

  /// 感谢你, 喜欢你: said to the listener, not a feeling to give back.
  private func isAddressedToUs(_ span: Range<Int>, _ reading: Reading) -> Bool {
    guard span.upperBound < reading.text.scalars.count else { return false }
    let next = reading.text.scalars[span.upperBound]
    return next == 0x4F60 || next == 0x60A8
  }

  /// 希望过上幸福的生活, 会努力找到快乐: a pleasant feeling that is aimed at and not there.
  private func isWished(_ emotion: Int, _ span: Range<Int>, _ reading: Reading) -> Bool {
    guard [EmotionKind.happiness, .like].contains(lexicon.emotions[emotion].kind),
      let clause = reading.clause(at: span.lowerBound)
    else { return false }
    let before = Array(reading.text.scalars[clause.span.lowerBound..<span.lowerBound])
    return Self.aims.contains(where: before.contains(run:))
  }

  private static let aims = [
    "希望", "想要", "能够", "变得", "变成", "成为", "过上", "追求", "寻找", "找到", "获得", "得到", "努力", "会让自己",
    "让自己", "更加", "怎么才能", "如何才能",
  ].map(\.scalarValues)

  /// 不 没 别 directly before, or with one of 会 感到 觉得 很 那么 太 between.
  private func isNegatedDirectly(_ span: Range<Int>, _ reading: Reading) -> Bool {
    let scalars = reading.text.scalars
    let from = Swift.max(0, span.lowerBound - 4)
    let before = scalars[from..<span.lowerBound]
    guard let at = before.lastIndex(where: { Self.negations.contains($0) }) else { return false }
    let between = scalars[(at + 1)..<span.lowerBound]
    if between.contains(where: ScalarClass.endsClause) { return false }
    if scalars[at] == 0x522B, at > 0, Self.beforeAdverb.contains(scalars[at - 1]) { return false }
    if at > 0, scalars[at] == 0x6CA1, scalars[at - 1] == 0x6CA1 { return false }
    return between.allSatisfy { Self.bridges.contains($0) }
  }

  /// 他对我失望, 她嫌我烦, 他比我急: the feeling stays the other's although 我 stands nearer.
  private static let turnsToMe: Set<UInt32> = Set("对嫌比骂怪替说夸".unicodeScalars.map(\.value))

  private func isObject(_ start: Int, _ reading: Reading) -> Bool {
    start > 0 && Self.prepositions.contains(reading.text.scalars[start - 1])
  }

  private static let prepositions: Set<UInt32> = Set("对跟和与给为像被替因把比怕向陪".unicodeScalars.map(\.value))
  private static let negations: Set<UInt32> = Set("不没别".unicodeScalars.map(\.value))
  /// 特别, 分别, 个别: 别 is no prohibition after these.
  private static let beforeAdverb: Set<UInt32> = Set("特分个差性级告离区识".unicodeScalars.map(\.value))
  private static let bridges: Set<UInt32> = Set("会有感到觉得很那么太是再怎多过于".unicodeScalars.map(\.value))

  private func degree(before span: Range<Int>, _ reading: Reading) -> Int {
    guard let concept = lexicon.words[.degree] else { return 0 }
    for start in stride(
      from: span.lowerBound - 1, through: Swift.max(0, span.lowerBound - 4), by: -1)
    where start >= 0 {
      if let hit = reading.scan.hit(of: concept, at: start), Int(hit.end) == span.lowerBound {
        return isSlight(hit, reading) ? -15 : 12
      }
    }
    return 0
  }

  private func isSlight(_ hit: ConceptHit, _ reading: Reading) -> Bool {
    let first = reading.text.scalars[Int(hit.start)]
    return first == 0x6709 || first == 0x7A0D || first == 0x7565 || first == 0x4E00  // 有 稍 略 一
  }

  /// Whether the nearest person before the word in its clause is somebody else and not the object of 对, 跟, 让 …
  private func isOther(_ span: Range<Int>, _ reading: Reading) -> Bool {
    guard let clause = reading.clause(at: span.lowerBound) else { return false }
    var other = -1
    for mention in reading.people
    where clause.span.contains(mention.span.lowerBound)
      && mention.span.upperBound <= span.lowerBound
    {
      if isObject(mention.span.lowerBound, reading) { continue }
      other = mention.span.upperBound
    }
    if let concept = lexicon.words[.thirdPerson],
      let end = reading.scan.lastEnd(
        of: concept, in: clause.span.lowerBound..<span.lowerBound,
        where: { !isObject(Int($0.start), reading) })
    {
      other = Swift.max(other, end)
    }
    guard other >= 0 else { return false }
    guard let me = reading.text.scalars[other..<span.lowerBound].lastIndex(of: 0x6211) else {
      return true
    }
    return me > other && Self.turnsToMe.contains(reading.text.scalars[me - 1])
  }
}
