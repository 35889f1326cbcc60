import Counselling
import TextForm
import Understanding

/// What of a message weights can be fitted to: its normal form, and what of the content it shows.
struct MessageFeatures: Codable {
  let form: String
  /// By the names that weights use, each once, sorted.
  let features: [String]

  init(_ text: String, by counsellor: Counsellor) {
    let reading = counsellor.analyze(text).0
    form = String(scalars: reading.text.scalars)
    features = WeightReader(counsellor.lexicon).features(reading)
      .map { counsellor.name(of: $0.0) }.sorted()
  }
}
