/// Intervals of figures that have no formula, by drawing samples from the sample.
///
/// Of n units, n are drawn with replacement, and every figure is computed from what was drawn; the interval
/// lies between the 2.5th and the 97.5th percentile of many such rounds. What belongs together, such as the turns
/// of one conversation, must be one unit, or the intervals come out too narrow. After B. Efron, "Bootstrap
/// Methods: Another Look at the Jackknife", Annals of Statistics 7 (1979), 1–26; the percentile interval after
/// Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
package struct Bootstrap: Sendable, Equatable {
  package var resamples: Int
  package var seed: UInt64

  package init(resamples: Int = 1000, seed: UInt64 = 1) {
    self.resamples = resamples
    self.seed = seed
  }

  /// The interval of each figure, nil where fewer than half of the rounds give the figure a value.
  ///
  /// The same seed, units and figures give the same intervals. Linear in resamples × units.
  ///
  /// - Parameters:
  ///   - figures: How many figures there are.
  ///   - units: How many units to draw from.
  ///   - compute: The figures of the units with these indices, of which some come several times.
  package func intervals(
    of figures: Int, units: Int, compute: (_ drawn: [Int]) -> [Double?]
  ) -> [Interval?] {
    guard units > 0, resamples > 0 else { return [Interval?](repeating: nil, count: figures) }
    var generator = SplitMix64(seed: seed)
    var values = [[Double]](repeating: [], count: figures)
    var drawn = [Int](repeating: 0, count: units)
    for _ in 0..<resamples {
      for index in 0..<units { drawn[index] = generator.next(below: units) }
      for (figure, value) in compute(drawn).prefix(figures).enumerated() {
        if let value { values[figure].append(value) }
      }
    }
    return values.map { values in
      guard 2 * values.count >= resamples else { return nil }
      let sorted = values.sorted()
      return Interval(
        low: Self.quantile(0.025, of: sorted), high: Self.quantile(0.975, of: sorted))
    }
  }

  /// A quantile of ascending values, between two of them in proportion; 0 of none.
  ///
  /// Definition 7 of Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996.
  static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    guard let last = sorted.last else { return 0 }
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
