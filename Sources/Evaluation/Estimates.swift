/// Figures of a sample with their intervals, all from the same draws.
package struct Estimates: Sendable {
  package let tally: Tally
  private let intervals: [Figure: Interval]

  /// - Parameters:
  ///   - units: The counters of each unit; a unit is drawn as a whole.
  ///   - figures: The figures that want an interval.
  package init(units: [[Tally.Counter]], figures: [Figure], bootstrap: Bootstrap) {
    var whole = Tally()
    for unit in units { whole.add(unit) }
    tally = whole
    let found = bootstrap.intervals(of: figures.count, units: units.count) { drawn in
      var tally = Tally()
      for index in drawn { tally.add(units[index]) }
      return figures.map { $0.value(in: tally) }
    }
    intervals = Dictionary(
      zip(figures, found).compactMap { figure, interval in interval.map { (figure, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// A figure with its interval; without one where none was asked for or none could be had.
  ///
  /// Where all draws agree, the bootstrap knows nothing: at 11 of 11 every draw is 1, which is no proof of
  /// 100 %. A share of 0 or 1 then gets its Wilson interval, anything else none.
  package subscript(figure: Figure) -> Estimate {
    guard let value = figure.value(in: tally) else { return Estimate(nil) }
    guard let interval = intervals[figure] else { return Estimate(value) }
    if interval.low < interval.high { return Estimate(value, interval) }
    guard value == 0 || value == 1 else { return Estimate(value) }
    return Estimate(value, figure.proportion(in: tally)?.interval)
  }
}
