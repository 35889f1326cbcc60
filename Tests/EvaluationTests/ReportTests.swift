import Foundation
import Risk
import TestSupport
import Testing

@testable import Evaluation

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ReportTests {
  private static let attack = "<script>alert('1')</script>我不想活了\\u001b[2J\\u202e"

  private func report(errors: Int = 10) throws -> Report {
    let corpus = try corpus(
      #"{"text":"我不想活了","labels":["suicide.wish"],"level":"moderate","assertion":{"time":"now"}}"#,
      #"{"text":"\#(Self.attack)","labels":[],"level":"none"}"#,
      #"{"text":"今天吃了面","labels":["suicide.plan"],"level":"high"}"#,
      #"{"session":"<b>","turns":[{"text":"你好","labels":[],"level":"none","messageLevel":"none"}]}"#,
      "nonsense <i>")
    return Report(
      corpus, by: Evaluator(try TestPack.counsellor()), bootstrap: Bootstrap(resamples: 50),
      errors: errors)
  }

  @Test func countsWhatWasPutIn() throws {
    let report = try report()
    #expect(report.input.messages == 4)
    #expect(report.input.conversations == 1)
    #expect(report.input.bad.map(\.place.line) == [5])
    #expect(report.input.scored == nil)
    #expect(report.estimates.tally.score(.risk) == Score(hits: 1, falseAlarms: 1, misses: 1))
    #expect(report.kinds == [])
    #expect(report.fewKinds == [.wish, .plan])
    #expect(report.assertion.map(\.axis) == [.time])
    #expect(report.findings.map(\.total) == [1, 0, 0, 1])
  }

  @Test func setsKindsWithFewLabelsApart() throws {
    let wish = #"{"text":"我不想活了","labels":["suicide.wish"]}"#
    let lines = [String](repeating: wish, count: 10).joined(separator: "\n")
    let plan = #"{"text":"你好","labels":["suicide.plan"]}"#
    let report = Report(
      try corpus(lines, plan), by: Evaluator(try TestPack.counsellor()),
      bootstrap: Bootstrap(resamples: 0), errors: 0)
    #expect(report.kinds == [.wish])
    #expect(report.fewKinds == [.plan])
    #expect(report.text.contains("自杀计划 suicide.plan *"))
    #expect(report.text.contains("合并 pooled *"))
    #expect(!report.text.contains("想死的念头 suicide.wish *"))
  }

  @Test func listsNoTextWhenNoneIsWanted() throws {
    let report = try report(errors: 0)
    #expect(report.findings.map(\.total) == [1, 0, 0, 1])
    for text in [report.text, report.html, try report.json()] {
      #expect(!text.contains("吃了面"))
      #expect(!text.contains("alert"))
    }
  }

  @Test func givesJSON() throws {
    let text = try report().json()
    #expect(!text.contains("\n"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let risk = try #require(object["anyRisk"] as? [String: Any])
    #expect(risk["hits"] as? Int == 1)
    let precision = try #require(risk["precision"] as? [String: Any])
    #expect(precision["value"] as? Double == 0.5)
    let errors = try #require(object["errors"] as? [String: [String: Any]])
    #expect(Set(errors.keys) == ["misses", "underrated", "wrongKinds", "falseAlarms"])
    let alarms = try #require(errors["falseAlarms"]?["shown"] as? [[String: Any]])
    let fired = try #require(alarms.first?["fired"] as? [[String: Any]])
    #expect(fired.first?["start"] as? Int != nil)
    let levels = try #require(object["levels"] as? [String: [String: Any]])
    #expect(levels["message"]?["total"] as? Int == 4)
    #expect(levels["session"]?["total"] as? Int == 1)
  }

  @Test func isTheSameEveryTime() throws {
    let (one, other) = (try report(), try report())
    #expect(one.text == other.text)
    #expect(one.html == other.html)
    #expect(try one.json() == other.json())
  }

  @Test func defusesTexts() throws {
    let report = try report()
    #expect(report.text.contains("␛[2J⟨U+202E⟩"))
    #expect(!report.text.contains("\u{1B}") && !report.html.contains("\u{202E}"))
    #expect(report.html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
  }

  @Test func makesAPageThatLoadsAndRunsNothing() throws {
    let html = try report().html
    for forbidden in ["<script", "<link", "<img", "src=", "href=", "url(", "@import", "onload"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    let addresses = html.split(separator: "http").dropFirst().map { $0.prefix(22) }
    #expect(
      addresses.allSatisfy { $0.hasPrefix("://www.w3.org/2000/svg") || $0.hasPrefix("-equiv") })
    #expect(html.contains("name=\"viewport\""))
    #expect(html.contains("@media print"))
    // One of kinds, one heat map of messages and one of sessions, two calibrations.
    #expect(html.components(separatedBy: "<svg").count == 6)
  }

  @Test func makesAPageThatIsWellFormed() throws {
    let html = try report().html
    let parser = XMLParser(data: Data(html.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError)) \(parser.lineNumber)")
  }

  @Test func survivesAnEmptyCorpus() throws {
    let report = Report(
      Corpus(), by: Evaluator(try TestPack.counsellor()), bootstrap: Bootstrap(), errors: 10)
    #expect(report.text.contains("没有标注等级的行。"))
    #expect(report.html.hasSuffix("</html>\n"))
    #expect(try report.json().contains(#""messages":0"#))
  }
}
