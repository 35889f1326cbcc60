import Matching
import TextForm

/// Tells the place where the person is from places that are only talked about.
///
/// By closed lists: 在, 住, 到 or 是 before the name, or 这边, 留学, 工作 after it, in a clause in which nobody else
/// was named before (我妈在台湾). A place that is only mentioned (想去日本) never closes the lines of where one is.
struct PlaceReader {
  private let lexicon: UnderstandingLexicon

  init(_ lexicon: UnderstandingLexicon) { self.lexicon = lexicon }

  /// The last place that is the person's own.
  func place(_ found: [(region: Int, span: Range<Int>)], in reading: Reading) -> Int? {
    found.last { isTied($0.span, reading) && !isOther($0.span, reading) }?.region
  }

  private func isTied(_ span: Range<Int>, _ reading: Reading) -> Bool {
    let scalars = reading.text.scalars
    if span.lowerBound > 0, Self.before.contains(scalars[span.lowerBound - 1]) {
      return !(span.lowerBound > 1 && Self.notBefore.contains(scalars[span.lowerBound - 2]))
    }
    let after = scalars[span.upperBound...]
    return Self.after.contains { after.starts(with: $0) }
  }

  private func isOther(_ span: Range<Int>, _ reading: Reading) -> Bool {
    guard let clause = reading.clause(at: span.lowerBound) else { return false }
    let before = clause.span.lowerBound..<span.lowerBound
    if reading.people.contains(where: { before.contains($0.span.lowerBound) }) { return true }
    guard let concept = lexicon.words[.thirdPerson] else { return false }
    return reading.scan.contains(concept, in: before)
  }

  private static let before = Set("在住到是来".scalarValues)
  /// 不在, 没到, 想到, 要来: not there, or not yet.
  private static let notBefore = Set("不没未想要".scalarValues)
  private static let after = ["这边", "这里", "留学", "读书", "念书", "上学", "工作", "打工", "人，", "人。"].map(
    \.scalarValues)
}
