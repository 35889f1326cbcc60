/// How many of a number of messages have something.
package struct Proportion: Sendable, Equatable {
  package var count: Int
  package var of: Int

  package init(_ count: Int = 0, of: Int = 0) {
    self.count = count
    self.of = of
  }

  package init(_ flags: some Sequence<Bool>) {
    self.init()
    for flag in flags { add(flag) }
  }

  package mutating func add(_ has: Bool) {
    of += 1
    if has { count += 1 }
  }

  /// Nil of none.
  package var share: Double? { of == 0 ? nil : Double(count) / Double(of) }

  /// The 97.5 % quantile of the standard normal distribution.
  private static let z = 1.959_963_984_540_054

  /// The score interval at 95 %, which keeps its width at 0 and 1 and in small numbers; nil of none.
  ///
  /// With z = 1.96 and the share p of n: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). After E. B. Wilson,
  /// "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209–212.
  package var interval: Interval? {
    guard let share else { return nil }
    let n = Double(of)
    let square = Self.z * Self.z
    let centre = share + square / (2 * n)
    let half = Self.z * (share * (1 - share) / n + square / (4 * n * n)).squareRoot()
    let whole = 1 + square / n
    return Interval(
      low: count == 0 ? 0 : max(0, (centre - half) / whole),
      high: count == of ? 1 : min(1, (centre + half) / whole))
  }

  package var estimate: Estimate { Estimate(share, interval) }
}
