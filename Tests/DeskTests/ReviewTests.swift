import Testing

@testable import Desk
@testable import Storage

@Suite struct ReviewTests {
  private func store() throws -> MemoryStore {
    let store = MemoryStore()
    try store.add("s1", turns: [turn(1, level: 2), turn(2, level: 3)])
    return store
  }

  @Test(arguments: Disposition.allCases)
  func marksASessionAsRead(disposition: Disposition) throws {
    let store = try store()
    let review = try Review(store: store).mark(
      session: "s1", note: "记", disposition: disposition.rawValue, reviewer: "王", at: 5)
    #expect(
      review
        == StoredReview(
          session: "s1", turn: 2, reviewer: "王", note: "记",
          disposition: disposition.rawValue, at: 5))
    #expect(try store.reviews(session: "s1") == [review])
    #expect(try store.flagged(minimum: 2).first?.unread == 0)
  }

  @Test func leavesUnreadWhatCameInMeanwhile() throws {
    let store = try store()
    try Review(store: store).mark(
      session: "s1", note: "", disposition: "monitor", reviewer: "王", at: 5, upTo: 1)
    #expect(try store.flagged(minimum: 2).first?.unread == 1)
  }

  @Test func refusesWhatDoesNotExist() throws {
    let store = try store()
    let review = Review(store: store)
    let cases: [(String, String, String, Int?, DeskError, String)] = [
      (
        "s9", "monitor", "王", nil, .unknownSession("s9", flagged: ["s1"]),
        "没有会话 s9。需要查看的会话：s1"
      ),
      (
        "s1", "done", "王", nil, .unknownDisposition("done"),
        "没有处置方式 done。可用：contacted（已联系本人）、referred（已转介）、monitor（继续观察）、"
          + "no_action（无需处理）、false_alarm（误报）、emergency_called（已呼叫急救或报警）"
      ),
      (
        "s1", "monitor", "王", 3, .unknownTurn(session: "s1", turn: 3, turns: 2),
        "会话 s1 没有第 3 轮，共 2 轮"
      ),
      ("s1", "monitor", " ", nil, .noReviewer, "请写明复核人"),
    ]
    for (session, disposition, reviewer, turn, error, text) in cases {
      let thrown = #expect(throws: DeskError.self) {
        try review.mark(
          session: session, note: "", disposition: disposition, reviewer: reviewer, at: 1,
          upTo: turn)
      }
      #expect(thrown == error)
      #expect(thrown?.description == text)
    }
    #expect(try store.reviews(session: "s1") == [])
  }

  @Test func saysThatNothingWaits() throws {
    let error = #expect(throws: DeskError.self) {
      try TranscriptView(session: "s9", store: MemoryStore())
    }
    #expect(error?.description == "没有会话 s9。目前没有需要查看的会话。")
  }
}
