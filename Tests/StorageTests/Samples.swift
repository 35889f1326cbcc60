import Foundation

@testable import Storage

/// The stores that must behave alike.
enum Kind: String, CaseIterable {
  case memory, sqlite

  /// Runs `body` on an empty store of this kind.
  func withStore(_ body: (any Store) throws -> Void) throws {
    switch self {
    case .memory: try body(MemoryStore())
    case .sqlite: try withFolder { try body(SQLiteStore(at: StoreLocation(path: $0 + "/store"))) }
    }
  }
}

/// Runs `body` with a folder of its own and removes it afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.path + "/storage-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

func session(
  _ id: String = "s1", person: String = "p1", version: Int = 1, level: Int = 0, highest: Int? = nil,
  turns: Int = 0, at: Int64 = 1000, opened: Int64 = 1000
) -> StoredSession {
  StoredSession(
    id: id, person: person, version: version, state: #"{"v":\#(version)}"#, level: level,
    highest: highest ?? level, turns: turns, openedAt: opened, updatedAt: at, ended: false)
}

func turn(
  _ number: Int, in session: String = "s1", id: String? = nil, text: String = "你好",
  level: Int = 0, messageLevel: Int = 0
) -> StoredTurn {
  StoredTurn(
    session: session, number: number, messageID: id ?? "m\(number)", at: 1000 + Int64(number),
    offset: 480, text: text, reply: "我在听。", level: level, messageLevel: messageLevel,
    event: #"{"type":"reply"}"#, trace: "{}", pack: "abc")
}

func alert(_ id: String, in session: String = "s1", at: Int64 = 1000) -> StoredAlert {
  StoredAlert(id: id, session: session, level: 3, event: #"{"type":"alert"}"#, at: at)
}

func review(_ session: String = "s1", turn: Int, at: Int64, note: String = "") -> StoredReview {
  StoredReview(
    session: session, turn: turn, reviewer: "王", note: note, disposition: "monitor", at: at)
}

private func commits(_ id: String, person: String, levels: [Int], at: Int64) -> [Commit] {
  levels.enumerated().map { index, level in
    Commit(
      session: session(
        id, person: person, version: index + 1, level: level,
        highest: levels[...index].max() ?? 0, turns: index + 1, at: at),
      turn: turn(index + 1, in: id, level: level, messageLevel: level), expectedVersion: index)
  }
}

extension Store {
  /// Commits a session whose turns have these levels, one after another.
  func fill(
    _ id: String = "s1", person: String = "p1", levels: [Int], at: Int64 = 1000
  ) throws {
    for commit in commits(id, person: person, levels: levels, at: at) { try self.commit([commit]) }
  }
}
