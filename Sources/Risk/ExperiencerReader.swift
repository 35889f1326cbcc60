import Matching
import TextForm
import Understanding

/// Tells whether a predicate is somebody else's.
///
/// A relative or friend is the one only when close before the predicate, with no 我 between, and not after
/// 和 跟 被 让 因 怕 把 给 (each of these made the reading worse in the experiments when left out).
struct ExperiencerReader: Sendable {
  private let thirdPerson: Concept?

  init(_ lexicon: UnderstandingLexicon) { thirdPerson = lexicon.words[.thirdPerson] }

  func isOther(_ span: Range<Int>, in reading: Reading) -> Bool {
    let scalars = reading.text.scalars
    if span.contains(where: { scalars[$0] == Self.me }) { return false }
    var clauseStart = span.lowerBound
    while clauseStart > 0, scalars[clauseStart - 1] != 0x20,
      !ScalarClass.endsClause(scalars[clauseStart - 1])
    {
      clauseStart -= 1
    }
    var best: Range<Int>?
    for person in reading.people
    where person.span.lowerBound >= clauseStart && person.span.upperBound <= span.lowerBound {
      if isCurse(person.span, scalars) { continue }
      best = person.span
    }
    if let thirdPerson {
      for hit in reading.scan.hits
      where hit.concept == thirdPerson && Int(hit.start) >= clauseStart
        && Int(hit.end) <= span.lowerBound
      {
        if isCurse(Int(hit.start)..<min(scalars.count, Int(hit.start) + 2), scalars) { continue }
        if best.map({ Int(hit.start) >= $0.upperBound }) ?? true { best = hit.span }
      }
    }
    guard let best, span.lowerBound - best.upperBound <= 8 else { return false }
    let between = scalars[best.upperBound..<span.lowerBound]
    if between.first == 0x7684 { return false }  // 的
    if let me = between.lastIndex(of: Self.me),
      me == between.startIndex || !Self.towards.contains(between[me - 1])
    {
      return false
    }
    if best.lowerBound > clauseStart, Self.linkers.contains(scalars[best.lowerBound - 1]) {
      return false
    }
    return true
  }

  /// 他妈的, 我他妈, 真他妈: a curse and nobody's mother.
  private func isCurse(_ span: Range<Int>, _ scalars: [UInt32]) -> Bool {
    guard span.count >= 2, scalars[span.lowerBound] == 0x4ED6,
      scalars[span.lowerBound + 1] == 0x5988
    else { return false }
    let before = span.lowerBound > 0 ? scalars[span.lowerBound - 1] : 0
    let after = span.upperBound < scalars.count ? scalars[span.upperBound] : 0
    return Self.beforeCurse.contains(before) || Self.afterCurse.contains(after)
  }

  private static let beforeCurse: Set<UInt32> = Set("我真就都子太这那也还".unicodeScalars.map(\.value))
  private static let afterCurse: Set<UInt32> = Set("的真就想好都".unicodeScalars.map(\.value))
  private static let me: UInt32 = 0x6211
  /// 闺蜜给我发了遗书: 我 is the one told, not the one who acts.
  private static let towards: Set<UInt32> = Set("给对跟和向诉找问".unicodeScalars.map(\.value))
  private static let linkers: Set<UInt32> = Set("和跟被让因怕把给对像为叫求着".unicodeScalars.map(\.value))
}
