import GRDB

extension SQLiteStore {
  package func setting(_ key: String, person: String) throws -> String? {
    try read { db in
      let statement = try db.cachedStatement(
        sql: "SELECT value FROM setting WHERE person = ? AND name = ?")
      return try Row.fetchOne(statement, arguments: [person.stored, key.stored])?.text("value")
    }
  }

  package func setSetting(_ key: String, person: String, to value: String?) throws {
    try write { db in
      if let value {
        try db.execute(
          sql: """
            INSERT INTO setting (person, name, value) VALUES (?, ?, ?)
            ON CONFLICT (person, name) DO UPDATE SET value = excluded.value
            """, arguments: [person.stored, key.stored, value.stored])
      } else {
        try db.execute(
          sql: "DELETE FROM setting WHERE person = ? AND name = ?",
          arguments: [person.stored, key.stored])
      }
    }
  }

  package func export(person: String) throws -> PersonExport {
    try read { db in
      let sessions = try Self.sessions(person: person, in: db)
      let settings = try Row.fetchAll(
        db, sql: "SELECT name, value FROM setting WHERE person = ?", arguments: [person.stored])
      return PersonExport(
        person: person, sessions: sessions,
        turns: try sessions.flatMap { try Self.turns(session: $0.id, in: db) },
        alerts: try Row.fetchAll(
          db,
          sql: """
            SELECT alert.* FROM alert JOIN session ON session.id = alert.session
            WHERE person = ? ORDER BY at, alert.key
            """, arguments: [person.stored]
        ).map(StoredAlert.init),
        reviews: try sessions.flatMap { try Self.reviews(session: $0.id, in: db) },
        settings: Dictionary(
          settings.map { ($0.text("name"), $0.text("value")) }, uniquingKeysWith: { $1 }))
    }
  }
}
