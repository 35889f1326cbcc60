import Layout
import Terminal
import Testing

struct ReplyViewTests {
  private func show(_ levels: [ChatLevel], card: [String] = ["12356", "120"]) -> [String] {
    var view = ReplyView(style: Style(hasColours: false))
    return levels.map { level in
      let reply = ChatReply(text: "嗯", level: level, card: card)
      let lines = view.lines(for: reply, columns: 80)
      if lines.contains(where: { $0.contains("┏") }) { return "full" }
      return lines.contains { $0.contains("┃") } ? "short" : "none"
    }
  }

  @Test(arguments: [
    ([ChatLevel.quiet, .quiet], ["none", "none"]),
    ([.concern, .concern, .quiet, .concern], ["short", "none", "none", "short"]),
    ([.danger, .danger, .concern, .danger], ["full", "short", "short", "full"]),
    ([.danger, .emergency, .emergency, .danger], ["full", "full", "short", "short"]),
    ([.quiet, .emergency], ["none", "full"]),
  ])
  func showsTheCardWhenTheLevelRises(_ levels: [ChatLevel], cards: [String]) {
    #expect(show(levels) == cards)
  }

  @Test func showsAChangedCardInWhole() {
    var view = ReplyView(style: Style(hasColours: false))
    let first = ChatReply(text: "嗯", level: .danger, card: ["12356"])
    let second = ChatReply(text: "嗯", level: .danger, card: ["010-1"])
    _ = view.lines(for: first, columns: 80)
    #expect(view.lines(for: second, columns: 80).contains("  ┃ 010-1"))
    #expect(view.lines(for: second, columns: 80).contains { $0.contains("┏") } == false)
  }

  @Test func ordersReplyCardResourcesNotices() {
    var view = ReplyView(style: Style(hasColours: false))
    let reply = ChatReply(
      text: "我在。", level: .concern, card: ["12356"], resources: ["校医院"], notices: ["歇一会儿"])
    #expect(
      view.lines(for: reply, columns: 80) == [
        "  心 › 我在。", "", "  ┃ 12356", "", "  · 校医院", "", "  歇一会儿",
      ])
  }

  @Test func aColouredReplyHasTheSameTextAsAPlainOne() {
    var coloured = ReplyView(style: Style(hasColours: true))
    var plain = ReplyView(style: Style(hasColours: false))
    let reply = ChatReply(
      text: String(repeating: "很难过，", count: 30), level: .emergency, card: ["120"],
      notices: ["歇一会儿"])
    for columns in [20, 40, 80] {
      let painted = coloured.lines(for: reply, columns: columns)
      #expect(painted.contains { $0.contains("\u{1B}[") })
      let stripped = painted.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
      #expect(stripped == plain.lines(for: reply, columns: columns))
      #expect(stripped.allSatisfy { DisplayWidth.of($0) < columns })
    }
  }

  @Test func separatesVoices() {
    let view = ReplyView(style: Style(hasColours: false))
    let lines = [
      ChatLine(.heading, "心医"), ChatLine(.note, "程序"), ChatLine(.spoken, "你好"),
    ]
    #expect(view.lines(for: lines, columns: 80) == ["  心医", "  程序", "", "  心 › 你好"])
  }
}
