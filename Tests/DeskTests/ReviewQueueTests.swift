import Testing

@testable import Desk
@testable import Storage

@Suite struct ReviewQueueTests {
  private func store() throws -> MemoryStore {
    let store = MemoryStore()
    try store.add("calm", turns: [turn(1, in: "calm", level: 1)])
    try store.add(
      "会话二", person: "小明", turns: (1...10).map { turn($0, in: "会话二", level: $0 == 3 ? 4 : 2) })
    try store.add("s1", turns: [turn(1, level: 3)], ended: true)
    try store.add("s2", person: "p2", turns: [turn(1, in: "s2", level: 2)])
    try Review(store: store).mark(
      session: "s1", note: "已通话", disposition: "contacted", reviewer: "王", at: noon + 600)
    return store
  }

  @Test func alignsChinese() throws {
    let text = try ReviewQueue(store: store()).text()
    #expect(
      text == """
        紧要  现在  最高  未读  轮数  更新时间          会话    来访者  处置
        危急  中    危急    10    10  2026-11-22 12:10  会话二  小明    -
        中    中    中       1     1  2026-11-22 12:01  s2      p2      -
        高    高    高       0     1  2026-11-22 12:01  s1      p1      已联系本人
        """)
  }

  @Test func givesJSON() throws {
    let json = try ReviewQueue(store: store(), minimum: 3).json(offset: 0)
    #expect(
      json == """
        {"minimum":"high","sessions":[\
        {"ended":false,"highest":"imminent","lastReview":null,"level":"moderate",\
        "openedAt":"2026-11-22T04:00:00+00:00","person":"小明","readTurn":null,"session":"会话二",\
        "turns":10,"unread":10,"updatedAt":"2026-11-22T04:10:00+00:00","urgency":"imminent"},\
        {"ended":true,"highest":"high","lastReview":{"at":"2026-11-22T04:10:00+00:00",\
        "disposition":"contacted","note":"已通话","reviewer":"王","turn":1},"level":"high",\
        "openedAt":"2026-11-22T04:00:00+00:00","person":"p1","readTurn":1,"session":"s1",\
        "turns":1,"unread":0,"updatedAt":"2026-11-22T04:01:00+00:00","urgency":"high"}]}
        """)
  }

  @Test func saysWhenNothingWaits() throws {
    let queue = try ReviewQueue(store: MemoryStore())
    #expect(queue.text() == "没有需要查看的会话。")
    #expect(try queue.json() == #"{"minimum":"moderate","sessions":[]}"#)
  }

  @Test func defusesIdsOfStrangers() throws {
    let store = MemoryStore()
    let id = "s\u{1B}[2J\n1"
    try store.add(id, person: "\u{202E}p", turns: [turn(1, in: id, level: 2)])
    let line = try #require(try ReviewQueue(store: store).text().split(separator: "\n").last)
    #expect(line.hasSuffix("s␛[2J␊1  ⟨U+202E⟩p  -"))
  }
}
