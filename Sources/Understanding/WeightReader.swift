import Matching
import TextForm

/// One term or feature of a message and what it adds to a class.
package struct Contribution: Sendable, Equatable {
  /// The number of the class among the lexicon's scales.
  package let scale: Int
  package let source: Source
  /// Where it first stands, in scalars of the normal form; nil where it has no one place.
  package let span: Range<Int>?
  package let weight: Int

  package enum Source: Sendable, Equatable {
    case term([UInt32])
    case feature(WeightLexicon.Feature)
  }
}

/// Sums the fitted weights of a message.
package struct WeightReader: Sendable {
  private let lexicon: UnderstandingLexicon
  private let weights: WeightLexicon

  package init(_ lexicon: UnderstandingLexicon) {
    self.lexicon = lexicon
    weights = lexicon.weights
  }

  /// Reads the weights of danger instead of those of feeling and thinking.
  package init(suspicionOf lexicon: UnderstandingLexicon) {
    self.lexicon = lexicon
    weights = lexicon.suspicion
  }

  /// Everything of a message that has a weight: features first, then terms by the place where they end.
  ///
  /// Linear in the length of the message and its hits.
  package func contributions(_ reading: Reading) -> [Contribution] {
    guard !weights.scales.isEmpty else { return [] }
    var found: [Contribution] = []
    if !weights.features.isEmpty {
      for (feature, span) in features(reading) {
        for entry in weights.features[feature] ?? [] {
          found.append(
            Contribution(
              scale: entry.scale, source: .feature(feature), span: span, weight: entry.weight))
        }
      }
    }
    guard let automaton = weights.automaton else { return found }
    var seen = [Bool](repeating: false, count: weights.terms.count)
    reading.text.scalars.withUnsafeBufferPointer { text in
      automaton.scan(text) { term, start, end in
        let number = Int(term)
        guard !seen[number] else { return }
        seen[number] = true
        for entry in weights.termEntries[number] {
          found.append(
            Contribution(
              scale: entry.scale, source: .term(weights.terms[number]),
              span: Int(start)..<Int(end), weight: entry.weight))
        }
      }
    }
    return found
  }

  /// The sum of each class, by its number.
  package func scores(of contributions: [Contribution]) -> [Int] {
    var scores = weights.scales.map(\.bias)
    for part in contributions { scores[part.scale] += part.weight }
    return scores
  }

  /// The features of a message, each once, with the place where it first stands.
  package func features(_ reading: Reading) -> [(WeightLexicon.Feature, Range<Int>?)] {
    var found: [(WeightLexicon.Feature, Range<Int>?)] = []
    for distortion in reading.distortions { found.append((.distortion(distortion), nil)) }
    for (rank, sum) in EmotionTally(reading, lexicon).sorted.enumerated() {
      if rank == 0 { found.append((.strongest(sum.kind), sum.span)) }
      found.append((.feeling(sum.kind), sum.span))
    }
    var seen: Set<Concept> = []
    for hit in reading.scan.hits where seen.insert(hit.concept).inserted {
      found.append((.concept(hit.concept), hit.span))
    }
    return found
  }

  // MARK: What is decided

  /// The ways of thinking that a message shows: of those with weights the ones whose sum is above nothing, of the
  /// rest the ones whose patterns match. By name, in the order of the content.
  package func distortions(_ reading: Reading, by scores: [Int]) -> [String] {
    var given: [String: Bool] = [:]
    for (scale, score) in ranked(.distortion, scores) {
      let lead = given.isEmpty ? weights.leads[.distortion] ?? 0 : 0
      given[scale.name] = score + lead > 0
    }
    return lexicon.distortions.indices
      .filter { given[lexicon.distortions[$0]] ?? reading.distortions.contains($0) }
      .map { lexicon.distortions[$0] }.uniqued()
  }

  /// The kind of feeling with the highest sum, and by how much it leads; nil when no class of feeling has weights.
  package func emotion(by scores: [Int]) -> (kind: EmotionKind, lead: Int)? {
    let ranked = ranked(.emotion, scores)
    guard let best = ranked.first, let kind = EmotionKind(rawValue: best.scale.name) else {
      return nil
    }
    return (kind, best.score - (ranked.dropFirst().first?.score ?? 0))
  }

  /// The classes of a task, highest sum first; of equal ones that which the content names first.
  private func ranked(
    _ task: WeightLexicon.Task, _ scores: [Int]
  ) -> [(scale: WeightLexicon.Scale, score: Int)] {
    weights.scales.indices.filter { weights.scales[$0].task == task }
      .sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
      .map { (weights.scales[$0], scores[$0]) }
  }
}
