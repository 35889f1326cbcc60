import Foundation
import Serving
import Storage
import Testing

/// A bad line gives one error in its place and the stream goes on.
@Suite(.timeLimit(.minutes(5)))
struct BadLineTests {
  @Test(arguments: [
    ("{", "invalid_json"), ("[]", "invalid_json"), ("7", "invalid_json"), ("null", "invalid_json"),
    ("\"message\"", "invalid_json"), ("{}{}", "invalid_json"),
    ("{\"type\":\"ping\"} x", "invalid_json"),
    ("\u{0}", "invalid_json"), ("{\"type\":\"ping\u{0}\"}", "invalid_json"),
    ("{\"type\":\"ping\",\"text\":\"\\ud800\"}", "invalid_json"),
    ("{}", "missing_field"), ("{\"session\":\"s\",\"text\":\"a\"}", "missing_field"),
    ("{\"type\":null}", "missing_field"),
    ("{\"type\":\"\"}", "unknown_type"), ("{\"type\":\"Message\"}", "unknown_type"),
    ("{\"type\":\"reply\"}", "unknown_type"),
    ("{\"type\":\"message\",\"text\":\"a\"}", "missing_field"),
    ("{\"type\":\"message\",\"session\":\"\",\"text\":\"a\"}", "missing_field"),
    ("{\"type\":\"message\",\"session\":\"s\"}", "missing_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"text\":null}", "missing_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"text\":7}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":7,\"text\":\"a\"}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"text\":[\"a\"]}", "invalid_field"),
    ("{\"type\":7}", "invalid_field"), ("{\"type\":{\"a\":1}}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"id\":\"\",\"text\":\"a\"}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"id\":1,\"text\":\"a\"}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"person\":\"\",\"text\":\"a\"}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"text\":\"a\",\"at\":\"now\"}", "invalid_field"),
    ("{\"type\":\"message\",\"session\":\"s\",\"text\":\"a\",\"at\":1795291200}", "invalid_field"),
    ("{\"type\":\"open\",\"session\":\"s\",\"profile\":7}", "invalid_field"),
    ("{\"type\":\"open\",\"session\":\"s\",\"profile\":{\"age\":131}}", "invalid_field"),
    ("{\"type\":\"open\",\"session\":\"s\",\"profile\":{\"age\":-1}}", "invalid_field"),
    ("{\"type\":\"open\",\"session\":\"s\",\"profile\":{\"age\":15.5}}", "invalid_field"),
    ("{\"type\":\"open\",\"session\":\"s\",\"profile\":{\"age\":\"15\"}}", "invalid_field"),
    ("{\"type\":\"open\",\"session\":\"s\",\"person\":\"\"}", "invalid_field"),
    ("{\"type\":\"open\"}", "missing_field"), ("{\"type\":\"idle\"}", "missing_field"),
    ("{\"type\":\"idle\",\"session\":\"s\",\"seconds\":\"9\"}", "invalid_field"),
    ("{\"type\":\"idle\",\"session\":\"s\"}", "unknown_session"),
    ("{\"type\":\"end\"}", "missing_field"),
    ("{\"type\":\"end\",\"session\":\"s\"}", "unknown_session"),
    ("{\"type\":\"forget\"}", "missing_field"),
    ("{\"type\":\"forget\",\"person\":\"\"}", "missing_field"),
    ("{\"type\":\"explain\"}", "missing_field"),
    ("{\"type\":\"explain\",\"session\":\"s\"}", "unknown_message"),
    ("{\"type\":\"explain\",\"session\":\"s\",\"id\":\"x\"}", "unknown_message"),
    ("{\"type\":\"ack\"}", "missing_field"),
    ("{\"type\":\"ack\",\"alert\":\"s/1\"}", "unknown_alert"),
  ])
  func aBadLineHasItsCode(_ line: String, _ code: String) throws {
    let connection = try Connection()
    #expect(try connection.errorCode(line) == code)
    #expect(try connection.store.session("s") == nil)
    #expect(try connection.tell("我好累").map(\.type) == ["notice", "reply"])
  }

