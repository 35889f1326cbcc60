import Layout
import Storage

extension TranscriptView {
  /// The transcript for the terminal.
  ///
  /// - Parameter offset: The reader's clock, in minutes east of UTC; turns show the person's.
  package func text(offset: Int = 480) -> String {
    var blocks = [heading(offset: offset)]
    var dividerIsDue = reviews.contains { $0.turn > 0 }
    for turn in turns {
      if turn.isUnread, dividerIsDue {
        blocks.append("―― 以下未读 ――")
        dividerIsDue = false
      }
      blocks.append(Self.block(turn))
    }
    if turns.isEmpty { blocks.append("还没有对话。") }
    if !reviews.isEmpty {
      let lines = reviews.map { Self.line($0, offset: offset) }
      blocks.append((["复核记录"] + lines).joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func heading(offset: Int) -> String {
    let opened = LocalTime(session.openedAt, offset: offset).short
    let updated = LocalTime(session.updatedAt, offset: offset).short
    return """
      会话 \(session.id.onOneLine)　来访者 \(session.person.onOneLine)
      现在 \(Level(session.level).title)　最高 \(Level(session.highest).title)　\
      共 \(session.turns) 轮　\(session.ended ? "已结束" : "进行中")
      开始 \(opened)　更新 \(updated)
      """
  }

  private static func block(_ shown: ShownTurn) -> String {
    let turn = shown.turn
    let time = LocalTime(turn.at, offset: turn.offset).short
    var lines = ["第 \(turn.number) 轮　\(time)　\(levels(shown))"]
    lines += labelled("来访者：", shown.marked)
    lines += shown.signals.map { "  信号　" + $0.text }
    if !shown.isReadable { lines.append("  （这一轮的事件记录已损坏，读不出信号）") }
    lines += labelled("回复：", turn.reply)
    for (label, value) in [("询问", shown.asked), ("流程", shown.flow), ("资源", shown.resources)] {
      if let words = value.words { lines.append("  \(label)　\(words)") }
    }
    return lines.joined(separator: "\n")
  }

  private static func levels(_ shown: ShownTurn) -> String {
    let now = Level(shown.turn.level)
    let message = Level(shown.turn.messageLevel)
    var text = "级别 "
    if let before = shown.levelBefore.map(Level.init), before != now {
      text += before.title + "→"
    }
    return text + now.title + (message == now ? "" : "　本句 \(message.title)")
  }

  /// The lines of a text behind a label, the later ones below the first.
  private static func labelled(_ label: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: DisplayWidth.of(label))
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { ($0.offset == 0 ? label : indent) + String($0.element).onOneLine }
  }

  private static func line(_ review: StoredReview, offset: Int) -> String {
    let parts = [
      LocalTime(review.at, offset: offset).short, review.reviewer.onOneLine,
      Disposition.title(of: review.disposition), "读到第 \(review.turn) 轮", review.note.onOneLine,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "　")
  }
}
