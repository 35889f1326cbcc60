import TextForm
import Understanding

/// Hears what weighs toward danger though no rule says which.
///
/// The sum of fitted weights of short stretches of text; above the threshold a message gets a signal at low, which
/// opens a light check and never an alarm. Where a rule speaks, it is not asked.
struct SuspicionReader: Sendable {
  private let weights: WeightReader
  private let isEmpty: Bool

  init(_ lexicon: UnderstandingLexicon) {
    weights = WeightReader(suspicionOf: lexicon)
    isEmpty = lexicon.suspicion.scales.isEmpty
  }

  func signal(in reading: Reading) -> Signal? {
    guard !isEmpty else { return nil }
    let parts = weights.contributions(reading)
    guard let sum = weights.scores(of: parts).first, sum >= Self.threshold else { return nil }
    let heaviest = parts.sorted { $0.weight > $1.weight }
    guard let span = heaviest.first?.span else { return nil }
    let because = heaviest.prefix(5).compactMap { part in
      part.span.map { "weights.\(reading.text.string($0))+\(part.weight)" }
    }
    return Signal(
      kind: .unclear, rule: "weights.danger", span: span, original: reading.text.original(span),
      assertion: Assertion(), because: because, method: nil, active: true, ask: true, level: .low)
  }

  /// In hundredths of a log-odds; in cross-validation one in two thousand everyday messages passes it
  /// (docs/EVALUATION.md).
  private static let threshold = 90
}
