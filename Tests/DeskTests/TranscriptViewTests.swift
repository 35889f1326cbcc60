import Testing

@testable import Desk
@testable import Storage

@Suite struct TranscriptViewTests {
  private static let event = """
    {"type":"reply","flow":"crisis.ladder","resources":[{"id":"12356","name":"心理援助热线",\
    "phone":"12356"},"nearby.clinic"],"signals":[\
    {"kind":"suicide.preparation","start":5,"end":7,"text":"备好","polarity":"affirmed",\
    "time":"past","modality":"actual","experiencer":"self","source":"own","method":"medication",\
    "active":true,"ask":true,"rule":"preparation.means"},\
    {"kind":"suicide.wish","start":1,"end":3,"text":"想死","polarity":"affirmed","time":"now",\
    "modality":"joking","experiencer":"self","source":"own","active":false,"ask":true,\
    "rule":"wish.direct"}]}
    """

  private func store() throws -> MemoryStore {
    let store = MemoryStore()
    try store.add(turns: [
      turn(1, text: "你好\n在吗", reply: "在的。"),
      turn(
        2, text: "我想死，药备好了", reply: "谢谢你说出来。", level: 3, event: Self.event,
        trace: #"{"asked":"suicide.intent"}"#),
      turn(3, text: "哈哈", level: 3, messageLevel: 0, event: "oops"),
    ])
    try Review(store: store).mark(
      session: "s1", note: "已通话", disposition: "contacted", reviewer: "王", at: noon + 130,
      upTo: 2)
    return store
  }

  @Test func showsBothSidesAndWhatWasRecognised() throws {
    let view = try TranscriptView(session: "s1", store: store())
    #expect(view.lastTurn == 3)
    #expect(
      view.text() == """
        会话 s1　来访者 p1
        现在 高　最高 高　共 3 轮　进行中
        开始 2026-11-22 12:00　更新 2026-11-22 12:03

        第 1 轮　2026-11-22 12:01　级别 无
        来访者：你好
                在吗
        回复：在的。

        第 2 轮　2026-11-22 12:02　级别 无→高
        来访者：我〔想死〕，药〔备好〕了
          信号　「想死」　想死的念头 suicide.wish　肯定、现在、玩笑、本人、自述　不计入　规则 wish.direct
          信号　「备好」　自杀准备 suicide.preparation　肯定、过去、实际、本人、自述　手段 medication　规则 preparation.means
        回复：谢谢你说出来。
          询问　suicide.intent
          流程　crisis.ladder
          资源　心理援助热线（12356）、nearby.clinic

        ―― 以下未读 ――

        第 3 轮　2026-11-22 12:03　级别 高　本句 无
        来访者：哈哈
          （这一轮的事件记录已损坏，读不出信号）
        回复：我在听。

        复核记录
        2026-11-22 12:02　王　已联系本人　读到第 2 轮　已通话
        """)
  }

  @Test func givesJSON() throws {
    let store = MemoryStore()
    let event = #"{"signals":[{"kind":"suicide.wish","start":0,"end":2}],"flow":null}"#
    try store.add(turns: [turn(1, text: "想死", level: 2, event: event)])
    #expect(
      try TranscriptView(session: "s1", store: store).json() == """
        {"reviews":[],"session":{"ended":false,"highest":"moderate","id":"s1","level":"moderate",\
        "openedAt":"2026-11-22T12:00:00+08:00","person":"p1","turns":1,\
        "updatedAt":"2026-11-22T12:01:00+08:00"},"turns":[{"asked":null,\
        "at":"2026-11-22T12:01:00+08:00","flow":null,"id":"m1","level":"moderate",\
        "levelBefore":null,"marked":"〔想死〕","messageLevel":"moderate","number":1,"pack":"abc",\
        "reply":"我在听。","resources":null,\
        "signals":[{"end":2,"kind":"suicide.wish","start":0}],"text":"想死","unread":true}]}
        """)
  }

  @Test(
    arguments: [
      ("abcdef", [(1, 3)], "a〔bc〕def"),
      ("abcdef", [(1, 3), (3, 4)], "a〔bc〕〔d〕ef"),
      ("abcdef", [(1, 4), (2, 6)], "a〔bcdef〕"),
      ("abcdef", [(0, 6), (2, 3)], "〔abcdef〕"),
      ("abcdef", [(4, 9)], "abcd〔ef〕"),
      ("abcdef", [(-3, 1), (7, 9), (3, 3), (5, 2)], "〔a〕bcdef"),
      ("👩‍👧想死", [(3, 5)], "👩‍👧〔想死〕"),
      ("e\u{301}想死", [(2, 4)], "e\u{301}〔想死〕"),
      ("", [(0, 1)], ""),
    ])
  func marksSpansInScalars(text: String, spans: [(Int, Int)], marked: String) {
    let signals = spans.map { #"{"start":\#($0.0),"end":\#($0.1)}"# }.joined(separator: ",")
    let shown = ShownTurn(
      turn(1, text: text, event: #"{"signals":[\#(signals)]}"#), levelBefore: nil, isUnread: true)
    #expect(shown.marked == marked)
  }

  @Test func defusesTerminalCommands() throws {
    let store = MemoryStore()
    try store.add(turns: [turn(1, text: "\u{1B}]0;x\u{7}\r\n\u{202E}反", level: 2)])
    let text = try TranscriptView(session: "s1", store: store).text()
    #expect(text.contains("来访者：␛]0;x␇\n        ⟨U+202E⟩反\n"))
  }

  @Test func showsASessionWithoutTurns() throws {
    let store = MemoryStore()
    try store.commit([
      Commit(
        session: StoredSession(
          id: "s1", person: "s1", version: 1, state: "{}", level: 0, highest: 0, turns: 0,
          openedAt: noon, updatedAt: noon, ended: true), expectedVersion: 0)
    ])
    #expect(
      try TranscriptView(session: "s1", store: store).text() == """
        会话 s1　来访者 s1
        现在 无　最高 无　共 0 轮　已结束
        开始 2026-11-22 12:00　更新 2026-11-22 12:00

        还没有对话。
        """)
  }
}
