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
    while clauseStart > 0, !ScalarClass.endsClause(scalars[clauseStart - 1]) { clauseStart -= 1 }
    var best: Range<Int>?
    for person in reading.people
    where person.span.lowerBound >= clauseStart && person.span.upperBound <= span.lowerBound {
      best = person.span
    }
    if let thirdPerson {
      for hit in reading.scan.hits
      where hit.concept == thirdPerson && Int(hit.start) >= clauseStart
        && Int(hit.end) <= span.lowerBound
      {
        if best.map({ Int(hit.start) >= $0.upperBound }) ?? true { best = hit.span }
      }
    }
    guard let best, span.lowerBound - best.upperBound <= 8 else { return false }
    let between = scalars[best.upperBound..<span.lowerBound]
    if between.contains(Self.me) || between.first == 0x7684 { return false }  // 的
    if best.lowerBound > clauseStart, Self.linkers.contains(scalars[best.lowerBound - 1]) {
      return false
    }
    return true
  }

  private static let me: UInt32 = 0x6211
  private static let linkers: Set<UInt32> = Set("和跟被让因怕把给对像为叫求".unicodeScalars.map(\.value))
}
