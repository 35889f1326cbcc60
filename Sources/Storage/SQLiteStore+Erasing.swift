import GRDB

/// Erasing a person so that no text stays in the file.
///
/// Deleted rows are overwritten at once (`secure_delete`), but a page that was split before may keep
/// a stale copy in its free space, and older pages lie in the write-ahead log. So the file is
/// rebuilt and the log cut to nothing. `user_version` is 1 from the deletion until that is done, so
/// that an interrupted erasure is taken up again. The rebuild's own temporary file is unlinked by
/// SQLite as soon as it is open.
/// See [VACUUM](https://www.sqlite.org/lang_vacuum.html) and
/// [secure_delete](https://www.sqlite.org/pragma.html#pragma_secure_delete).
extension SQLiteStore {
  package func forget(person: String) throws -> Int {
    let sessions = try write { db in
      try db.execute(sql: "DELETE FROM setting WHERE person = ?", arguments: [person.stored])
      let settings = db.changesCount
      try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [person.stored])
      let sessions = db.changesCount
      if sessions + settings > 0 { try db.execute(sql: "PRAGMA user_version = 1") }
      return sessions
    }
    if try read(Self.erasureIsPending) { try purge() }
    return sessions
  }

  static func erasureIsPending(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "PRAGMA user_version") == 1
  }

  /// Rebuilds the file and empties the write-ahead log.
  ///
  /// Throws `StorageError.tracesRemain` while another process reads an older state.
  func purge() throws {
    try Self.translating(path) {
      try pool.barrierWriteWithoutTransaction { db in
        try db.execute(sql: "VACUUM")
        let result = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        if result?["busy"] != 0 { throw StorageError.tracesRemain(path) }
        try db.execute(sql: "PRAGMA user_version = 0")
      }
    }
  }
}
