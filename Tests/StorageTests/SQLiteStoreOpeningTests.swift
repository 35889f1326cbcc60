import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// How the SQLite store opens, and how it says why it does not.
@Suite struct SQLiteStoreOpeningTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  @Test func makesPrivateFilesInPrivateFolders() throws {
    try withFolder { folder in
      let path = folder + "/a/xinyi/store"
      let store = try SQLiteStore(at: StoreLocation(path: path, makesFolder: true))
      try store.fill(levels: [0])
      #expect(try mode(folder + "/a") == 0o700)
      #expect(try mode(folder + "/a/xinyi") == 0o700)
      for suffix in ["", "-wal", "-shm"] { #expect(try mode(path + suffix) == 0o600) }
    }
  }

  @Test func refusesWhatItCannotUse() throws {
    try withFolder { folder in
      let text = folder + "/text"
      try String(repeating: "不是数据库。", count: 200).write(
        toFile: text, atomically: true, encoding: .utf8)
      let foreign = folder + "/foreign"
      let queue = try DatabaseQueue(path: foreign)
      try queue.write { try $0.execute(sql: "CREATE TABLE bill (id INTEGER)") }
      try queue.close()
      let cases: [(String, Bool, StorageError)] = [
        (folder + "/none/store", true, .noFolder(folder + "/none")),
        (folder + "/none", false, .missing(folder + "/none")),
        (folder, true, .isFolder(folder)),
        (text, true, .notADatabase(text)),
        (foreign, true, .foreignDatabase(foreign)),
      ]
      for (path, creates, error) in cases {
        #expect(throws: error) {
          try SQLiteStore(at: StoreLocation(path: path), creates: creates)
        }
      }
      #expect(FileManager.default.fileExists(atPath: foreign + "-wal") == false)
    }
  }

  @Test func refusesANewerSchema() throws {
    try withFolder { folder in
      let path = folder + "/store"
      try SQLiteStore(at: StoreLocation(path: path)).close()
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')") }
      try queue.close()
      #expect(throws: StorageError.newerSchema(path)) {
        try SQLiteStore(at: StoreLocation(path: path))
      }
    }
  }

  /// The superuser may write anywhere, so this says nothing when run by it.
  @Test(.enabled(if: geteuid() != 0))
  func refusesAFileItMayNotWrite() throws {
    try withFolder { folder in
      let path = folder + "/store"
      try SQLiteStore(at: StoreLocation(path: path)).close()
      chmod(path, 0o400)
      #expect(throws: StorageError.notPermitted(path)) {
        try SQLiteStore(at: StoreLocation(path: path))
      }
    }
  }

  @Test(
    arguments: [
      (DatabaseError(resultCode: .SQLITE_READONLY), "read_only"),
      (DatabaseError(resultCode: .SQLITE_FULL), "disk_full"),
      (DatabaseError(resultCode: .SQLITE_CORRUPT), "damaged"),
      (DatabaseError(resultCode: .SQLITE_BUSY), "busy"),
      (DatabaseError(resultCode: .SQLITE_IOERR), "failed"),
    ])
  func namesFailuresOfSQLite(error: DatabaseError, code: String) {
    #expect(StorageError(error, path: "/store").code == code)
  }

  @Test(
    arguments: [
      (EROFS, "read_only"), (EACCES, "not_permitted"), (ENOSPC, "disk_full"), (EIO, "failed"),
    ])
  func namesFailuresOfTheSystem(errno: CInt, code: String) {
    #expect(StorageError(errno: errno, path: "/store").code == code)
  }

  @Test func opensManyTimesAtOnce() throws {
    try withFolder { folder in
      let errors = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 6) { index in
        do {
          let store = try SQLiteStore(at: StoreLocation(path: folder + "/store"))
          try store.fill("s\(index)", levels: [0, 1, 2])
        } catch {
          errors.withLock { $0.append("\(error)") }
        }
      }
      #expect(errors.withLock { $0 } == [])
      let store = try SQLiteStore(at: StoreLocation(path: folder + "/store"))
      #expect(try store.flagged(minimum: 2).count == 6)
    }
  }
}
