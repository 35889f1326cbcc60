import Foundation
import GRDB

extension String {
  /// The text as a statement's argument.
  ///
  /// SQLite ends a bound C string at its first NUL, so such a text goes in as its bytes.
  var stored: DatabaseValue {
    utf8.contains(0) ? Data(utf8).databaseValue : databaseValue
  }
}

extension Row {
  /// The text of a column, whichever way `String.stored` wrote it.
  func text(_ column: String) -> String {
    let value: DatabaseValue = self[column]
    return String.fromDatabaseValue(value) ?? ""
  }
}

extension StoredSession {
  init(_ row: Row) {
    self.init(
      id: row.text("id"), person: row.text("person"), version: row["version"],
      state: row.text("state"), level: row["level"], highest: row["highest"],
      turns: row["turns"], openedAt: row["openedAt"], updatedAt: row["updatedAt"],
      ended: row["ended"])
  }
}

extension StoredTurn {
  init(_ row: Row) {
    self.init(
      session: row.text("session"), number: row["number"], messageID: row.text("messageID"),
      at: row["at"], offset: row["offset"], text: row.text("text"), reply: row.text("reply"),
      level: row["level"], messageLevel: row["messageLevel"], event: row.text("event"),
      trace: row.text("trace"), pack: row.text("pack"))
  }
}

extension StoredAlert {
  init(_ row: Row) {
    self.init(
      id: row.text("id"), session: row.text("session"), level: row["level"],
      event: row.text("event"), at: row["at"], acknowledged: row["acknowledged"])
  }
}

extension StoredReview {
  init(_ row: Row) {
    self.init(
      session: row.text("session"), turn: row["turn"], reviewer: row.text("reviewer"),
      note: row.text("note"), disposition: row.text("disposition"), at: row["at"])
  }
}
