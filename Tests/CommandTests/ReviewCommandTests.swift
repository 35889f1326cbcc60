import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct ReviewCommandTests {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.path("review.sqlite")
  }

  private func tell(_ session: String, _ text: String) throws {
    let outcome = try Command.run(
      ["serve", "--stdio", "--store", store],
      input: try Command.line(["type": "message", "session": session, "text": text]), in: folder)
    #expect(outcome.status == 0)
  }

  private func review(_ arguments: String...) throws -> Command.Outcome {
    try Command.run(["review"] + arguments + ["--json", "--store", store], in: folder)
  }

  @Test func onlyTheEndangeredStandInTheQueue() throws {
    try tell("calm", "今天吃了面")
    try tell("danger", "安眠药都买好了，今晚就走")
    let list = try review("list")
    let sessions = try #require(try list.objects().first?["sessions"] as? [[String: Any]])
    #expect(sessions.map { $0["session"] as? String } == ["danger"])
    let shown = try review("show", "calm")
    let turns = try #require(try shown.objects().first?["turns"] as? [[String: Any]])
    #expect(turns.map { $0["text"] as? String } == ["今天吃了面"])
  }

  @Test(arguments: ["a\"b", "a\\b", "a\nb", "一 二"])
  func markAnswersWithJSONForAnySessionID(_ session: String) throws {
    try tell(session, "我不想活了")
    let marked = try review("mark", session, "--disposition", "monitor")
    #expect(marked.status == 0, "\(marked.errors)")
    #expect(marked.lines.count == 1)
    #expect(try marked.objects().first?["session"] as? String == session)
  }

  @Test func whatCannotBeMarkedIsSaid() throws {
    try tell("s1", "我不想活了")
    for arguments in [
      ["show", "nobody"], ["mark", "nobody", "--disposition", "monitor"],
      ["mark", "s1", "--disposition", "nonsense"],
    ] {
      let outcome = try Command.run(
        ["review"] + arguments + ["--json", "--store", store], in: folder)
      #expect(outcome.status == 1, "\(arguments)")
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
    }
  }

  @Test func reviewingMakesNoStore() throws {
    let outcome = try review("list")
    #expect(outcome.status == 74)
    #expect(outcome.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: store))
  }
}
