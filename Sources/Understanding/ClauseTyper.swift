import Matching
import TextForm

/// Tells what kind of matter a clause is, with the conditions under which it may be given back.
struct ClauseTyper {
  let framer: ClauseFramer

  /// A clause, its kind and its base score in tenths.
  struct Typed {
    let material: Material
    let span: Range<Int>
    var second: Range<Int>?
    let score: Int
  }

  private var reading: Reading { framer.reading }
  private var lexicon: UnderstandingLexicon { framer.lexicon }

  /// All kinds that fit, best first.
  func types(of unit: ClauseFrame, next: ClauseFrame?) -> [Typed] {
    guard unit.span.count <= 32, !isParticulars(unit) else { return [] }
    if let question = question(unit) { return [question] }
    if unit.isQuestion { return [] }
    switch unit.subject {
    case .speaker: return ofSpeaker(unit, next)
    case .other: return ofOther(unit)
    case .none: return caused(unit)
    }
  }

  /// 我今年三十六了, 我儿子初三: who somebody is, not what happened.
  private func isParticulars(_ unit: ClauseFrame) -> Bool {
    guard unit.span.count <= 11 else { return false }
    let text = Array(reading.text.scalars[unit.span])
    return Self.particulars.contains(where: text.contains(run:))
      && !contains(.salience, in: unit.span)
  }

  private static let particulars = [
    "岁", "初一", "初二", "初三", "高一", "高二", "高三", "年级", "大一", "大二", "大三", "大四", "研一", "研二", "今年",
  ].map(\.scalarValues)

  private func question(_ unit: ClauseFrame) -> Typed? {
    guard unit.subject != .other else { return nil }
    for (list, material) in [
      (WordList.howQuestion, Material.howQuestion), (.whyQuestion, .whyQuestion),
    ] {
      guard let at = first(list, in: unit.span), unit.span.upperBound - at >= 5,
        unit.subject == .speaker || material == .howQuestion
      else { continue }
      if material == .whyQuestion, at - unit.subjectStart > 2 { continue }
      return Typed(material: material, span: unit.span, score: 45)
    }
    return nil
  }

  private func ofSpeaker(_ unit: ClauseFrame, _ next: ClauseFrame?) -> [Typed] {
    guard unit.subjectStart - unit.span.lowerBound <= 8 else { return [] }
    let after = unit.subjectStart + 1
    var types: [Typed] = []
    if let next, next.afterContrast, next.sentence == unit.sentence, next.span.count <= 20,
      unit.span.count <= 20, next.subject != .none || startsPlainly(next)
    {
      types.append(Typed(material: .contrast, span: unit.span, second: next.span, score: 86))
    }
    if contains(.lossEvent, in: unit.span), !reading.people.isEmpty {
      types.append(Typed(material: .loss, span: unit.span, score: 80))
    }
    if wants(unit, after) {
      types.append(Typed(material: .wish, span: unit.span, score: 58))
      return types
    }
    if let fear = first(.fearVerb, in: after..<unit.span.upperBound), fear - after <= 4 {
      types.append(Typed(material: .fear, span: unit.span, score: 62))
      return types
    }
    if let resolve = first(.resolveVerb, in: after..<unit.span.upperBound), resolve - after <= 4 {
      if unit.span.count >= 6 {
        types.append(Typed(material: .resolve, span: unit.span, score: 35))
      }
      return types
    }
    if evaluatesSelf(unit) {
      types.append(Typed(material: .selfEvaluation, span: unit.span, score: 65))
    }
    if let glad = first(.gladWord, in: unit.span), !hasNegation(before: glad, in: unit.span) {
      types.append(Typed(material: .goodNews, span: unit.span, score: 55))
    } else if hasOwnFeeling(unit.span) {
      types.append(Typed(material: .feeling, span: unit.span, score: 70))
    }
    if contains(.inability, in: unit.span) {
      types.append(Typed(material: .habit, span: unit.span, score: 50))
    }
    if types.isEmpty, contains(.salience, in: unit.span), unit.span.count >= 7 {
      types.append(Typed(material: .ownFact, span: unit.span, score: 30))
    }
    if types.isEmpty, unit.span.count >= 6, unit.span.count <= 22 {
      types.append(Typed(material: .ownFact, span: unit.span, score: 18))
    }
    return types
  }

