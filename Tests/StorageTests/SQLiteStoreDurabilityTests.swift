import Foundation
import GRDB
import Testing

@testable import Storage

/// What stays in the SQLite file, and what does not.
@Suite struct SQLiteStoreDurabilityTests {
  @Test func survivesClosing() throws {
    try withFolder { folder in
      let path = folder + "/store"
      let store = try SQLiteStore(at: StoreLocation(path: path))
      try store.fill(levels: [0, 3])
      let export = try store.export(person: "p1")
      try store.close()
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["store"])
      let again = try SQLiteStore(at: StoreLocation(path: path), creates: false)
      #expect(try again.export(person: "p1") == export)
    }
  }

  /// A copy of the files under an open store is what a process killed now would leave.
  @Test func survivesTheEndOfTheProcess() throws {
    try withFolder { folder in
      let store = try SQLiteStore(at: StoreLocation(path: folder + "/store"))
      try store.fill(levels: [0, 3])
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: folder + "/store" + suffix, toPath: folder + "/copy" + suffix)
      }
      let copy = try SQLiteStore(at: StoreLocation(path: folder + "/copy"))
      #expect(try copy.turns(session: "s1").count == 2)
      #expect(try copy.export(person: "p1") == store.export(person: "p1"))
    }
  }

  @Test(arguments: [(SQLiteStore.Durability.power, 2), (.process, 1)])
  func waitsForTheDiskWhenAsked(durability: SQLiteStore.Durability, synchronous: Int) throws {
    try withFolder { folder in
      let store = try SQLiteStore(
        at: StoreLocation(path: folder + "/store"), durability: durability)
      let value = try store.pool.writeWithoutTransaction {
        try Int.fetchOne($0, sql: "PRAGMA synchronous")
      }
      #expect(value == synchronous)
    }
  }

  @Test func isReadWhileAnotherWrites() throws {
    try withFolder { folder in
      let location = StoreLocation(path: folder + "/store")
      let writer = try SQLiteStore(at: location)
      let reader = try SQLiteStore(at: location, busyTimeout: 0.05)
      try writer.fill(levels: [2])
      try writer.pool.write { db throws in
        try db.execute(sql: "UPDATE session SET level = 4")
        #expect(try reader.session("s1")?.level == 2)
        #expect(throws: StorageError.busy(location.path)) {
          try reader.commit([Commit(session: session("s2"), expectedVersion: 0)])
        }
      }
      #expect(try reader.session("s1")?.level == 4)
    }
  }

  @Test func leavesNoTextBehind() throws {
    try withFolder { folder in
      let path = folder + "/store"
      let store = try SQLiteStore(at: StoreLocation(path: path))
      let secret = "谁也不该再读到的话"
      for number in 1...60 {
        for (id, text) in [("s1", secret), ("s2", "留下的话")] {
          try store.commit([
            Commit(
              session: session(id, person: id, version: number, turns: number),
              turn: turn(
                number, in: id, text: String(repeating: text, count: number)),
              expectedVersion: number - 1)
          ])
        }
      }
      try store.add(review("s1", turn: 1, at: 1, note: secret))
      try store.setSetting("contact", person: "s1", to: secret)
      #expect(try occurs(secret, in: folder))
      #expect(try store.forget(person: "s1") == 1)
      #expect(try occurs(secret, in: folder) == false)
      #expect(try occurs("留下的话", in: folder))
      #expect(try store.turns(session: "s2").count == 60)
      #expect(try store.read(SQLiteStore.erasureIsPending) == false)
      try store.fill("s1", levels: [0])
    }
  }

  @Test func saysWhenAReaderHoldsTheLog() throws {
    try withFolder { folder in
      let location = StoreLocation(path: folder + "/store")
      let store = try SQLiteStore(at: location, busyTimeout: 0.05)
      let reader = try SQLiteStore(at: location)
      try store.fill(levels: [2])
      try reader.pool.read { db throws in
        #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM turn") == 1)
        #expect(throws: StorageError.tracesRemain(location.path)) {
          try store.forget(person: "p1")
        }
      }
      #expect(try store.turns(session: "s1") == [])
      #expect(try store.read(SQLiteStore.erasureIsPending))
      #expect(try store.forget(person: "p1") == 0)
      #expect(try store.read(SQLiteStore.erasureIsPending) == false)
    }
  }

  @Test func takesUpAnInterruptedErasure() throws {
    try withFolder { folder in
      let location = StoreLocation(path: folder + "/store")
      let store = try SQLiteStore(at: location)
      try store.pool.write { try $0.execute(sql: "PRAGMA user_version = 1") }
      try store.close()
      let again = try SQLiteStore(at: location)
      #expect(try again.read(SQLiteStore.erasureIsPending) == false)
    }
  }

  @Test(
    arguments: [
      ("SELECT * FROM turn WHERE session = '' AND messageID = ''", "(session=? AND messageID=?)"),
      ("SELECT * FROM turn WHERE session = '' ORDER BY number", "(session=?)"),
      ("SELECT * FROM session WHERE person = '' ORDER BY updatedAt DESC", "session_person"),
      ("SELECT * FROM session WHERE highest >= 2", "session_highest"),
      ("SELECT * FROM alert WHERE acknowledged = 0 ORDER BY at, key", "alert_waiting"),
      ("SELECT * FROM review WHERE session = '' ORDER BY at, key", "review_session"),
    ])
  func looksUpByIndex(sql: String, index: String) throws {
    try withFolder { folder in
      let store = try SQLiteStore(at: StoreLocation(path: folder + "/store"))
      let plan = try store.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
      }
      #expect(plan.count == 1 && plan[0].contains(index), "\(plan)")
    }
  }

  private func occurs(_ text: String, in folder: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder).contains { name in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      return data.range(of: Data(text.utf8)) != nil
    }
  }
}
