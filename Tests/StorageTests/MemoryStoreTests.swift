import Foundation
import Testing

@testable import Storage

@Suite struct MemoryStoreTests {
  /// A town in memory: the limit is far above what it takes, and far below what a copy of the
  /// contents per commit would.
  @Test func holdsTenThousandSessionsOfTwentyTurns() throws {
    let store = MemoryStore()
    let start = ContinuousClock.now
    for number in 1...20 {
      for batch in 0..<100 {
        try store.commit(
          (0..<100).map { index in
            let id = "s\(batch * 100 + index)"
            return Commit(
              session: session(id, person: id, version: number, turns: number),
              turn: turn(number, in: id), expectedVersion: number - 1)
          })
      }
    }
    #expect(try store.turns(session: "s9999").count == 20)
    #expect(try store.turn(session: "s77", messageID: "m20")?.number == 20)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func isSharedBetweenThreads() throws {
    let store = MemoryStore()
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      try? store.fill("s\(index)", levels: Array(repeating: 2, count: 50))
    }
    #expect(try store.flagged(minimum: 2).map(\.turns) == Array(repeating: 50, count: 8))
  }
}
