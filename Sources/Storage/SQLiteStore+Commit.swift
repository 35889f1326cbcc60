import GRDB

extension SQLiteStore {
  package func commit(_ batch: [Commit]) throws {
    for commit in batch { try commit.check() }
    if batch.isEmpty { return }
    try write { db in
      for commit in batch {
        try Self.put(commit.session, over: commit.expectedVersion, in: db)
        if let turn = commit.turn { try Self.append(turn, in: db) }
        if let alert = commit.alert { try Self.raise(alert, in: db) }
      }
    }
  }

  private static func put(
    _ session: StoredSession, over expectedVersion: Int, in db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: expectedVersion == 0
        ? """
        INSERT INTO session (person, version, level, highest, turns, openedAt, updatedAt, ended,
          state, id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """
        : """
        UPDATE session SET person = ?, version = ?, level = ?, highest = ?, turns = ?,
          openedAt = ?, updatedAt = ?, ended = ?, state = ?
        WHERE id = ? AND version = ?
        """)
    var values: [any DatabaseValueConvertible] = [
      session.person.stored, session.version, session.level, session.highest, session.turns,
      session.openedAt, session.updatedAt, session.ended, session.state.stored, session.id.stored,
    ]
    if expectedVersion != 0 { values.append(expectedVersion) }
    try statement.execute(arguments: StatementArguments(values))
    if db.changesCount != 1 { throw StorageError.versionConflict(session: session.id) }
  }

  private static func append(_ turn: StoredTurn, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO turn (session, number, messageID, at, offset, level, messageLevel, pack, text,
          reply, event, trace)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
    try statement.execute(arguments: [
      turn.session.stored, turn.number, turn.messageID.stored, turn.at, turn.offset, turn.level,
      turn.messageLevel, turn.pack.stored, turn.text.stored, turn.reply.stored, turn.event.stored,
      turn.trace.stored,
    ])
    if db.changesCount == 1 { return }
    let numbers = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM turn WHERE session = ? AND number = ?",
      arguments: [turn.session.stored, turn.number])
    throw numbers == 0
      ? StorageError.duplicateMessage(session: turn.session, messageID: turn.messageID)
      : StorageError.duplicateTurn(session: turn.session, number: turn.number)
  }

  private static func raise(_ alert: StoredAlert, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO alert (id, session, level, at, acknowledged, event)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """)
    try statement.execute(arguments: [
      alert.id.stored, alert.session.stored, alert.level, alert.at, alert.acknowledged,
      alert.event.stored,
    ])
    if db.changesCount != 1 { throw StorageError.duplicateAlert(alert.id) }
  }
}
