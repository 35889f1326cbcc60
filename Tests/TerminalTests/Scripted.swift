import Terminal

/// An editor that types what it was given, then ends.
final class ScriptedEditor: LineEditor {
  let isInteractive: Bool
  var wasCleared = false
  var inputs: [LineInput]
  var prompts: [String] = []
  var remembered: [String] = []
  var forgets = 0
  /// The number of readings after which the screen counts as cleared by Ctrl-L.
  var clearsAt: Int?

  init(_ lines: [String], isInteractive: Bool = true) {
    inputs = lines.map { .line($0) }
    self.isInteractive = isInteractive
  }

  func readLine(prompt: Prompt) -> LineInput {
    prompts.append(prompt.text)
    wasCleared = prompts.count == clearsAt
    return inputs.isEmpty ? .end : inputs.removeFirst()
  }

  func remember(_ line: String) { remembered.append(line) }
  func forgetLines() { forgets += 1 }
}

/// A screen that keeps what was written.
final class RecordedScreen: Screen {
  var columns: Int?
  var text = ""

  init(columns: Int? = 80) { self.columns = columns }

  func write(_ text: String) { self.text += text }
}

struct Broken: Error {}

/// A backend that answers by keywords and records its calls.
final class ScriptedBackend: ChatBackend {
  var consentQuestion: String?
  var historyFile: String?
  var fileAfterConsent: String?
  var resumable: String?
  var numbers = ["12356 热线", "120 急救"]
  var calls: [String] = []

  func opening() throws -> [ChatLine] {
    [ChatLine(.note, "我是程序"), ChatLine(.spoken, "你好")]
  }
  func consent(_ yes: Bool) throws -> [ChatLine] {
    calls.append("consent \(yes)")
    if yes { historyFile = fileAfterConsent }
    return [ChatLine(.note, "记下决定")]
  }
  func resume(_ yes: Bool) throws -> [ChatLine] {
    calls.append("resume \(yes)")
    return [ChatLine(.spoken, "接着说")]
  }
  func reply(to text: String) throws -> ChatReply {
    calls.append("reply \(text)")
    if text.contains("空") { throw ChatUnable() }
    if text.contains("坏") { throw Broken() }
    if text.contains("满") { throw ChatTrouble("磁盘满了，没有存下来。") }
    let level: ChatLevel =
      text.contains("药") ? .emergency : text.contains("死") ? .danger : .quiet
    return ChatReply(text: "答：\(text)", level: level, card: numbers)
  }
  func hotlines() -> [String] { numbers }
  func why() -> [String] { [] }
  func mood(_ score: Int?, note: String) throws -> ChatMood {
    calls.append("mood \(score.map(String.init) ?? "-") \(note)")
    return ChatMood(values: [0, 10], lines: ["看到变化"])
  }
  func forget() throws -> [String] {
    calls.append("forget")
    return ["删掉了"]
  }
  func export() throws -> ChatExport {
    calls.append("export")
    return ChatExport(name: "talk.txt", text: "内容")
  }
  func farewell() -> String { "再会" }
}

extension String {
  /// How often a text occurs in this one, without overlap.
  func occurrences(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let first = rest.indices.first(where: { rest[$0...].hasPrefix(part) }) {
      count += 1
      rest = rest[first...].dropFirst(part.count)
    }
    return count
  }
}
