import Foundation
import Testing

/// What is left when the process is killed in the middle of its work.
@Suite(.serialized, .timeLimit(.minutes(10)))
struct CrashTests {
  private static let texts = [
    "我睡不着", "考砸了，我妈一晚上没跟我说话", "嗯", "我不想活了", "没有", "哈哈", "他们都看不起我",
    "我买好了安眠药", "你能帮帮我吗", "今天好一点了", "我被同学打了", "不知道",
  ]
  private static let sessions = 20
  private static let messages = 2_000

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Key: Hashable {
    let session: String
    let id: String
  }

  private func input() throws -> Data {
    var input = Data()
    for number in 0..<Self.messages {
      input += try Command.line([
        "type": "message", "session": "s\(number % Self.sessions)", "id": "m\(number)",
        "text": Self.texts[(number / Self.sessions) % Self.texts.count],
        "at": "2026-11-22T20:00:00+08:00",
      ])
    }
    return input
  }

  /// The replies among lines by session and id; one that comes twice fails the test.
  private func replies(_ lines: [String]) throws -> [Key: String] {
    var replies: [Key: String] = [:]
    for line in lines where line.contains("\"type\":\"reply\"") {
      let object = try Command.object(line)
      let key = Key(
        session: try #require(object["session"] as? String),
        id: try #require(object["id"] as? String))
      #expect(replies.updateValue(line, forKey: key) == nil, "\(key) was answered twice")
    }
    return replies
  }

  private func transcript(_ session: String, in store: String) throws -> [[String: Any]] {
    let shown = try Command.run(
      ["review", "show", session, "--json", "--store", store], in: folder)
    #expect(shown.status == 0, "\(shown.errors)")
    return try #require(try shown.objects().first?["turns"] as? [[String: Any]])
  }

  @Test func killedInTheMiddleNothingThatWasReadIsLost() throws {
    let store = folder.path("killed.sqlite")
    let arguments = ["serve", "--stdio", "--store", store]
    let input = try input()

    let live = try LiveCommand(arguments, in: folder)
    live.sendMeanwhile(input)
    var lines: [String] = []
    var count = 0
    while count < 700, let line = live.line() {
      if line.contains("\"type\":\"reply\"") { count += 1 }
      lines.append(line)
    }
    live.kill()
    while let line = live.line() { lines.append(line) }
    #expect(live.wait() == -SIGKILL)
    let read = try replies(lines)
    try #require(read.count >= 700 && read.count < Self.messages)

    // The store opens, and holds each of them with numbers that have no gap.
    var kept: [Key: String] = [:]
    for number in 0..<Self.sessions {
      let turns = try transcript("s\(number)", in: store)
      #expect(turns.compactMap { $0["number"] as? Int } == Array(1...turns.count))
      for turn in turns {
        let id = try #require(turn["id"] as? String)
        kept[Key(session: "s\(number)", id: id)] = try #require(turn["reply"] as? String)
      }
    }
    for (key, line) in read {
      #expect(kept[key] == (try Command.object(line)["reply"] as? String), "\(key) was lost")
    }

    // Sent again, every id has one answer: the same as before, and as if nothing had happened.
    let again = try Command.run(arguments, input: input, in: folder)
    #expect(again.status == 0, "\(again.errors)")
    let all = try replies(again.lines)
    #expect(all.count == Self.messages)
    for (key, line) in read { #expect(all[key] == line) }
    let undisturbed = try Command.run(
      ["serve", "--stdio", "--ephemeral"], input: input, in: folder)
    #expect(try replies(undisturbed.lines) == all)

    // And each counted once.
    for number in 0..<Self.sessions {
      let turns = try transcript("s\(number)", in: store)
      #expect(turns.count == Self.messages / Self.sessions)
      #expect(Set(turns.compactMap { $0["id"] as? String }).count == turns.count)
    }
    try review(store)
  }

  /// The clinician's commands on that store.
  private func review(_ store: String) throws {
    let options = ["--store", store, "--json"]
    func list() throws -> [[String: Any]] {
      let outcome = try Command.run(["review", "list"] + options, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.lines.count == 1)
      return try #require(try outcome.objects().first?["sessions"] as? [[String: Any]])
    }
    let queue = try list()
    #expect(queue.count == Self.sessions)
    #expect(queue.allSatisfy { $0["unread"] as? Int == Self.messages / Self.sessions })
    let first = try #require(queue.first?["session"] as? String)
    let marked = try Command.run(
      [
        "review", "mark", first, "--disposition", "contacted", "--note", "打过电话",
        "--reviewer", "值班",
      ] + options, in: folder)
    #expect(marked.status == 0, "\(marked.errors)")
    let mark = try #require(try marked.objects().first)
    #expect(mark["session"] as? String == first)
    #expect(mark["turn"] as? Int == Self.messages / Self.sessions)
    let after = try list()
    #expect(after.count == Self.sessions)
    #expect(after.first?["session"] as? String != first)
    let read = try #require(after.first { $0["session"] as? String == first })
    #expect(read["unread"] as? Int == 0)
    let last = try #require(read["lastReview"] as? [String: Any])
    #expect(last["note"] as? String == "打过电话")
    #expect(last["reviewer"] as? String == "值班")
    #expect(last["disposition"] as? String == "contacted")
    let shown = try Command.run(["review", "show", first] + options, in: folder)
    let reviews = try #require(try shown.objects().first?["reviews"] as? [[String: Any]])
    #expect(reviews.count == 1)
  }
}