  private func ofOther(_ unit: ClauseFrame) -> [Typed] {
    var types: [Typed] = []
    let me = reading.text.scalars[unit.span].contains(0x6211)
    if contains(.lossEvent, in: unit.span) || hasPassedAway(unit) {
      types.append(Typed(material: .loss, span: unit.span, score: 80))
    }
    if me,
      [.actBlame, .actNeglect, .actLeave, .actDeceive, .actPress, .actHit].contains(where: {
        contains($0, in: unit.span)
      })
    {
      types.append(Typed(material: .eventByOther, span: unit.span, score: 63))
    } else if me {
      types.append(Typed(material: .otherFact, span: unit.span, score: 42))
    } else if contains(.salience, in: unit.span), unit.span.count >= 6 {
      types.append(Typed(material: .otherFact, span: unit.span, score: 25))
    }
    return types
  }

  /// NP让我F: something makes the person feel.
  private func caused(_ unit: ClauseFrame) -> [Typed] {
    let scalars = reading.text.scalars
    guard let make = scalars[unit.span].firstIndex(of: 0x8BA9), make > unit.span.lowerBound + 1,
      make + 1 < unit.span.upperBound, scalars[make + 1] == 0x6211,
      hasOwnFeeling(make..<unit.span.upperBound)
    else { return [] }
    return [Typed(material: .caused, span: unit.span, score: 76)]
  }

  /// A feeling said plainly, not denied, not another's, that closes its clause or nearly so.
  private func hasOwnFeeling(_ span: Range<Int>) -> Bool {
    reading.emotions.contains {
      span.contains($0.span) && !$0.negated && !$0.ofOther && !$0.hinted
        && span.upperBound - $0.span.upperBound <= 6
    }
  }

  private func evaluatesSelf(_ unit: ClauseFrame) -> Bool {
    guard let at = first(.selfEvaluation, in: unit.span), at - unit.subjectStart <= 8 else {
      return false
    }
    return !reading.people.contains {
      unit.span.contains($0.span) && $0.span.lowerBound > unit.subjectStart
    }
  }

  /// A verb of wishing close to the subject, or bare 想 before a verb: not 想到, 想起, 想他, 想家.
  private func wants(_ unit: ClauseFrame, _ after: Int) -> Bool {
    if let wish = first(.wishVerb, in: after..<unit.span.upperBound), wish - after <= 4 {
      return true
    }
    let scalars = reading.text.scalars
    for at in after..<max(after, min(after + 4, unit.span.upperBound - 2))
    where scalars[at] == 0x60F3 {
      if at > after, scalars[at - 1] == 0x4E0D || scalars[at - 1] == 0x6CA1 { return false }
      if at + 2 < unit.span.upperBound, scalars[at + 1] == 0x6211 { return false }
      return ScalarClass.isHan(scalars[at + 1]) && !Self.notWished.contains(scalars[at + 1])
    }
    return false
  }

  private static let notWished: Set<UInt32> = Set(
    "到起他她它你我过法着必象念家太来得通不了想像是应可一也大这那自".unicodeScalars.map(\.value))

  /// 走了 said of kin with a time: a death, put the way people put it.
  private func hasPassedAway(_ unit: ClauseFrame) -> Bool {
    let end = unit.span.upperBound
    let scalars = reading.text.scalars
    guard unit.span.count >= 5, scalars[end - 1] == 0x4E86,  // 了
      scalars[end - 2] == 0x8D70 || scalars[end - 2] == 0x6CA1  // 走 没
    else { return false }
    let kin = reading.people.contains {
      unit.span.contains($0.span)
        && ["relative", "parent", "partner"].contains(lexicon.people[$0.person].group)
    }
    return kin && contains(.time, in: unit.span)
  }

  private func startsPlainly(_ frame: ClauseFrame) -> Bool {
    [.adverb, .modal, .mentalVerb, .headVerb, .inability, .fearVerb, .wishVerb].contains {
      framer.match($0, at: frame.span.lowerBound, within: frame.span) != nil
    }
  }

  private func hasNegation(before index: Int, in span: Range<Int>) -> Bool {
    reading.text.scalars[span.lowerBound..<index].contains { $0 == 0x4E0D || $0 == 0x6CA1 }
  }

  private func contains(_ list: WordList, in span: Range<Int>) -> Bool {
    first(list, in: span) != nil
  }

  private func first(_ list: WordList, in span: Range<Int>) -> Int? {
    guard let concept = lexicon.words[list] else { return nil }
    return reading.scan.firstHit(of: concept, in: span).map { Int($0.start) }
  }
}
