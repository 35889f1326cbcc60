import Serving
import Storage
import Testing

/// No answer leaves before what it says is in the store.
struct DurabilityTests {
  private static let message =
    "{\"type\":\"message\",\"session\":\"s1\",\"id\":\"m1\",\"text\":\"安眠药都买好了\"}"

  @Test(arguments: [
    "{\"type\":\"ping\"}", "{\"type\":\"explain\",\"session\":\"s1\"}",
    "{\"type\":\"ack\",\"alert\":\"s1/1\"}", "{\"type\":\"end\",\"session\":\"s1\"}",
    "{\"type\":\"forget\",\"person\":\"p2\"}",
  ])
  func ofABatchThatCannotBeCommittedNothingLeaves(_ next: String) throws {
    let connection = try Connection(FullStore())
    let input = Array((Self.message + "\n" + next + "\n").utf8)
    let stream = ProtocolStream(connection.host, speaker: connection.speaker, version: "t")
    var thrown: (any Error)?
    let sent = try Pipes.answer(input) { input, output in
      do { _ = try stream.run(input: input, output: output) } catch { thrown = error }
    }
    #expect(thrown is SessionHost.NotDurable)
    #expect(!sent.contains { $0.contains("reply") }, "\(sent)")
  }
}

/// A store on a full disk: it reads and writes nothing.
private final class FullStore: Store {
  private let empty = MemoryStore()

  func session(_ id: String) throws -> StoredSession? { try empty.session(id) }
  func turn(session: String, messageID: String) throws -> StoredTurn? { nil }
  func turns(session: String) throws -> [StoredTurn] { [] }
  func commit(_ batch: [Commit]) throws { throw StorageError.diskFull("store") }
  func lastSession(person: String) throws -> StoredSession? { nil }
  func sessions(person: String) throws -> [StoredSession] { [] }
  func unacknowledgedAlerts() throws -> [StoredAlert] { [] }
  func acknowledge(alert id: String) throws -> Bool { false }
  func flagged(minimum: Int) throws -> [FlaggedSession] { [] }
  func add(_ review: StoredReview) throws { throw StorageError.diskFull("store") }
  func reviews(session: String) throws -> [StoredReview] { [] }
  func forget(person: String) throws -> Int { throw StorageError.diskFull("store") }
  func export(person: String) throws -> PersonExport { try empty.export(person: person) }
  func setting(_ key: String, person: String) throws -> String? { nil }
  func setSetting(_ key: String, person: String, to value: String?) throws {
    throw StorageError.diskFull("store")
  }
}
