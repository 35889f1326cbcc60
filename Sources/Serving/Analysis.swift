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
  }

  package init(_ text: String, by counsellor: Counsellor) {
    let (reading, assessment) = counsellor.analyze(text)
    let lexicon = counsellor.lexicon
    level = assessment.level.name
    signals = assessment.signals.map { SignalView($0, in: text.unicodeScalars) }
    emotions = EmotionTally(reading, lexicon).sorted.map {
      Emotion(kind: $0.kind.rawValue, detail: $0.detail, intensity: $0.intensity)
    }
    topics = reading.topics.map { lexicon.topics[$0.topic].id }
    distortions = reading.distortions.map { lexicon.distortions[$0] }
    intent = reading.intents.first.map { lexicon.intents[$0].id } ?? "disclose"
  }
}

/// The feelings of a message summed by kind, strongest first.
struct EmotionTally {
  let sorted: [(kind: EmotionKind, detail: String, intensity: Int)]

  init(_ reading: Reading, _ lexicon: UnderstandingLexicon) {
    var sums: [EmotionKind: (total: Int, detail: String, best: Int)] = [:]
    for mention in reading.emotions where !mention.negated {
      let emotion = lexicon.emotions[mention.emotion]
      var sum = sums[emotion.kind] ?? (0, emotion.id, 0)
      sum.total += mention.intensity
      if mention.intensity > sum.best {
        sum.best = mention.intensity
        sum.detail = emotion.id
      }
      sums[emotion.kind] = sum
    }
    sorted = EmotionKind.allCases.compactMap { kind in
      sums[kind].map { (kind, $0.detail, min(100, $0.total)) }
    }.enumerated().sorted {
      ($1.element.2, $0.offset) < ($0.element.2, $1.offset)
    }.map(\.element)
  }
}
