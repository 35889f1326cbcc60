import Storage

extension TranscriptView {
  /// One JSON object on one line, keys sorted.
  ///
  /// - Parameter offset: The reader's clock, in minutes east of UTC; turns show the person's.
  package func json(offset: Int = 480) throws -> String {
    try JSONValue.object([
      "session": .object([
        "id": .string(session.id),
        "person": .string(session.person),
        "level": .level(session.level),
        "highest": .level(session.highest),
        "turns": .int(session.turns),
        "openedAt": .time(session.openedAt, offset: offset),
        "updatedAt": .time(session.updatedAt, offset: offset),
        "ended": .bool(session.ended),
      ]),
      "turns": .array(turns.map(Self.value)),
      "reviews": .array(reviews.map { .review($0, offset: offset) }),
    ]).json()
  }

  private static func value(_ shown: ShownTurn) -> JSONValue {
    let turn = shown.turn
    return .object([
      "number": .int(turn.number),
      "id": .string(turn.messageID),
      "at": .time(turn.at, offset: turn.offset),
      "text": .string(turn.text),
      "marked": .string(shown.marked),
      "reply": .string(turn.reply),
      "levelBefore": shown.levelBefore.map(JSONValue.level) ?? .null,
      "level": .level(turn.level),
      "messageLevel": .level(turn.messageLevel),
      "signals": shown.isReadable ? .array(shown.signals.map(\.value)) : .null,
      "asked": shown.asked,
      "flow": shown.flow,
      "resources": shown.resources,
      "pack": .string(turn.pack),
      "unread": .bool(shown.isUnread),
    ])
  }
}
