import Counselling
import Evaluation
import Foundation
import Resources
import Risk
import Testing

struct LabelledLineTests {
  private func read(_ line: String) throws -> LabelledLine {
    try LabelledLine(Array(line.utf8))
  }

  @Test func readsAMessage() throws {
    let line = try read(
      #"""
      {"text":"没想过死","labels":["suicide.wish","bullying","bullying"],"level":"moderate","note":1,
       "assertion":{"polarity":"negated","time":"past","experiencer":"other","source":null}}
      """#)
    #expect(
      line
        == .message(
          LabelledMessage(
            text: "没想过死", kinds: [.wish, .bullying], level: .moderate,
            assertion: [.polarity: "negated", .time: "past", .experiencer: "other"])))
  }

  @Test func needsNothingButTextAndLabels() throws {
    #expect(try read(#"{"text":"","labels":[]}"#) == .message(LabelledMessage(text: "")))
  }

  @Test func readsATranscript() throws {
    let line = try read(
      #"""
      {"session":"s1","profile":{"role":"student","age":15,"region":"宁波"},"turns":[
       {"text":"a","labels":[],"level":"low","messageLevel":"none","at":"1970-01-01T08:00:01+08:00"},
       {"text":"b","labels":["overdose"]}]}
      """#)
    #expect(
      line
        == .transcript(
          LabelledTranscript(
            session: "s1", profile: Profile(role: "student", age: 15, region: "宁波"),
            turns: [
              LabelledMessage(
                text: "a", level: Level.none, sessionLevel: .low,
                at: Moment(seconds: 1, offset: 480)),
              LabelledMessage(text: "b", kinds: [.overdose]),
            ])))
  }

  @Test(
    arguments: [
      ("", "invalid_json", ""), ("[]", "invalid_json", ""), ("{\"text\":", "invalid_json", ""),
      ("{}", "missing_field", "text"), (#"{"text":"x"}"#, "missing_field", "labels"),
      (#"{"text":7,"labels":[]}"#, "invalid_field", "text"),
      (#"{"text":"x","labels":"suicide.wish"}"#, "invalid_field", "labels"),
      (#"{"text":"x","labels":["a",1]}"#, "invalid_field", "labels[2]"),
      (#"{"text":"x","labels":["suicide.wsh"]}"#, "invalid_field", "suicide.wsh"),
      (#"{"text":"x","labels":[],"level":"grave"}"#, "invalid_field", "grave"),
      (#"{"text":"x","labels":[],"assertion":{"tense":"past"}}"#, "invalid_field", "tense"),
      (#"{"text":"x","labels":[],"assertion":{"time":"later"}}"#, "invalid_field", "later"),
      (#"{"text":"x","labels":[],"at":"昨天"}"#, "invalid_field", "at"),
      (#"{"text":"x","turns":[{"text":"x","labels":[]}]}"#, "invalid_field", "text"),
      (#"{"turns":[]}"#, "invalid_field", "turns"),
      (#"{"turns":[{"text":"x","labels":[]},{"text":"x"}]}"#, "missing_field", "turns[2].labels"),
      (#"{"turns":[{"text":"x","labels":[],"messageLevel":"x"}]}"#, "invalid_field", "turns[1]"),
      (#"{"turns":[{"turns":[],"text":"x","labels":[]}]}"#, "invalid_field", "turns[1].turns"),
      (#"{"profile":{"age":15.5},"turns":[{"text":"x","labels":[]}]}"#, "invalid_field", "age"),
    ])
  func saysWhatIsWrong(line: String, code: String, detail: String) throws {
    let fault = #expect(throws: LineFault.self) { try read(line) }
    #expect(fault?.code == code)
    #expect(fault?.message.contains(detail) == true || detail.isEmpty, "\(fault?.message ?? "")")
  }

  @Test func refusesWhatIsTooLongOrNoText() throws {
    let long = String(repeating: "长", count: 8001)
    let fault = #expect(throws: LineFault.self) {
      try read(#"{"text":"\#(long)","labels":[]}"#)
    }
    #expect(fault?.code == "text_too_long")
    let broken = #expect(throws: LineFault.self) { try LabelledLine([0x7B, 0xFF, 0x7D]) }
    #expect(broken?.code == "invalid_utf8")
  }

  @Test func reportsBadLinesWithTheirNumbersAndGoesOn() throws {
    let corpus = try corpus(
      "\u{FEFF}" + #"{"text":"一","labels":[]}"#, "", "  \r", "nonsense",
      #"{"text":"二","labels":["x"]}"#, #"{"text":"三","labels":[]}"# + "\r")
    #expect(corpus.lines.map(\.place) == [1, 6].map { Place(source: "test", line: $0) })
    #expect(corpus.bad.map(\.place.line) == [4, 5])
    #expect(corpus.bad.first?.text == "test:4: 不是一个 JSON 对象")
  }

  @Test func defusesWhatItQuotes() throws {
    let label = #"\u001b[2J"# + String(repeating: "长", count: 60)
    let corpus = try corpus(
      #"{"text":"x","labels":["\#(label)"]}"#,
      #"{"text":"x","labels":[],"assertion":{"\u001b[2J":7}}"#)
    #expect(corpus.bad.count == 2)
    for bad in corpus.bad { #expect(bad.text.contains("␛[2J") && !bad.text.contains("\u{1B}")) }
    #expect(corpus.bad[0].text.contains("长…”"))
  }

  @Test func throwsAwayALineThatIsTooLong() throws {
    let corpus = try corpus(
      String(repeating: "a", count: Corpus.lineLimit + 1), #"{"text":"一","labels":[]}"#)
    #expect(corpus.bad.map(\.fault.code) == ["line_too_long"])
    #expect(corpus.lines.map(\.place.line) == [2])
  }
}
