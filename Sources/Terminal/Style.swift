/// Paints text with colours where a terminal wants them.
package struct Style: Sendable, Equatable {
  /// Whether escape sequences may be printed.
  package let hasColours: Bool

  package init(hasColours: Bool) {
    self.hasColours = hasColours
  }

  /// Decides by the environment: colours only on a terminal that is not dumb, and never where
  /// NO_COLOR is set and not empty (no-color.org).
  package init(isTerminal: Bool, environment: (String) -> String?) {
    let refused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    hasColours = isTerminal && !refused && !Self.isDumb(environment("TERM"))
  }

  /// Whether a value of TERM names a terminal that does not know escape sequences.
  package static func isDumb(_ terminal: String?) -> Bool {
    guard let terminal else { return true }
    return terminal.isEmpty || terminal == "dumb" || terminal == "unknown"
  }

  /// What a piece of text is, which decides its colour.
  package enum Role: Sendable, CaseIterable {
    case prompt, mark, note, heading, concern, danger, emergency

    var code: String {
      switch self {
      case .prompt: "36"
      case .mark: "32"
      case .note: "2"
      case .heading: "1"
      case .concern: "33"
      case .danger: "1;33"
      case .emergency: "1;31"
      }
    }
  }

  package func paint(_ text: String, _ role: Role) -> String {
    guard hasColours, !text.isEmpty else { return text }
    return "\u{1B}[\(role.code)m\(text)\u{1B}[0m"
  }
}
