import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct ServeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func answersEverythingUpToTheEndOfInput() throws {
    var input = Data()
    for number in 1...150 {
      input += try Command.line([
        "type": "message", "session": "s\(number % 3)", "id": "m\(number)", "text": "我睡不着\(number)",
        "at": "2026-11-22T20:00:00+08:00",
      ])
    }
    input += Data("{\"type\":\"ping\"}".utf8)
    let outcome = try Command.run(["serve", "--stdio", "--ephemeral"], input: input, in: folder)
    #expect(outcome.status == 0)
    let objects = try outcome.objects()
    #expect(objects.first?["type"] as? String == "hello")
    #expect(objects.last?["type"] as? String == "pong")
    let ids = objects.filter { $0["type"] as? String == "reply" }.map { $0["id"] as? String }
    #expect(ids == (1...150).map { "m\($0)" })
  }

  @Test func ephemeralLeavesNoFile() throws {
    let input = try Command.line(["type": "message", "session": "s", "text": "你好"])
    let before = try entries()
    let outcome = try Command.run(["serve", "--stdio", "--ephemeral"], input: input, in: folder)
    #expect(outcome.status == 0)
    let made = try entries().subtracting(before).filter {
      !["in-", "out-", "err-"].contains(where: $0.hasPrefix)
    }
    #expect(made == [])
  }

  @Test func answersBeforeTheNextLineIsSent() throws {
    let live = try LiveCommand(["serve", "--stdio", "--ephemeral"], in: folder)
    #expect(try live.object("hello")["protocol"] as? Int == 1)
    for number in 1...3 {
      live.send(
        try Command.line(["type": "message", "session": "s", "id": "m\(number)", "text": "我好累"]))
      let reply = try live.object("reply")
      #expect(reply["id"] as? String == "m\(number)")
      #expect(reply["turn"] as? Int == number)
    }
    try live.endInput()
    #expect(live.line() == nil)
    #expect(live.wait() == 0)
  }

  @Test func endsWhenTheReaderOfItsOutputHasGone() throws {
    let live = try LiveCommand(["serve", "--stdio", "--ephemeral"], in: folder)
    _ = try live.object("hello")
    try live.endOutput()
    live.send(try Command.line(["type": "ping"]))
    #expect(live.wait() == 74)
  }

  @Test func anAlertIsSentAgainByTheNextProcessUntilItIsAcknowledged() throws {
    let arguments = ["serve", "--stdio", "--store", folder.path("alerts.sqlite")]
    let cue = try Command.line(["type": "message", "session": "s1", "text": "安眠药都买好了，今晚就走"])
    let first = try Command.run(arguments, input: cue, in: folder)
    let raised = try #require(first.lines.last)
    let alert = try Command.object(raised)
    #expect(alert["type"] as? String == "alert")
    let id = try #require(alert["alert"] as? String)
    let second = try Command.run(arguments, in: folder)
    #expect(second.lines.dropFirst() == [raised])
    let ack = try Command.line(["type": "ack", "alert": id])
    let third = try Command.run(arguments, input: ack, in: folder)
    #expect(try third.objects().last?["type"] as? String == "acked")
    let fourth = try Command.run(arguments, in: folder)
    #expect(fourth.lines.count == 1)
  }

  @Test(arguments: [["serve"], ["serve", "--stdio", "--nonsense"], ["review", "mark", "s1"]])
  func aWrongCommandLineExitsWith64(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments, in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func aStoreThatIsNoneExitsWith74() throws {
    try Data("something else".utf8).write(to: folder.url.appendingPathComponent("other.sqlite"))
    let outcome = try Command.run(
      ["serve", "--stdio", "--store", folder.path("other.sqlite")], in: folder)
    #expect(outcome.status == 74)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("other.sqlite"))
  }

  private func entries() throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: folder.url.path))
  }
}
