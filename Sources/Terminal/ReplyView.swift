import Layout

/// Sets replies and lines for the screen, and knows which card is already there.
package struct ReplyView: Sendable {
  package let style: Style
  private var shownLevel = ChatLevel.quiet
  private var shownCard: [String] = []

  package init(style: Style) {
    self.style = style
  }

  /// The lines of a reply, then its card, resources and notices.
  ///
  /// The whole card comes when the level rises to `danger` or above, when its content changed, or
  /// when the screen was cleared; otherwise its first line reminds of it.
  package mutating func lines(for reply: ChatReply, columns: Int?) -> [String] {
    var lines = spoken(reply.text, columns: columns)
    let card = cardLines(for: reply, columns: columns)
    if !card.isEmpty { lines += [""] + card }
    if !reply.resources.isEmpty {
      lines += [""] + reply.resources.flatMap { item($0, columns: columns) }
    }
    if !reply.notices.isEmpty {
      lines += [""] + reply.notices.flatMap { note($0, columns: columns) }
    }
    return lines
  }

  /// The lines of a greeting or an answer to a command, with a free line where the voice changes.
  package func lines(for lines: [ChatLine], columns: Int?) -> [String] {
    var result: [String] = []
    for (position, line) in lines.enumerated() {
      if position > 0, line.kind == .spoken || lines[position - 1].kind == .spoken {
        result.append("")
      }
      switch line.kind {
      case .spoken: result += spoken(line.text, columns: columns)
      case .note: result += note(line.text, columns: columns)
      case .heading: result += plain(line.text, columns: columns).map { painted($0, .heading) }
      }
    }
    return result
  }

  /// Forgets what stands on the screen.
  package mutating func screenWasCleared() {
    (shownLevel, shownCard) = (.quiet, [])
  }

  package func plain(_ text: String, columns: Int?) -> [String] {
    TextWrap.hanging(text, prefix: "  ", indent: 2, columns: Self.usable(columns))
  }

  package func item(_ text: String, columns: Int?) -> [String] {
    TextWrap.hanging(text, prefix: "  · ", indent: 4, columns: Self.usable(columns))
  }

  /// The columns that are written to: a margin at the right, and lines short enough to read.
  static func usable(_ columns: Int?) -> Int? {
    columns.map { min($0, 78) - ($0 < 40 ? 1 : 2) }
  }

  private func note(_ text: String, columns: Int?) -> [String] {
    plain(text, columns: columns).map { painted($0, .note) }
  }

  private func spoken(_ text: String, columns: Int?) -> [String] {
    let mark = "心 ›"
    let prefix = "  \(mark) "
    let isNarrow = columns.map { $0 < 40 } ?? false
    var lines = TextWrap.hanging(
      text, prefix: prefix, indent: isNarrow ? 2 : DisplayWidth.of(prefix),
      columns: Self.usable(columns))
    if let first = lines.first, first.hasPrefix(prefix) {
      lines[0] = "  " + style.paint(mark, .mark) + " " + first.dropFirst(prefix.count)
    }
    return lines
  }

  /// Paints the text but not the margin before it.
  private func painted(_ line: String, _ role: Style.Role) -> String {
    let text = line.drop { $0 == " " }
    return line.prefix(line.count - text.count) + style.paint(String(text), role)
  }

  private mutating func cardLines(for reply: ChatReply, columns: Int?) -> [String] {
    let isNew = reply.level > shownLevel || reply.card != shownCard
    let isOther = reply.level != shownLevel || reply.card != shownCard
    (shownLevel, shownCard) = (reply.level, reply.card)
    switch reply.level {
    case .quiet:
      return []
    case .concern:
      guard isOther else { return [] }
      return CrisisCard.short(reply.card, level: .concern, style: style, columns: columns)
    case .danger, .emergency:
      guard isNew else {
        return CrisisCard.short(reply.card, level: reply.level, style: style, columns: columns)
      }
      return CrisisCard.full(reply.card, level: reply.level, style: style, columns: columns)
    }
  }
}
