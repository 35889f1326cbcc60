import Content
import Counselling
import Foundation
import Resources
import Serving
import Storage
import TestSupport
import Testing

/// The kinds of store behind the protocol.
enum StoreKind: String, CaseIterable, Sendable {
  case memory, sqlite

  func make() throws -> any Store {
    switch self {
    case .memory: return MemoryStore()
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("serving-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return try SQLiteStore(
        at: StoreLocation(path: folder.appendingPathComponent("s.sqlite").path),
        durability: .process)
    }
  }
}

/// One connection to the line protocol, with a clock that stands still.
final class Connection {
  static let now = Moment(seconds: 1_795_348_800, offset: 480)

  let store: any Store
  let host: SessionHost
  let speaker: LineProtocol
  private let owner: Connection?

  private init(_ store: any Store, of owner: Connection?) throws {
    self.store = store
    self.owner = owner
    host = SessionHost(try TestPack.counsellor(), store: store, keeps: true)
    speaker = LineProtocol(host, now: { Connection.now })
  }

  convenience init(_ kind: StoreKind = .memory) throws {
    try self.init(try kind.make(), of: nil)
  }

  convenience init(_ store: any Store) throws { try self.init(store, of: nil) }

  /// Another connection, by another process as it were, to what this one left.
  func again() throws -> Connection { try Connection(store, of: self) }

  deinit {
    if owner == nil, let store = store as? SQLiteStore {
      try? FileManager.default.removeItem(
        at: URL(fileURLWithPath: store.path).deletingLastPathComponent())
    }
  }

  /// The answers to a line, as bytes; made durable.
  func lines(_ bytes: [UInt8]) throws -> [String] {
    let lines = try speaker.answer(.bytes(bytes))
    try host.flush()
    return lines
  }

  func lines(_ text: String) throws -> [String] { try lines(Array(text.utf8)) }

  /// The answers to a request.
  func send(_ fields: [String: Any]) throws -> [Event] {
    try lines(Array(JSONSerialization.data(withJSONObject: fields))).map(Event.init)
  }

  /// The answer to a message without its notices and alerts.
  func reply(
    _ text: String, session: String = "s1", id: String? = nil, at: String? = nil
  ) throws -> Event {
    try #require(
      try tell(text, session: session, id: id, at: at).first { $0.type == "reply" },
      "no reply to \(text)")
  }

  func tell(
    _ text: String, session: String = "s1", id: String? = nil, at: String? = nil
  ) throws -> [Event] {
    var fields = ["type": "message", "session": session, "text": text]
    fields["id"] = id
    fields["at"] = at
    return try send(fields)
  }

  /// The code of the one error that a line gives.
  func errorCode(_ line: String) throws -> String? { try errorCode(Array(line.utf8)) }

  func errorCode(_ bytes: [UInt8]) throws -> String? {
    let lines = try lines(bytes)
    guard lines.count == 1 else { return nil }
    let event = try Event(lines[0])
    return event.type == "error" ? event["code"] : nil
  }

  /// Answers a stream of bytes as `serve` does and gives what came out.
  func stream(_ input: [UInt8]) throws -> [Event] {
    try Pipes.answer(input) { input, output in
      _ = try ProtocolStream(host, speaker: speaker, version: "t").run(input: input, output: output)
    }.map(Event.init)
  }
}

/// A line that came out, read.
struct Event {
  let line: String
  let fields: [String: Any]

  init(_ line: String) throws {
    self.line = line
    fields = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
  }

  var type: String? { fields["type"] as? String }
  var text: String { fields["text"] as? String ?? "" }

  subscript(key: String) -> String? { fields[key] as? String }
  subscript(int key: String) -> Int? { fields[key] as? Int }
}
