import Counselling
import Risk

/// Tells someone outside that the level rose.
struct AlertEvent: Codable {
  let type: String
  let alert: String
  let session: String
  let level: String
  let signals: [SignalView]
  /// The last turns, the one that raised the alert included, oldest first.
  let turns: [AlertTurn]
  /// Whom the person said may be called, seen from them: 你妈妈.
  let contact: String?
  let at: String
}

/// A turn as it goes out with an alert.
struct AlertTurn: Codable {
  let turn: Int
  let text: String
  let reply: String
}

/// A message of ours that answers nothing the person wrote: greeting, disclosure, a reminder.
struct NoticeEvent: Codable {
  var type = "notice"
  let session: String
  let text: String
}

/// The first line of every connection.
struct HelloEvent: Codable {
  var type = "hello"
  var `protocol` = 1
  let version: String
  let pack: String
  var limits = Sizes()

  struct Sizes: Codable {
    var line = Limits.line
    var text = Limits.text
  }
}

/// A line that could not be used.
struct ErrorEvent: Codable {
  var type = "error"
  let code: String
  let line: Int?
  let session: String?
  let id: String?
  let message: String
}

/// A short confirmation: pong, acked, ended, forgotten.
struct DoneEvent: Codable {
  let type: String
  var session: String?
  var person: String?
  var alert: String?
  var sessions: Int?
}
