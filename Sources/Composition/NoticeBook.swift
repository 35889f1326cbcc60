import TextForm

/// What we say that answers no message: greeting, disclosure, farewell, a reminder.
package struct NoticeBook: Sendable {
  private var texts: [String: [Template]] = [:]

  package init() {}

  package mutating func set(_ id: String, to templates: [Template]) { texts[id] = templates }

  /// A notice's text, chosen like any other by session and turn; empty when there is none of that id.
  package func text(_ id: String, session: String, turn: Int = 0) -> String {
    guard let choices = texts[id], !choices.isEmpty else { return "" }
    var hash = StableHash()
    hash.combine(StableHash.of(session + id))
    hash.combine(UInt64(turn))
    return choices[Int(hash.value % UInt64(choices.count))].filled(Filling()) ?? ""
  }

  /// What is kept and what cannot be kept secret.
  package func disclosure(keeps: Bool, session: String) -> String {
    text(keeps ? "disclosure" : "disclosure_ephemeral", session: session)
  }
}
