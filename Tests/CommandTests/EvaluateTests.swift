import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct EvaluateTests {
  private let folder: TemporaryFolder
  private let lines = [
    #"{"text":"我不想活了","labels":["suicide.wish"],"level":"moderate"}"#,
    #"{"text":"今天吃了面","labels":[],"level":"none"}"#,
    #"{"text":"<b>我不想活了</b>","labels":[]}"#,
    #"{"text":"这一行没有标注"}"#,
    #"{"session":"s1","turns":[{"text":"你好","labels":[],"level":"none"},{"text":"安眠药都买好了","labels":["suicide.preparation"],"level":"high"}]}"#,
  ]

  init() throws { folder = try TemporaryFolder() }

  private func file(_ name: String, _ lines: [String]) throws -> String {
    try Data(lines.joined(separator: "\n").utf8).write(to: folder.url.appendingPathComponent(name))
    return folder.path(name)
  }

  private func evaluate(_ arguments: String..., input: String = "") throws -> Command.Outcome {
    try Command.run(["evaluate"] + arguments, input: Data(input.utf8), in: folder)
  }

  @Test func reportsInText() throws {
    let path = try file("a.ndjson", lines)
    let outcome = try evaluate(path)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "\(path):4: 缺少 labels（没有危险就写 []）\n")
    for wanted in ["消息 Messages：5", "有没有危险 Any risk", "误报 False alarms", "\(path):3"] {
      #expect(outcome.text.contains(wanted), "\(wanted)")
    }
  }

  @Test func reportsInJSONFromSeveralSources() throws {
    let path = try file("a.ndjson", lines)
    let outcome = try evaluate(
      path, "-", "--format", "json", input: #"{"text":"我不想活了","labels":["suicide.wish"]}"#)
    #expect(outcome.status == 0)
    let report = try #require(try outcome.objects().first)
    let input = try #require(report["input"] as? [String: Any])
    #expect(input["sources"] as? [String] == [path, "-"])
    #expect(input["messages"] as? Int == 6)
    #expect(input["conversations"] as? Int == 1)
    let bad = try #require(input["bad"] as? [[String: Any]])
    #expect(bad.map { $0["line"] as? Int } == [4])
    #expect(bad.map { $0["code"] as? String } == ["missing_field"])
    let risk = try #require(report["anyRisk"] as? [String: Any])
    #expect(risk["support"] as? Int == 3)
    #expect(risk["hits"] as? Int == 3)
    #expect(risk["falseAlarms"] as? Int == 1)
  }

  @Test func writesAPageThatOnlyItsOwnerReads() throws {
    let path = try file("a.ndjson", lines)
    let page = folder.path("report.html")
    let outcome = try evaluate(path, "--format", "html", "--output", page)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("&lt;b&gt;我不想活了&lt;/b&gt;"))
    #expect(!html.contains("<b>"))
    let mode = try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func repeatsItselfForASeed() throws {
    let path = try file("a.ndjson", lines)
    let first = try evaluate(path, "--resamples", "200", "--seed", "7")
    #expect(first.output == (try evaluate(path, "--resamples", "200", "--seed", "7")).output)
    #expect(first.output != (try evaluate(path, "--resamples", "200", "--seed", "8")).output)
  }

  @Test func scoresOnlyTheKindsAskedFor() throws {
    let path = try file("a.ndjson", lines)
    let outcome = try evaluate(path, "--format", "json", "--kinds", "suicide.preparation,mania")
    let report = try #require(try outcome.objects().first)
    let risk = try #require(report["anyRisk"] as? [String: Any])
    #expect(risk["support"] as? Int == 1)
    #expect(risk["falseAlarms"] as? Int == 0)
  }

  @Test func saysWhenNoLineIsOfUse() throws {
    let outcome = try evaluate("-", input: "nonsense\n\n{}\n")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("-:1: ") && outcome.errors.contains("-:3: "))
  }

  @Test func exitsWith74WhenItCannotReadOrWrite() throws {
    let missing = try evaluate(folder.path("missing"))
    #expect(missing.status == 74 && missing.errors.contains("missing"))
    #expect(try evaluate(folder.url.path).status == 74)
    let path = try file("a.ndjson", lines)
    let unwritable = try evaluate(path, "--output", folder.path("no/such/folder.txt"))
    #expect(unwritable.status == 74)
    #expect(unwritable.output.isEmpty)
  }

  @Test(arguments: [
    [], ["-", "-"], ["-", "--format", "pdf"], ["-", "--resamples", "-1"], ["-", "--errors", "-1"],
    ["-", "--kinds", "suicide.wsh"], ["-", "--kinds", ","], ["-", "--seed", "x"],
  ])
  func exitsWith64OnAWrongCommandLine(_ arguments: [String]) throws {
    let outcome = try Command.run(["evaluate"] + arguments, in: folder)
    #expect(outcome.status == 64, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
