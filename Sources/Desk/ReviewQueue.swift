import Layout
package import Storage

/// The sessions that wait for a clinician: unread first, then the most urgent, then the newest.
package struct ReviewQueue {
  /// Moderate: the lowest level at which a person should look.
  package static let minimum = 2

  private let minimum: Int
  private let sessions: [FlaggedSession]

  /// Reads the queue as it is now.
  ///
  /// - Parameter minimum: The highest level that a session must have reached, 0 to 4.
  package init(store: any Store, minimum: Int = ReviewQueue.minimum) throws {
    self.minimum = minimum
    self.sessions = try store.flagged(minimum: minimum)
  }

  /// A table for the terminal.
  ///
  /// - Parameter offset: The reader's clock, in minutes east of UTC.
  package func text(offset: Int = 480) -> String {
    if sessions.isEmpty { return "没有需要查看的会话。" }
    var table = TextTable(columns: [
      .init(title: "紧要"), .init(title: "现在"), .init(title: "最高"),
      .init(title: "未读", right: true), .init(title: "轮数", right: true),
      .init(title: "更新时间"), .init(title: "会话"), .init(title: "来访者"), .init(title: "处置"),
    ])
    table.rows = sessions.map { session in
      [
        Level(session.urgency).title, Level(session.level).title, Level(session.highest).title,
        "\(session.unread)", "\(session.turns)",
        LocalTime(session.updatedAt, offset: offset).short,
        session.id.onOneLine, session.person.onOneLine,
        session.lastReview.map { Disposition.title(of: $0.disposition) } ?? "-",
      ]
    }
    return table.text
  }

  /// One JSON object on one line, keys sorted.
  package func json(offset: Int = 480) throws -> String {
    let sessions = sessions.map { session in
      JSONValue.object([
        "session": .string(session.id),
        "person": .string(session.person),
        "urgency": .level(session.urgency),
        "level": .level(session.level),
        "highest": .level(session.highest),
        "turns": .int(session.turns),
        "unread": .int(session.unread),
        "readTurn": .optional(session.readTurn),
        "openedAt": .time(session.openedAt, offset: offset),
        "updatedAt": .time(session.updatedAt, offset: offset),
        "ended": .bool(session.ended),
        "lastReview": session.lastReview.map { .review($0, offset: offset) } ?? .null,
      ])
    }
    return try JSONValue.object(["minimum": .level(minimum), "sessions": .array(sessions)]).json()
  }
}

extension JSONValue {
  static func review(_ review: StoredReview, offset: Int) -> JSONValue {
    .object([
      "turn": .int(review.turn),
      "reviewer": .string(review.reviewer),
      "note": .string(review.note),
      "disposition": .string(review.disposition),
      "at": .time(review.at, offset: offset),
    ])
  }
}
