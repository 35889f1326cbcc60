import GRDB

/// The tables of the SQLite store and how older files grow into them.
///
/// A released migration never changes; the next one is added below it.
enum Schema {
  /// Marks a file as a store of this program: "xiny".
  static let applicationID: Int32 = 0x7869_6E79

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(sql: first)
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    return migrator
  }()

  /// Integer keys keep the order of insertion through a rebuild; long texts stand last in a row, so
  /// that levels are read without them.
  private static let first = """
    CREATE TABLE session (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      person TEXT NOT NULL,
      version INTEGER NOT NULL,
      level INTEGER NOT NULL,
      highest INTEGER NOT NULL,
      turns INTEGER NOT NULL,
      openedAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      ended INTEGER NOT NULL,
      state TEXT NOT NULL
    );
    CREATE INDEX session_person ON session (person, updatedAt);
    CREATE INDEX session_highest ON session (highest);

    CREATE TABLE turn (
      key INTEGER PRIMARY KEY,
      session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      messageID TEXT NOT NULL,
      at INTEGER NOT NULL,
      offset INTEGER NOT NULL,
      level INTEGER NOT NULL,
      messageLevel INTEGER NOT NULL,
      pack TEXT NOT NULL,
      text TEXT NOT NULL,
      reply TEXT NOT NULL,
      event TEXT NOT NULL,
      trace TEXT NOT NULL,
      UNIQUE (session, number),
      UNIQUE (session, messageID)
    );

    CREATE TABLE alert (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      level INTEGER NOT NULL,
      at INTEGER NOT NULL,
      acknowledged INTEGER NOT NULL,
      event TEXT NOT NULL
    );
    CREATE INDEX alert_session ON alert (session);
    CREATE INDEX alert_waiting ON alert (at) WHERE acknowledged = 0;

    CREATE TABLE review (
      key INTEGER PRIMARY KEY,
      session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
      turn INTEGER NOT NULL,
      reviewer TEXT NOT NULL,
      note TEXT NOT NULL,
      disposition TEXT NOT NULL,
      at INTEGER NOT NULL
    );
    CREATE INDEX review_session ON review (session, at);

    CREATE TABLE setting (
      person TEXT NOT NULL,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (person, name)
    ) WITHOUT ROWID;
    """
}
