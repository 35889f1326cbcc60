import Layout

/// What a clinician decided after reading; a closed set, so that it can be counted.
package enum Disposition: String, Sendable, CaseIterable {
  case contacted
  case referred
  case monitor
  case noAction = "no_action"
  case falseAlarm = "false_alarm"
  case emergencyCalled = "emergency_called"

  /// What the desk prints.
  package var title: String {
    switch self {
    case .contacted: "已联系本人"
    case .referred: "已转介"
    case .monitor: "继续观察"
    case .noAction: "无需处理"
    case .falseAlarm: "误报"
    case .emergencyCalled: "已呼叫急救或报警"
    }
  }

  /// The title of a stored disposition; one that is unknown here stands as it is.
  static func title(of stored: String) -> String {
    Disposition(rawValue: stored)?.title ?? stored.onOneLine
  }
}
