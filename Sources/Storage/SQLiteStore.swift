import Foundation
import GRDB

/// A store in one SQLite file, for a single machine.
///
/// The file is in WAL mode: other processes may read while one writes, and two writers wait for one
/// another up to `busyTimeout`. A commit survives the end of the process at any moment; whether it
/// also survives a power failure is `Durability`.
package final class SQLiteStore: Store {
  /// What a commit survives once it has returned.
  package enum Durability: Sendable {
    /// The end of this process, but not a power failure (`synchronous = NORMAL`).
    case process
    /// A power failure too: each batch waits for the disk (`synchronous = FULL`).
    case power
  }

  /// The absolute path of the file.
  package let path: String
  let pool: DatabasePool

  /// Opens the store, making or upgrading it where needed.
  ///
  /// - Parameters:
  ///   - creates: Whether a missing file is made, or `StorageError.missing` thrown.
  ///   - durability: Batches make `power` cheap: it waits once for all commits of a batch.
  ///   - busyTimeout: How many seconds to wait for another process.
  package init(
    at location: StoreLocation, creates: Bool = true, durability: Durability = .power,
    busyTimeout: Double = 5
  ) throws {
    let path = try location.prepare(creates: creates)
    self.path = path
    self.pool = try Self.translating(path) {
      // Two processes that make one store at once stumble over each other's tables.
      var attempt = 0
      while true {
        do {
          return try Self.open(path, durability: durability, busyTimeout: busyTimeout)
        } catch let error as DatabaseError where attempt < 5 && Self.mayPass(error) {
          attempt += 1
          Thread.sleep(forTimeInterval: 0.05 * Double(attempt))
        }
      }
    }
    // A process that ended while it erased leaves the rest of that work.
    if try read(Self.erasureIsPending) { try? purge() }
  }

  /// Closes the file and folds the write-ahead log into it.
  package func close() throws {
    try Self.translating(path) {
      // Closes the readers: the last to close folds the log, which they cannot.
      pool.releaseMemory()
      try pool.close()
    }
  }

  private static func open(
    _ path: String, durability: Durability, busyTimeout: Double
  ) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.label = "xinyi.storage"
    configuration.busyMode = .timeout(busyTimeout)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON")
      if !db.configuration.readonly { try refuseForeign(db, path: path) }
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    if try pool.read(Schema.migrator.hasBeenSuperseded) { throw StorageError.newerSchema(path) }
    try Schema.migrator.migrate(pool)
    // GRDB sets NORMAL when it opens a pool, hence here and not above.
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = \(durability == .power ? "FULL" : "NORMAL")")
    }
    return pool
  }

  /// Refuses another program's database before anything is changed in it.
  private static func refuseForeign(_ db: Database, path: String) throws {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    if id == Schema.applicationID { return }
    // A store that is just being made has GRDB's own tables only.
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
    if id != 0 || !tables.allSatisfy({ $0.hasPrefix("grdb_") || $0.hasPrefix("sqlite_") }) {
      throw StorageError.foreignDatabase(path)
    }
  }

  private static func mayPass(_ error: DatabaseError) -> Bool {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CONSTRAINT, .SQLITE_ERROR: true
    default: false
    }
  }
}

extension SQLiteStore {
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    try Self.translating(path) { try pool.read(body) }
  }

  /// Runs `body` in one immediate transaction.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    try Self.translating(path) { try pool.write(body) }
  }

  static func translating<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StorageError(error, path: path)
    }
  }
}
