package import Counselling
import Risk

/// How many disguised variants of sentences are still noticed, for each way of writing.
package struct EvasionRecall: Sendable {
  /// The count of one transform.
  package struct Row: Sendable {
    package let transform: Evasion.Transform
    package var tried = 0
    package var noticed = 0
    package var missed: [String] = []

    /// The share noticed, 0 to 1; 1 when nothing was tried.
    package var recall: Double { tried == 0 ? 1 : Double(noticed) / Double(tried) }
  }

  private let engine: Counsellor
  private let evasion: Evasion

  package init(_ engine: Counsellor, evasion: Evasion) {
    self.engine = engine
    self.evasion = evasion
  }

  /// Tries all variants of those sentences that are noticed when written plainly.
  package func measure(_ sentences: [String]) -> [Row] {
    let plain = sentences.filter(isNoticed)
    return Evasion.Transform.allCases.map { transform in
      var row = Row(transform: transform)
      for sentence in plain {
        for variant in evasion.variants(of: sentence, by: transform) {
          row.tried += 1
          if isNoticed(variant) { row.noticed += 1 } else { row.missed.append(variant) }
        }
      }
      return row
    }
  }

  private func isNoticed(_ text: String) -> Bool { !engine.analyze(text).1.active.isEmpty }
}
