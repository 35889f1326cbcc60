import Serving
import Storage
import Testing

@Suite(.timeLimit(.minutes(5)))
struct AlertTests {
  private static let cue = "安眠药都买好了，今晚就走"

  @Test(arguments: StoreKind.allCases)
  func isRaisedWhenTheLevelRisesToHighAndNotAgain(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    #expect(try connection.tell("我好累").map(\.type) == ["notice", "reply"])
    let events = try connection.tell(Self.cue, at: "2026-11-22T20:00:00+08:00")
    #expect(events.map(\.type) == ["reply", "alert"])
    let alert = try #require(events.last)
    #expect(alert["alert"] == "s1/2")
    #expect(alert["session"] == "s1")
    #expect(alert["level"] == events.first?["level"])
    #expect(alert["at"] == "2026-11-22T20:00:00+08:00")
    #expect((alert.fields["signals"] as? [[String: Any]])?.isEmpty == false)
    let turns = try #require(alert.fields["turns"] as? [[String: Any]])
    #expect(turns.compactMap { $0["turn"] as? Int } == [1, 2])
    #expect(turns.allSatisfy { ($0["reply"] as? String)?.isEmpty == false })
    let later = try connection.tell("嗯")
    let hasRisen = later.first?["level"] != alert["level"]
    #expect(later.map(\.type) == (hasRisen ? ["reply", "alert"] : ["reply"]))
  }

  @Test func aQuietLevelRaisesNone() throws {
    let connection = try Connection()
    for text in ["我好累", "考砸了", "我同学说她不想活了", "今天吃了面"] {
      let events = try connection.tell(text)
      let level = events.first { $0.type == "reply" }?["level"]
      #expect(["none", "low", "moderate"].contains(level), "\(text)")
      #expect(!events.map(\.type).contains("alert"), "\(text)")
    }
    #expect(try connection.speaker.opening(version: "t").count == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func isSentAgainOnEachConnectionUntilAcknowledged(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let first = try #require(try connection.tell(Self.cue, session: "a").last)
    let second = try #require(try connection.tell(Self.cue, session: "b").last)
    #expect([first, second].map(\.type) == ["alert", "alert"])
    for _ in 0..<2 {
      let opening = try connection.again().speaker.opening(version: "t")
      #expect(Array(opening.dropFirst()) == [first.line, second.line])
    }
    for _ in 0..<2 {
      let done = try connection.again().send(["type": "ack", "alert": "a/1"])
      #expect(done.map(\.line) == ["{\"alert\":\"a/1\",\"type\":\"acked\"}"])
      #expect(
        Array(try connection.again().speaker.opening(version: "t").dropFirst()) == [second.line])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func canBeAcknowledgedInTheBatchThatRaisedIt(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    let input = """
      {"type":"message","session":"a","text":"\(Self.cue)"}
      {"type":"ack","alert":"a/1"}

      """
    let events = try connection.stream(Array(input.utf8))
    #expect(events.map(\.type) == ["hello", "notice", "reply", "alert", "acked"])
    #expect(try connection.again().speaker.opening(version: "t").count == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func aRepeatedMessageRaisesNoSecondAlert(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    #expect(try connection.tell(Self.cue, id: "m1").last?.type == "alert")
    #expect(try connection.tell(Self.cue, id: "m1").map(\.type) == ["reply"])
    #expect(try connection.store.unacknowledgedAlerts().count == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func isForgottenWithThePerson(_ kind: StoreKind) throws {
    let connection = try Connection(kind)
    _ = try connection.tell(Self.cue)
    _ = try connection.send(["type": "forget", "person": "s1"])
    #expect(try connection.again().speaker.opening(version: "t").count == 1)
  }
}