  @Test(arguments: ["session", "person", "id"])
  func anIdentifierMayHave256Bytes(_ field: String) throws {
    for (text, passes) in [
      (String(repeating: "a", count: 256), true), (String(repeating: "a", count: 257), false),
      (String(repeating: "字", count: 85), true), (String(repeating: "字", count: 86), false),
    ] {
      var fields = ["type": "message", "session": "s1", "text": "我好累"]
      fields[field] = text
      let events = try Connection().send(fields)
      #expect(events.last?.type == (passes ? "reply" : "error"))
      if !passes { #expect(events.last?["code"] == "invalid_field") }
    }
  }

  @Test(arguments: ["open", "forget"])
  func thePersonOfEveryRequestHasItsLimit(_ type: String) throws {
    let events = try Connection().send([
      "type": type, "session": "s1", "person": String(repeating: "p", count: 257),
    ])
    #expect(events.map { $0["code"] } == ["invalid_field"])
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xE4, 0xBD], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func invalidUTF8IsRefused(_ bytes: [UInt8]) throws {
    let line =
      Array("{\"type\":\"message\",\"session\":\"s\",\"text\":\"".utf8) + bytes + Array("\"}".utf8)
    #expect(try Connection().errorCode(line) == "invalid_utf8")
  }

  @Test func emptyLinesGiveNothingAndAreCounted() throws {
    let connection = try Connection()
    for line in ["", " ", "\r", "\t \r"] { #expect(try connection.lines(line) == []) }
    let error = try Event(try #require(try connection.lines("x").first))
    #expect(error[int: "line"] == 5)
    #expect(try connection.lines("{\"type\":\"ping\"}\r") == ["{\"type\":\"pong\"}"])
  }

  @Test func whatCouldBeReadIsRepeatedInTheError() throws {
    let line = "{\"type\":\"message\",\"session\":\"s9\",\"id\":\"m9\"}"
    let error = try Event(try #require(try Connection().lines(line).first))
    #expect(error["session"] == "s9")
    #expect(error["id"] == "m9")
    #expect(error[int: "line"] == 1)
    #expect(error["message"]?.contains("text") == true)
  }

  @Test(arguments: [1_000, 10_000])
  func deepNestingIsRefused(_ depth: Int) throws {
    let line =
      "{\"type\":\"ping\",\"x\":" + String(repeating: "[", count: depth)
      + String(repeating: "]", count: depth) + "}"
    let events = try Connection().stream(Array((line + "\n{\"type\":\"ping\"}\n").utf8))
    #expect(events.count == 3)
    #expect(events.last?.type == "pong")
  }

  @Test(arguments: [8_000, 8_001])
  func aTextMayHave8000Scalars(_ count: Int) throws {
    let events = try Connection().tell(String(repeating: "累", count: count))
    if count == 8_000 {
      #expect(events.map(\.type) == ["notice", "reply"])
    } else {
      #expect(events.map { $0["code"] } == ["text_too_long"])
    }
  }

  @Test func tenMegabytesBetweenTwoGoodLines() throws {
    let good = Array("{\"type\":\"message\",\"session\":\"s1\",\"text\":\"我好累\"}\n".utf8)
    let long =
      Array("{\"type\":\"message\",\"session\":\"s1\",\"text\":\"".utf8)
      + [UInt8](repeating: 0x61, count: 10 << 20) + Array("\"}\n".utf8)
    let events = try Connection().stream(good + long + good)
    #expect(events.map(\.type) == ["hello", "notice", "reply", "error", "reply"])
    #expect(events[3]["code"] == "line_too_long")
    #expect(events[3][int: "line"] == 2)
    #expect(events[4][int: "turn"] == 2)
  }

  @Test func everyBadLineKeepsItsPlaceInTheStream() throws {
    let bad: [[UInt8]] = [
      Array("{".utf8), [0xFF, 0xFE], [0], Array("[]".utf8), Array("{\"type\":\"nothing\"}".utf8),
      [UInt8](repeating: 0x20, count: 70_000), [0xEF, 0xBB, 0xBF], [0x0D],
    ]
    var input: [UInt8] = []
    for (number, line) in bad.enumerated() {
      input += line + [0x0A]
      input += Array(
        "{\"type\":\"message\",\"session\":\"s\",\"id\":\"m\(number)\",\"text\":\"嗯\"}\n".utf8)
    }
    let events = try Connection().stream(input)
    #expect(events.filter { $0.type == "reply" }.map { $0["id"] } == bad.indices.map { "m\($0)" })
    #expect(events.filter { $0.type == "error" }.count == bad.count - 1)
  }

  /// Messages that a person could send and nobody expects.
  static let strange: [(name: String, text: String)] = [
    ("100,000 combining marks", String(repeating: "\u{301}", count: 100_000)),
    ("a letter with 7,999 marks", "e" + String(repeating: "\u{301}", count: 7_999)),
    ("only emoji", "😭😭😭👨‍👩‍👧‍👦🏳️‍🌈"), ("one emoji", "😀"), ("only spaces", "     　　  "),
    ("nothing", ""), ("right-to-left marks", "\u{202E}\u{200F}\u{2067}我好累\u{202C}"),
    ("only marks", "\u{200B}\u{200D}\u{FE0F}\u{202E}"), ("NUL", "\u{0}我\u{0}好累\u{0}"),
    ("controls", "\u{1}\u{7}\u{1B}[31m\u{7F}"), ("line feeds", "\n\n\r\n我\n"),
    ("noncharacters", "\u{FFFF}\u{10FFFF}\u{FFFD}"), ("private use", "\u{E000}\u{F8FF}"),
    ("braces", "{word}{clause}{{}}"), ("slashes", "\\\\//\"\"''"),
    ("8,000 of one", String(repeating: "呜", count: 8_000)),
    ("Arabic", "أنا متعب جدا"), ("rare Han", "𠮷𠀀𪚥"), ("full width", "ＩＦＥＥＬＢＡＤ"),
    ("only punctuation", "。。。？！……，"), ("quotes", "“”「」『』\"\"''"),
  ]

  @Test(arguments: strange.indices)
  func aStrangeMessageLosesNoLaterLine(_ number: Int) throws {
    let (name, text) = Self.strange[number]
    let connection = try Connection(.sqlite)
    func line(_ text: String, _ id: String) throws -> [UInt8] {
      Array(
        try JSONSerialization.data(withJSONObject: [
          "type": "message", "session": "s1", "id": id, "text": text,
        ])) + [0x0A]
    }
    let input = try line("我好累", "m1") + line(text, "m2") + line("我不想活了", "m3")
    let events = try connection.stream(input)
    let answers = events.filter { $0.type == "reply" || $0.type == "error" }
    try #require(answers.count == 3, "\(name)")
    #expect(answers[2]["id"] == "m3")
    #expect(answers[2]["messageLevel"] != "none")
    if answers[1].type == "reply" {
      #expect(answers[1]["reply"]?.isEmpty == false, "\(name)")
      #expect(answers[1]["reply"]?.contains("{") == false, "\(name)")
      #expect(answers[1]["messageLevel"] == "none", "\(name)")
    } else {
      #expect(["line_too_long", "text_too_long"].contains(answers[1]["code"]), "\(name)")
    }
  }
}
