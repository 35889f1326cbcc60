import Layout

/// The few lines that help at once, set apart from the reply.
///
/// Only the left edge and short rules are drawn: box characters are of ambiguous width, so a
/// right edge would not stand straight everywhere.
package enum CrisisCard {
  /// The most lines of a card; a wall of numbers helps nobody.
  package static let longest = 5

  /// The whole card in a box, for `danger` and `emergency`.
  package static func full(
    _ lines: [String], level: ChatLevel, style: Style, columns: Int?
  ) -> [String] {
    guard !lines.isEmpty else { return [] }
    let role: Style.Role = level == .emergency ? .emergency : .danger
    let title = level == .emergency ? "现在就联系" : "可以马上联系"
    // Twice as wide where the terminal draws box characters wide, and still within the line.
    let rule = columns.map { min(28, max(($0 - 4) / 2, 4)) } ?? 28
    let rest = max(rule - DisplayWidth.of(title) / 2 - 4, 0)
    let top = ("┏━ \(title) " + String(repeating: "━", count: rest)).trimmed
    let bottom = "┗" + String(repeating: "━", count: rule - 1)
    let body = lines.prefix(longest).flatMap { barred($0, role, style, columns) }
    return ["  " + style.paint(top, role)] + body + ["  " + style.paint(bottom, role)]
  }

  /// The first line alone, for `concern` and as a reminder of a card shown before.
  package static func short(
    _ lines: [String], level: ChatLevel, style: Style, columns: Int?
  ) -> [String] {
    guard let first = lines.first else { return [] }
    let role: Style.Role =
      switch level {
      case .quiet, .concern: .concern
      case .danger: .danger
      case .emergency: .emergency
      }
    let more = lines.count > 1 ? "（/热线 看全部）" : ""
    return barred(first + more, role, style, columns)
  }

  private static func barred(
    _ text: String, _ role: Style.Role, _ style: Style, _ columns: Int?
  ) -> [String] {
    let wrapped = TextWrap.lines(of: text, columns: columns.map { $0 - 6 })
    return wrapped.map { "  " + style.paint("┃", role) + " " + $0 }
  }
}
