package import Counselling
import Foundation
import Risk
import TextForm
import Understanding

/// What `xinyi analyze` says of one message.
package struct Analysis: Codable {
  let level: String
  let signals: [SignalView]
  let emotions: [Emotion]
  let topics: [String]
  let distortions: [String]
  let intent: String

  struct Emotion: Codable {
    let kind: String
    let detail: String
    let intensity: Int
    /// Whether it was only hinted at or read from the whole wording: not to be named as if it had been said.
    let hinted: Bool
  }

  package init(_ text: String, by counsellor: Counsellor) {
    let (reading, assessment) = counsellor.analyze(text)
    let lexicon = counsellor.lexicon
    level = assessment.level.name
    signals = assessment.signals.map { SignalView($0, in: text.unicodeScalars) }
    let weights = WeightReader(lexicon)
    let scores = weights.scores(of: weights.contributions(reading))
    emotions = Self.emotions(reading, lexicon, chosen: weights.emotion(by: scores))
    topics = reading.topics.map { lexicon.topics[$0.topic].id }
    distortions = weights.distortions(reading, by: scores)
    intent = reading.intents.first.map { lexicon.intents[$0].id } ?? "disclose"
  }
  /// The feelings by strength, that which the weights choose before all others.
  private static func emotions(
    _ reading: Reading, _ lexicon: UnderstandingLexicon,
    chosen: (kind: EmotionKind, lead: Int)?
  ) -> [Emotion] {
    var sums = EmotionTally(reading, lexicon).sorted.map {
      Emotion(
        kind: $0.kind.rawValue, detail: $0.detail, intensity: $0.intensity, hinted: $0.isHinted)
    }
    guard let (kind, lead) = chosen else { return sums }
    if let known = sums.firstIndex(where: { $0.kind == kind.rawValue }) {
      sums.insert(sums.remove(at: known), at: 0)
    } else {
      let intensity = min(40, max(5, lead / 5))
      sums.insert(
        Emotion(kind: kind.rawValue, detail: kind.rawValue, intensity: intensity, hinted: true),
        at: 0)
    }
    return sums
  }
}
