import Counselling
import Foundation
import Serving
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(5)))
struct LineProtocolTests {
  // MARK: Hello, open, message

  @Test func helloIsTheFirstLine() throws {
    let connection = try Connection()
    let lines = try connection.speaker.opening(version: "9.9")
    let hello = try Event(try #require(lines.first))
    #expect(lines.count == 1)
    #expect(hello.type == "hello")
    #expect(hello[int: "protocol"] == 1)
    #expect(hello["version"] == "9.9")
    #expect(hello["pack"] == (try TestPack.counsellor().pack))
    let limits = try #require(hello.fields["limits"] as? [String: Int])
    #expect(limits == ["line": 65_536, "text": 8_000])
  }

  @Test(arguments: StoreKind.allCases)
  func openGreetsOnceAndWelcomesBackAfterwards(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let open: [String: Any] = ["type": "open", "session": "s1", "profile": ["age": 15]]
    let first = try connection.send(open)
    let second = try connection.send(open)
    #expect(first.map(\.type) == ["notice"])
    #expect(second.map(\.type) == ["notice"])
    #expect(first.first?.text.contains("程序") == true)
    #expect(first.first?.text != second.first?.text)
    #expect(try connection.tell("我好累").map(\.type) == ["reply"])
    #expect(try connection.again().send(open).first?.text == second.first?.text)
  }

  @Test func theFirstMessageOpensTheSession() throws {
    let connection = try Connection()
    let greeting = try connection.send(["type": "open", "session": "s1"]).first?.text
    let other = try Connection()
    let events = try other.tell("我好累")
    #expect(events.map(\.type) == ["notice", "reply"])
    #expect(events.first?.text == greeting)
    #expect(try other.tell("我好累啊").map(\.type) == ["reply"])
  }

  @Test func aReplyHasAllItsFields() throws {
    let event = try Connection().reply("我睡不着，我妈骂我", id: "m1")
    #expect(event["session"] == "s1")
    #expect(event["id"] == "m1")
    #expect(event[int: "turn"] == 1)
    #expect(event["reply"]?.isEmpty == false)
    #expect(event["level"] == "none")
    #expect(event["messageLevel"] == "none")
    #expect(event["stage"] == "exploration")
    for key in ["signals", "strategies", "resources"] {
      #expect(event.fields[key] is [Any], "\(key)")
    }
    #expect(event.fields["fallback"] as? Bool == false)
    #expect(event.fields["flow"] == nil)
  }

  @Test func aMessageWithoutAnIDGetsItsTurn() throws {
    let connection = try Connection()
    #expect(try connection.reply("我好累")["id"] == "#1")
    #expect(try connection.reply("真的好累")["id"] == "#2")
  }

  @Test(arguments: StoreKind.allCases)
  func anIDThatLooksLikeATurnDoesNotStopTheSession(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    _ = try connection.reply("我好累", id: "#2")
    let events = try connection.tell("真的好累")
    #expect(events.map(\.type) == ["reply"])
    #expect(events.first?[int: "turn"] == 2)
  }

  @Test func theSameTextIsAnotherMessageUnderAnotherID() throws {
    let connection = try Connection()
    #expect(try connection.reply("嗯", id: "m1")[int: "turn"] == 1)
    #expect(try connection.reply("嗯", id: "m2")[int: "turn"] == 2)
    #expect(try connection.reply("嗯", session: "s2", id: "m1")[int: "turn"] == 1)
  }

  @Test func nullCountsAsLeftOutAndUnknownFieldsAreIgnored() throws {
    let line = """
      {"type":"message","session":"s1","id":null,"person":null,"at":null,"text":"我好累","colour":[1]}
      """
    let events = try Connection().lines(line).map(Event.init)
    #expect(events.map(\.type) == ["notice", "reply"])
    #expect(events.last?["id"] == "#1")
  }

  @Test func aTimeOfTwoHoursBringsAReminderOnce() throws {
    let connection = try Connection()
    let times = ["10:00", "11:59", "12:00", "12:01", "13:59", "14:00"]
    let notices = try times.map { time in
      try connection.tell("今天好累", at: "2026-11-22T\(time):00+08:00")
        .filter { $0.type == "notice" }.count
    }
    #expect(notices == [1, 0, 1, 0, 0, 1])
  }

  // MARK: Idle, end, forget, explain, ping

  @Test(arguments: StoreKind.allCases)
  func idleChangesNothing(_ kind: StoreKind) throws {
    let (connection, undisturbed) = (try Connection(kind), try Connection(kind))
    for text in ["我好累", "我不想活了", "嗯"] {
      let idle = try connection.send(["type": "idle", "session": "s1", "seconds": 300])
      let known = text != "我好累"
      #expect(idle.map(\.type) == [known ? "notice" : "error"])
      #expect(try connection.reply(text).line == (try undisturbed.reply(text).line))
    }
  }

  @Test func pingGivesPong() throws {
    #expect(try Connection().lines("{\"type\":\"ping\"}") == ["{\"type\":\"pong\"}"])
  }

  @Test(arguments: StoreKind.allCases)
  func endKeepsAnOpenConcern(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    for text in ["我好累", "真的累", "没有人管我", "我不想活了"] { _ = try connection.reply(text) }
    let before = try connection.reply("嗯")
    #expect(before["level"] != "none")
    let ended = try connection.send(["type": "end", "session": "s1"])
    #expect(ended.map(\.type) == ["ended"])
    #expect(ended.first?["session"] == "s1")
    let after = try connection.again().reply("今天天气不错")
    #expect(after["level"] == before["level"])
    #expect(after[int: "turn"] == 6)
    #expect(after["stage"] == "exploration")
    #expect(after.fields["flow"] != nil)
    #expect(after["messageLevel"] == "none")
  }

  @Test(arguments: StoreKind.allCases)
  func forgetErasesAPersonAndNobodyElse(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    for session in ["a", "b"] {
      _ = try connection.send([
        "type": "message", "session": session, "person": "p", "id": "m1", "text": "我不想活了",
      ])
    }
    _ = try connection.reply("我好累", session: "c", id: "m1")
    let forgotten = try connection.send(["type": "forget", "person": "p"])
    #expect(forgotten.map(\.type) == ["forgotten"])
    #expect(forgotten.first?["person"] == "p")
    #expect(forgotten.first?[int: "sessions"] == 2)
    let again = try connection.send(["type": "forget", "person": "p"])
    #expect(again.first?[int: "sessions"] == 0)
    // The id is free, the concern gone, the other person's thread untouched.
    let fresh = try connection.tell("你好", session: "a", id: "m1")
    #expect(fresh.map(\.type) == ["notice", "reply"])
    #expect(fresh.last?["level"] == "none")
    #expect(fresh.last?[int: "turn"] == 1)
    #expect(try connection.reply("真的累", session: "c")[int: "turn"] == 2)
    #expect(
      try connection.errorCode("{\"type\":\"explain\",\"session\":\"b\"}") == "unknown_message")
  }

