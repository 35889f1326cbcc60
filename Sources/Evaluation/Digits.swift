import Foundation

/// How figures are written for people.
enum Digits {
  /// Stands where a figure has no value.
  static let nothing = "-"

  /// 0.904, with three decimals.
  static func ratio(_ value: Double?) -> String {
    value.map { String(format: "%.3f", $0) } ?? nothing
  }

  /// 0.904 [0.88, 0.93], without brackets where there is no interval.
  static func ratio(_ estimate: Estimate) -> String {
    ratio(estimate.value)
      + (estimate.interval.map { String(format: " [%.2f, %.2f]", $0.low, $0.high) } ?? "")
  }

  /// 90.4% [88.1, 92.5].
  static func percent(_ proportion: Proportion) -> String {
    guard let share = proportion.share, let interval = proportion.interval else { return nothing }
    return String(
      format: "%.1f%% [%.1f, %.1f]", 100 * share, 100 * interval.low, 100 * interval.high)
  }

  /// 45/50.
  static func fraction(_ proportion: Proportion) -> String {
    "\(proportion.count)/\(proportion.of)"
  }

  /// A place in a drawing, to a tenth.
  static func place(_ value: Double) -> String { String(format: "%.1f", value) }
}
