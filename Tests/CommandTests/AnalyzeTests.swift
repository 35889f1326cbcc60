import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct AnalyzeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func analyze(_ input: Data) throws -> Command.Outcome {
    try Command.run(["analyze"], input: input, in: folder)
  }

  @Test func answersInTheOrderOfTheLines() throws {
    let texts = ["我不想活了", "今天天气不错", "考砸了", "安眠药都买好了", "你好"]
    var input = Data()
    for _ in 0..<40 { for text in texts { input += try Command.line(["text": text]) } }
    let outcome = try analyze(input)
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 200)
    for (number, line) in outcome.lines.enumerated() {
      #expect(line == outcome.lines[number % texts.count])
    }
    #expect(Set(outcome.lines).count >= 4)
    let levels = try outcome.objects().prefix(5).map { $0["level"] as? String }
    #expect(levels[1] == "none")
    #expect(levels[3] == "high" || levels[3] == "imminent")
  }

  @Test func aBadLineGivesAnErrorInItsPlace() throws {
    var input = Data()
    let good = try Command.line(["text": "我睡不着"])
    let bad: [(Data, String)] = [
      (Data("{\"text\":\n".utf8), "invalid_json"),
      (Data("\n".utf8), "invalid_json"),
      (Data("[]\n".utf8), "invalid_json"),
      (Data("{}\n".utf8), "missing_field"),
      (Data("{\"text\":7}\n".utf8), "invalid_field"),
      (Data([0x7B, 0xFF, 0xFE, 0x7D, 0x0A]), "invalid_utf8"),
      (Data(repeating: 0x61, count: 70_000) + Data("\n".utf8), "line_too_long"),
      (try Command.line(["text": String(repeating: "a", count: 8_001)]), "text_too_long"),
    ]
    for (line, _) in bad { input += line + good }
    let outcome = try analyze(input)
    #expect(outcome.status == 0)
    let objects = try outcome.objects()
    try #require(objects.count == 2 * bad.count)
    for (number, (_, code)) in bad.enumerated() {
      #expect(objects[2 * number]["error"] as? String == code)
      #expect(objects[2 * number + 1]["level"] as? String == "none")
    }
  }

  @Test func theLastLineNeedsNoLineFeed() throws {
    let outcome = try analyze(Data("{\"text\":\"我很难过\"}".utf8))
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    let emotions = try outcome.objects().first?["emotions"] as? [[String: Any]]
    #expect(emotions?.first?["kind"] as? String == "sadness")
  }

  @Test func featuresShowTheNormalFormAndWhatTheContentSees() throws {
    let outcome = try Command.run(
      ["analyze", "--features"], input: try Command.line(["text": "我很難過"]), in: folder)
    #expect(outcome.status == 0)
    let object = try #require(try outcome.objects().first)
    #expect(object["form"] as? String == "我很难过")
    let features = try #require(object["features"] as? [String])
    #expect(features.contains("feeling:sadness"))
    #expect(features == features.sorted())
  }

  @Test func emptyInputGivesNothing() throws {
    let outcome = try analyze(Data())
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func spansCountScalarsOfTheOriginal() throws {
    let text = "😀👨‍👩‍👧 e\u{301} 我不想活了。"
    let outcome = try analyze(try Command.line(["text": text]))
    let signals = try #require(try outcome.objects().first?["signals"] as? [[String: Any]])
    let signal = try #require(signals.first)
    let start = try #require(signal["start"] as? Int)
    let end = try #require(signal["end"] as? Int)
    let scalars = Array(text.unicodeScalars)
    try #require(start < end && end <= scalars.count)
    var said = String.UnicodeScalarView()
    said.append(contentsOf: scalars[start..<end])
    #expect(String(said) == signal["text"] as? String)
    #expect(String(said).contains("不想活"))
  }
}
