import Glibc
import Testing

@testable import Terminal

struct InputHistoryTests {
  @Test(arguments: ["难过", "一\n二", #"反\n斜"#, #"\"#, "a\\\nb"])
  func keepsEveryEntryOnOneLine(_ entry: String) throws {
    let folder = Folder()
    let history = InputHistory(path: folder.path + "/history")
    try history.append(entry)
    try history.append("后")
    #expect(history.load() == [entry, "后"])
    #expect(folder.mode(of: "history") == 0o600)
    history.erase()
    #expect(history.load().isEmpty)
    #expect(folder.mode(of: "history") == nil)
  }

  @Test func narrowsAnOlderFile() throws {
    let folder = Folder()
    let path = folder.path + "/history"
    close(open(path, O_CREAT | O_WRONLY, 0o644))
    chmod(path, 0o644)
    try InputHistory(path: path).append("难过")
    #expect(folder.mode(of: "history") == 0o600)
  }

  @Test func followsNoLink() {
    let folder = Folder()
    symlink(folder.path + "/elsewhere", folder.path + "/history")
    #expect(throws: PrivateFile.Failure(code: ELOOP)) {
      try InputHistory(path: folder.path + "/history").append("难过")
    }
  }

  @Test func isWrittenOnlyAfterConsent() {
    for agrees in [true, false] {
      let folder = Folder()
      let backend = ScriptedBackend()
      backend.consentQuestion = "保存吗？"
      backend.fileAfterConsent = folder.path + "/history"
      let editor = ScriptedEditor([agrees ? "好" : "不用", "难过", "/why"])
      var loop = ChatLoop(
        backend: backend, editor: editor, screen: RecordedScreen(),
        style: Style(hasColours: false))
      _ = loop.run()
      #expect(editor.remembered == ["难过", "/why"])
      let kept = InputHistory(path: folder.path + "/history").load()
      #expect(kept == (agrees ? ["难过"] : []))
    }
  }

  @Test func isOfferedAgainAndErasedByForgetting() throws {
    let folder = Folder()
    let backend = ScriptedBackend()
    let history = InputHistory(path: folder.path + "/history")
    backend.historyFile = history.path
    try history.append("上次的话")
    let editor = ScriptedEditor(["/forget", "忘记"])
    var loop = ChatLoop(
      backend: backend, editor: editor, screen: RecordedScreen(), style: Style(hasColours: false))
    _ = loop.run()
    #expect(editor.remembered.first == "上次的话")
    #expect(folder.mode(of: "history") == nil)
  }
}