  @Test func forgetTakesASessionForAPerson() throws {
    let connection = try Connection()
    _ = try connection.reply("我好累")
    let forgotten = try connection.send(["type": "forget", "session": "s1"])
    #expect(forgotten.first?[int: "sessions"] == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func explainTellsWhyOfEachTurn(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let first = try connection.reply("我睡不着", id: "a\"b")
    let second = try connection.reply("我不想活了", id: "m2")
    let explained = try connection.send(["type": "explain", "session": "s1", "id": "a\"b"])
    let last = try connection.send(["type": "explain", "session": "s1"])
    for (event, reply) in zip(explained + last, [first, second]) {
      #expect(event.type == "explanation")
      #expect(event["id"] == reply["id"])
      #expect(event["session"] == "s1")
      #expect(event[int: "turn"] == reply[int: "turn"])
      #expect(event["pack"] == (try TestPack.counsellor().pack))
      let trace = try #require(event.fields["trace"] as? [String: Any])
      let parts = try #require(trace["parts"] as? [[String: String]])
      #expect(parts.compactMap { $0["text"] }.joined() == reply["reply"])
      #expect(parts.allSatisfy { $0["source"]?.isEmpty == false })
      for key in ["candidates", "conduct", "answer", "obligations", "before", "after"] {
        #expect(trace[key] != nil, "\(key)")
      }
    }
  }

  @Test func explainedKeysStandInOrder() throws {
    let connection = try Connection()
    _ = try connection.reply("我睡不着", id: "m1")
    let line = try #require(try connection.lines("{\"type\":\"explain\",\"session\":\"s1\"}").first)
    let data = try JSONSerialization.data(
      withJSONObject: JSONSerialization.jsonObject(with: Data(line.utf8)),
      options: [.sortedKeys, .withoutEscapingSlashes])
    #expect(String(decoding: data, as: UTF8.self) == line)
  }
}
