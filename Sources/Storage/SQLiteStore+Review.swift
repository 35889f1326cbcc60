import GRDB

extension SQLiteStore {
  package func unacknowledgedAlerts() throws -> [StoredAlert] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM alert WHERE acknowledged = 0 ORDER BY at, key"
      ).map(StoredAlert.init)
    }
  }

  package func acknowledge(alert id: String) throws -> Bool {
    try write { db in
      try db.execute(
        sql: "UPDATE alert SET acknowledged = 1 WHERE id = ?", arguments: [id.stored])
      return db.changesCount == 1
    }
  }

  package func flagged(minimum: Int) throws -> [FlaggedSession] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT session.key, id, person, version, level, highest, turns, openedAt, updatedAt,
            ended, '' AS state, readTurn,
            (SELECT count(*) FROM turn
              WHERE session = id AND number > coalesce(readTurn, 0)) AS unread,
            (SELECT max(max(turn.level, messageLevel)) FROM turn
              WHERE session = id AND number > coalesce(readTurn, 0)) AS peak
          FROM session LEFT JOIN
            (SELECT session AS reviewed, max(turn) AS readTurn FROM review GROUP BY session)
            ON reviewed = id
          WHERE highest >= ?
          """, arguments: [minimum])
      return try rows.map { row in
        let readTurn: Int? = row["readTurn"]
        let session = StoredSession(row)
        return FlaggedSession(
          session: session, readTurn: readTurn, unread: row["unread"], peak: row["peak"] ?? 0,
          lastReview: readTurn == nil ? nil : try Self.reviews(session: session.id, in: db).last)
      }.sorted(by: FlaggedSession.precedes)
    }
  }

  package func add(_ review: StoredReview) throws {
    try write { db in
      let known = try Bool.fetchOne(
        db, sql: "SELECT 1 FROM session WHERE id = ?", arguments: [review.session.stored])
      if known == nil { throw StorageError.unknownSession(review.session) }
      try db.execute(
        sql: """
          INSERT INTO review (session, turn, reviewer, note, disposition, at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          review.session.stored, review.turn, review.reviewer.stored, review.note.stored,
          review.disposition.stored, review.at,
        ])
    }
  }

  package func reviews(session: String) throws -> [StoredReview] {
    try read { try Self.reviews(session: session, in: $0) }
  }

  static func reviews(session: String, in db: Database) throws -> [StoredReview] {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM review WHERE session = ? ORDER BY at, key")
    return try Row.fetchAll(statement, arguments: [session.stored]).map(StoredReview.init)
  }
}
