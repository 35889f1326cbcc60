import Matching
import TextForm

/// Finds the clauses of a message that are worth giving back, and turns them.
///
/// A clause needs an explicit subject: with inherited subjects one in four was wrong in the experiments
/// (docs/DECISIONS.md), with explicit ones one in fifty. Danger, voices that are not the person's own,
/// denied feelings and unfinished sentences are never given back.
package struct ReflectionFinder: Sendable {
  private let lexicon: UnderstandingLexicon

  package init(_ lexicon: UnderstandingLexicon) { self.lexicon = lexicon }

  /// Candidates, the most telling first.
  ///
  /// - Parameter danger: spans of risk signals; no clause that touches one is given back.
  package func candidates(in reading: Reading, avoiding danger: [Range<Int>]) -> [Reflection] {
    guard isOwnVoice(reading) else { return [] }
    let framer = ClauseFramer(lexicon: lexicon, reading: reading)
    let units = ClauseJoiner(framer: framer).units(of: reading.clauses)
    let turner = Turner(framer: framer)
    let typer = ClauseTyper(framer: framer)
    var found: [Reflection] = []
    for (number, unit) in units.enumerated() {
      guard !danger.contains(where: { $0.overlaps(unit.span) }) else { continue }
      for typed in typer.types(of: unit, next: number + 1 < units.count ? units[number + 1] : nil) {
        guard !danger.contains(where: { $0.overlaps(typed.span) }),
          let turned = turner.turn(typed.span, in: reading)
        else { continue }
        var second: [UInt32] = []
        if let span = typed.second {
          guard let half = turner.turn(span, in: reading) else { continue }
          second = half
        }
        guard ReflectionCheck.passes(turned, typed.material, framer, typed.span),
          second.isEmpty || ReflectionCheck.passes(second, .ownFact, framer, typed.second ?? 0..<0)
        else { continue }
        found.append(
          Reflection(
            material: typed.material, span: typed.span, turned: turned, second: second,
            score: typed.score + position(number, of: units.count) - length(typed.span)
              + (unit.afterContrast ? 20 : 0) + emphasis(typed.span, reading)))
      }
    }
    return found.sorted {
      $0.score == $1.score ? $0.span.lowerBound < $1.span.lowerBound : $0.score > $1.score
    }
  }

  /// Later clauses tell more, by up to 0.8 points.
  private func position(_ number: Int, of count: Int) -> Int {
    count > 1 ? 8 * number / (count - 1) : 0
  }

  private func length(_ span: Range<Int>) -> Int { max(0, span.count - 16) * 3 / 2 }

  private func emphasis(_ span: Range<Int>, _ reading: Reading) -> Int {
    guard let degree = lexicon.words[.degree] else { return 0 }
    return reading.scan.contains(degree, in: span) ? 6 : 0
  }

  /// Whether the message speaks for the person: not a letter to someone, not homework, not a quotation.
  private func isOwnVoice(_ reading: Reading) -> Bool {
    var mine = 0
    var yours = 0
    for value in reading.text.scalars {
      if value == 0x6211 { mine += 1 }
      if value == 0x4F60 || value == 0x60A8 { yours += 1 }
    }
    return yours <= mine + 1
  }
}
