import Authoring
import Content
import Counselling
import Foundation
import TestSupport
import Testing

/// The conversations beside the tests, and a check that fails where it must.
@Suite struct ConversationTests {
  static let suites = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Suites/conversations").standardizedFileURL

  static func conversations() throws -> [Conversation] {
    try Conversation.load(suites, schemas: TestPack.folder)
  }

  @Test func everyTurnDoesWhatItMust() throws {
    let conversations = try Self.conversations()
    #expect(conversations.count >= 29)
    let check = ConversationCheck(Counsellor(try TestPack.pack()))
    let failures = conversations.flatMap(check.failures)
    #expect(failures.isEmpty, "\(failures.joined(separator: "\n"))")
  }

  @Test(
    arguments: [
      "level: none", "least: imminent", "flow: none", "obliged: [recall]", "free_of: [ask]",
      "alert: true", "must: [没有这样的话]", "must_not: [\"？\"]",
    ])
  func anExpectationThatIsNotMetIsTold(expectation: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "conversations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("one.yaml")
    try """
    kind: conversations
    conversations:
      - id: one
        turns:
          - {say: 我想自杀, \(expectation)}
    """.write(to: file, atomically: true, encoding: .utf8)
    let found = try Conversation.load(file, schemas: TestPack.folder)
    let failures = ConversationCheck(Counsellor(try TestPack.pack())).failures(
      try #require(found.first))
    #expect(failures.count == 1)
    #expect(failures.first?.contains("one.yaml:5") == true)
  }
}
