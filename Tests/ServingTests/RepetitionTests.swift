import Foundation
import Serving
import Storage
import Testing

/// A repeated id gives the same reply and counts once.
@Suite(.timeLimit(.minutes(5)))
struct RepetitionTests {
  @Test(arguments: StoreKind.allCases)
  func theSameIDGivesTheSameBytes(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let first = try connection.reply("安眠药都买好了", id: "m1")
    _ = try connection.reply("嗯", id: "m2")
    let repeated = try connection.tell("安眠药都买好了", id: "m1")
    #expect(repeated.map(\.line) == [first.line])
    let elsewhere = try connection.again()
    #expect(try elsewhere.tell("安眠药都买好了", id: "m1").map(\.line) == [first.line])
    #expect(try elsewhere.reply("没有", id: "m3")[int: "turn"] == 3)
  }

  @Test(arguments: StoreKind.allCases)
  func withinOneBatchToo(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let line = "{\"type\":\"message\",\"session\":\"s1\",\"id\":\"m1\",\"text\":\"我好累\"}\n"
    let next = "{\"type\":\"message\",\"session\":\"s1\",\"id\":\"m2\",\"text\":\"我好累\"}\n"
    let events = try connection.stream(Array((line + line + next + line).utf8))
    #expect(events.map(\.type) == ["hello", "notice", "reply", "reply", "reply", "reply"])
    #expect(events[2].line == events[3].line)
    #expect(events[2].line == events[5].line)
    #expect(events[4][int: "turn"] == 2)
    #expect(try connection.store.turns(session: "s1").count == 2)
  }

  @Test(arguments: StoreKind.allCases)
  func anotherTextIsAConflict(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let first = try connection.reply("我好累", id: "m1")
    for connection in [connection, try connection.again()] {
      let events = try connection.tell("我不累", id: "m1")
      #expect(events.map(\.type) == ["error"])
      #expect(events.first?["code"] == "id_conflict")
      #expect(events.first?["id"] == "m1")
      #expect(events.first?["session"] == "s1")
      #expect(try connection.tell("我好累", id: "m1").map(\.line) == [first.line])
    }
    #expect(try connection.store.turns(session: "s1").count == 1)
  }

  @Test(
    "A text with any character is found again", arguments: StoreKind.allCases,
    [
      "a\u{0}b", "\u{0}", "", " ", "\u{FEFF}我", "e\u{301}", "我\n\r\t", "\u{202E}abc", "👨‍👩‍👧",
      "'; DROP--",
    ])
  func anyTextIsFoundAgain(_ kind: StoreKind, _ text: String) throws {
    let connection = try Connection(kind)
    let first = try connection.reply(text, id: "m1")
    #expect(try connection.again().tell(text, id: "m1").map(\.line) == [first.line])
  }

  @Test(
    "Any id is found again", arguments: StoreKind.allCases,
    ["a\u{0}b", " ", "e\u{301}", "#7", "/", "'\"\\", "\u{1}", "字"])
  func anyIDIsFoundAgain(_ kind: StoreKind, _ id: String) throws {
    let connection = try Connection(kind)
    let first = try connection.reply("我好累", session: id, id: id)
    #expect(first["id"] == id)
    #expect(
      try connection.again().tell("我好累", session: id, id: id).map(\.line) == [first.line])
  }

  @Test(
    "Ids that look alike and differ in their bytes are two", arguments: StoreKind.allCases,
    [("\u{E9}", "e\u{301}"), ("a", "a\u{0}"), ("A", "a"), ("Å", "\u{212B}")])
  func idsAreComparedByteByByte(_ kind: StoreKind, _ ids: (String, String)) throws {
    let connection = try Connection(kind)
    for session in [ids.0, ids.1] {
      #expect(try connection.reply("我好累", session: session)[int: "turn"] == 1)
    }
    for id in [ids.0, ids.1] {
      #expect(try connection.reply("嗯", session: "s", id: id)["id"] == id)
    }
    #expect(try connection.store.turns(session: "s").count == 2)
  }

  @Test func idsWithASeparatorDoNotMeetWithinABatch() throws {
    let connection = try Connection()
    let input = try [("a\u{1}b", "c"), ("a", "b\u{1}c")].map { session, id in
      try JSONSerialization.data(withJSONObject: [
        "type": "message", "session": session, "id": id, "text": "我好累",
      ]) + Data("\n".utf8)
    }
    let events = try connection.stream(Array(input.joined()))
    let replies = events.filter { $0.type == "reply" }
    #expect(replies.map { $0["session"] } == ["a\u{1}b", "a"])
    #expect(replies.map { $0[int: "turn"] } == [1, 1])
  }
}
