import Layout

/// Why the desk refused, in words for the clinician.
package enum DeskError: Error, Equatable {
  /// No such session; with the sessions that wait for a reader.
  case unknownSession(String, flagged: [String])
  case unknownDisposition(String)
  case unknownTurn(session: String, turn: Int, turns: Int)
  case noReviewer

  /// The name that stands in machine-readable output.
  package var code: String {
    switch self {
    case .unknownSession: "unknown_session"
    case .unknownDisposition: "unknown_disposition"
    case .unknownTurn: "unknown_turn"
    case .noReviewer: "no_reviewer"
    }
  }
}

extension DeskError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unknownSession(let id, let flagged):
      return "没有会话 \(id.onOneLine)。"
        + (flagged.isEmpty
          ? "目前没有需要查看的会话。"
          : "需要查看的会话：" + flagged.map(\.onOneLine).joined(separator: "、"))
    case .unknownDisposition(let name):
      let known = Disposition.allCases.map { "\($0.rawValue)（\($0.title)）" }
      return "没有处置方式 \(name.onOneLine)。可用：" + known.joined(separator: "、")
    case .unknownTurn(let session, let turn, let turns):
      return "会话 \(session.onOneLine) 没有第 \(turn) 轮，共 \(turns) 轮"
    case .noReviewer:
      return "请写明复核人"
    }
  }
}
