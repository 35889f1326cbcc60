import Foundation
import Testing

@Suite(.timeLimit(.minutes(5)))
struct BrokenContentTests {
  private let folder: TemporaryFolder
  private let content: URL

  init() throws {
    folder = try TemporaryFolder()
    content = folder.url.appendingPathComponent("content")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    for name in ["Dialogues", "Lexicons", "Schemas"] {
      try FileManager.default.copyItem(
        at: Command.repository.appendingPathComponent(name),
        to: content.appendingPathComponent(name))
    }
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: content.appendingPathComponent(path))
  }

  private func refused(_ command: [String], _ wanted: [String]) throws {
    let outcome = try Command.run(
      command + ["--content", content.path],
      input: try Command.line(["type": "message", "session": "s", "text": "我不想活了"]), in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    for place in wanted { #expect(outcome.errors.contains(place), "\(outcome.errors)") }
  }

  private static let commands = [
    ["serve", "--stdio", "--ephemeral"], ["analyze"], ["check"], ["explain", "你好"],
    ["chat", "--ephemeral"],
  ]

  @Test(arguments: commands)
  func everySchemaErrorIsListedWithItsPlace(_ command: [String]) throws {
    try write("kind: responses\nrules:\n  - id: 7\n    colour: red\n", to: "Dialogues/zz1.yaml")
    try write("kind: nonsense\n", to: "Dialogues/zz2.yaml")
    try write("kind: [\n", to: "Lexicons/zz3.yaml")
    try refused(command, ["Dialogues/zz1.yaml:3:", "Dialogues/zz2.yaml:1:", "Lexicons/zz3.yaml:"])
  }

  @Test func everyErrorOfMeaningIsListedWithItsPlace() throws {
    let rule = """
      kind: responses
      rules:
        - id: zz.ID
          when: {topic: TOPIC}
          priority: 50
          samples:
            match: ["失眠快一个月了"]
            not: ["中午点的外卖超时了"]
          explore:
            - "TEXT"

      """
    func made(_ id: String, topic: String, text: String) -> String {
      rule.replacingOccurrences(of: "ID", with: id).replacingOccurrences(of: "TOPIC", with: topic)
        .replacingOccurrences(of: "TEXT", with: text)
    }
    try write(
      made("slot", topic: "sleep", text: "{nonsense}是怎么开始的？"), to: "Dialogues/zz1.yaml")
    try write(made("topic", topic: "nonsense", text: "怎么开始的？"), to: "Dialogues/zz2.yaml")
    try refused(Self.commands[0], ["Dialogues/zz1.yaml:10:", "Dialogues/zz2.yaml:4:"])
  }

  @Test func aFolderWithoutContentIsRefused() throws {
    for name in ["Dialogues", "Lexicons"] {
      try FileManager.default.removeItem(at: content.appendingPathComponent(name))
    }
    try refused(Self.commands[0], [content.path])
  }

  @Test func theUntouchedCopyStarts() throws {
    let outcome = try Command.run(
      ["serve", "--stdio", "--ephemeral", "--content", content.path], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count == 1)
  }
}
