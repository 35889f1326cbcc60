import GRDB

extension SQLiteStore {
  package func session(_ id: String) throws -> StoredSession? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT * FROM session WHERE id = ?")
      return try Row.fetchOne(statement, arguments: [id.stored]).map(StoredSession.init)
    }
  }

  package func turn(session: String, messageID: String) throws -> StoredTurn? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT * FROM turn WHERE session = ? AND messageID = ?")
      return try Row.fetchOne(statement, arguments: [session.stored, messageID.stored])
        .map(StoredTurn.init)
    }
  }

  package func turns(session: String) throws -> [StoredTurn] {
    try read { try Self.turns(session: session, in: $0) }
  }

  package func lastSession(person: String) throws -> StoredSession? {
    try read { try Self.sessions(person: person, atMost: 1, in: $0).first }
  }

  package func sessions(person: String) throws -> [StoredSession] {
    try read { try Self.sessions(person: person, in: $0) }
  }

  static func turns(session: String, in db: Database) throws -> [StoredTurn] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM turn WHERE session = ? ORDER BY number", arguments: [session.stored]
    ).map(StoredTurn.init)
  }

  static func sessions(
    person: String, atMost limit: Int = -1, in db: Database
  ) throws -> [StoredSession] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT * FROM session WHERE person = ?
        ORDER BY updatedAt DESC, openedAt DESC, key DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [person.stored, limit]).map(StoredSession.init)
  }
}
