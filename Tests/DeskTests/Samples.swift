import Storage

/// 2026-11-22 12:00 in China.
let noon: Int64 = 1_795_320_000

func turn(
  _ number: Int, in session: String = "s1", text: String = "嗯", reply: String = "我在听。",
  level: Int = 0, messageLevel: Int? = nil, event: String = "{}", trace: String = "{}"
) -> StoredTurn {
  StoredTurn(
    session: session, number: number, messageID: "m\(number)", at: noon + Int64(number) * 60,
    offset: 480, text: text, reply: reply, level: level, messageLevel: messageLevel ?? level,
    event: event, trace: trace, pack: "abc")
}

extension MemoryStore {
  /// Adds a session with these turns.
  func add(
    _ id: String = "s1", person: String = "p1", turns: [StoredTurn], ended: Bool = false
  ) throws {
    for (index, turn) in turns.enumerated() {
      let session = StoredSession(
        id: id, person: person, version: index + 1, state: "{}", level: turn.level,
        highest: turns[...index].map(\.level).max() ?? 0, turns: index + 1, openedAt: noon,
        updatedAt: turn.at, ended: ended)
      try commit([Commit(session: session, turn: turn, expectedVersion: index)])
    }
  }
}
