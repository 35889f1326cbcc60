/// The feelings of a message summed by kind, strongest first; those that were denied are left out.
package struct EmotionTally {
  /// What was said or hinted at of one kind.
  package struct Sum: Equatable {
    package let kind: EmotionKind
    /// The id of the strongest emotion of the kind.
    package let detail: String
    /// 0 to 100.
    package let intensity: Int
    /// Whether every word of the kind is a hint: then it is not to be named as if it had been said.
    package let isHinted: Bool
    /// Where the strongest stands.
    package let span: Range<Int>
  }

  package let sorted: [Sum]

  package init(_ reading: Reading, _ lexicon: UnderstandingLexicon) {
    guard !reading.emotions.isEmpty else {
      sorted = []
      return
    }
    var sums:
      [EmotionKind: (total: Int, detail: String, best: Int, hinted: Bool, span: Range<Int>)] =
        [:]
    for mention in reading.emotions where !mention.negated {
      let emotion = lexicon.emotions[mention.emotion]
      var sum = sums[emotion.kind] ?? (0, emotion.id, 0, true, mention.span)
      sum.total += mention.intensity
      sum.hinted = sum.hinted && mention.hinted
      if mention.intensity > sum.best {
        sum.best = mention.intensity
        sum.detail = emotion.id
        sum.span = mention.span
      }
      sums[emotion.kind] = sum
    }
    sorted = EmotionKind.allCases.compactMap { kind in
      sums[kind].map {
        Sum(
          kind: kind, detail: $0.detail, intensity: min(100, $0.total), isHinted: $0.hinted,
          span: $0.span)
      }
    }.enumerated().sorted {
      ($1.element.intensity, $0.offset) < ($0.element.intensity, $1.offset)
    }.map(\.element)
  }
}
