/// Draws a row of values as small bars.
package enum Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// The last `limit` values, oldest first, one bar each; values outside the range are moved to
  /// its nearest end.
  package static func draw(_ values: [Int], in range: ClosedRange<Int>, limit: Int) -> String {
    let steps = bars.count - 1
    let span = max(range.upperBound - range.lowerBound, 1)
    let shown = values.suffix(max(limit, 0)).map { value -> Character in
      let inside = min(max(value, range.lowerBound), range.upperBound) - range.lowerBound
      return bars[(inside * steps + span / 2) / span]
    }
    return String(shown)
  }
}
