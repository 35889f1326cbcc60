import Foundation
import Terminal
import Testing

/// Types into libedit through a pseudo terminal.
@Suite(.serialized) struct EditlineEditorTests {
  /// What the editor read, one line for each piece of keys, and what it wrote on the terminal.
  private func type(
    _ pieces: String..., columns: UInt16 = 80, count: Int? = nil,
    with work: (EditlineEditor) -> Void = { _ in }
  ) throws -> (inputs: [LineInput], screen: String) {
    let pair = try #require(PseudoTerminal(columns: columns))
    pair.type(pieces) { "\($0)› " }
    let inputs = read(count ?? pieces.count, from: pair, work)
    return (inputs, pair.hangUp())
  }

  /// The editor lives here only: the terminal hangs up when it is closed.
  private func read(
    _ count: Int, from pair: PseudoTerminal, _ work: (EditlineEditor) -> Void
  ) -> [LineInput] {
    let style = Style(hasColours: false)
    guard
      let editor = EditlineEditor(
        input: pair.inner, output: pair.inner, style: style, isDumb: false)
    else { return [] }
    work(editor)
    return (0..<count).map { editor.readLine(prompt: Prompt("\($0)› ")) }
  }

  @Test(arguments: [
    ("难过\r", "难过"), ("汉字删\u{7F}\u{7F}了\r", "汉了"), ("汉字\u{8}\r", "汉"),
    ("好e\u{301}\u{7F}\r", "好"), ("好👍🏽\u{7F}\r", "好"), ("👨‍👩‍👧家\u{7F}\u{7F}嗯\r", "嗯"),
    ("今天难过\u{1B}[D\u{1B}[D很\r", "今天很难过"), ("👍🏽好\u{2}\u{2}我\r", "我👍🏽好"),
    ("一二三\u{1}\u{4}\r", "二三"), ("一二三\u{1}\u{1B}[3~\r", "二三"), ("丢掉\u{15}留下\r", "留下"),
    ("一 二\u{17}三\r", "一 三"), ("·é×\r", "·é×"), ("\u{7F}\u{7F}空\r", "空"),
  ])
  func edits(_ keys: String, line: String) throws {
    let inputs = try type(keys).inputs
    #expect(inputs == [.line(line)])
  }

  @Test(arguments: [UInt16(20), 21, 40])
  func deletesOverTheEdgeOfANarrowTerminal(_ columns: UInt16) throws {
    let long = String(repeating: "很难过", count: 10)
    let keys = long + String(repeating: "\u{7F}", count: 28) + "累\r"
    let inputs = try type(keys, columns: columns).inputs
    #expect(inputs == [.line("很难累")])
  }

  @Test func takesAPasteAsOneMessage() throws {
    let keys = "先\u{1B}[200~一\r二\t\u{18}三\u{1B}[31m\n四\n\u{1B}[201~后\r"
    let inputs = try type(keys).inputs
    #expect(inputs == [.line("先一\n二 三[31m\n四后")])
  }

  @Test func readsUnbracketedLinesOneByOne() throws {
    let inputs = try type("一\r二\r", count: 2).inputs
    #expect(inputs == [.line("一"), .line("二")])
  }

  @Test func clearsTheScreenAndKeepsTheLine() throws {
    let result = try type("一半\u{0C}的话\r")
    #expect(result.inputs == [.line("一半的话")])
    #expect(result.screen.contains("\u{1B}[H\u{1B}[2J\u{1B}[3J0› 一半"))
  }

  /// Neither yanking nor the up key brings anything back.
  @Test func thePanicKeyClearsEverything() throws {
    let result = try type(
      "秘密\u{17}词\u{18}", "\u{19}\u{1B}[A\u{10}新\r", with: { $0.remember("以前") })
    #expect(result.inputs == [.panic, .line("新")])
    let rest = try #require(result.screen.components(separatedBy: "\u{1B}[3J").last)
    #expect(rest.contains("1› "))
    #expect(!rest.contains("秘") && !rest.contains("词") && !rest.contains("以前"))
  }

  @Test func remembersUntilItForgets() throws {
    let remembers: (EditlineEditor) -> Void = {
      $0.remember("先前")
      $0.remember("刚才")
    }
    let found = try type("\u{1B}[A\u{1B}[A\r", with: remembers).inputs
    #expect(found == [.line("先前")])
    let forgets: (EditlineEditor) -> Void = {
      remembers($0)
      $0.forgetLines()
    }
    let lost = try type("\u{1B}[A新\r", with: forgets).inputs
    #expect(lost == [.line("新")])
  }

  @Test func endsOnCtrlDOnAnEmptyLineOnly() throws {
    let inputs = try type("一\u{4}\r", "\u{4}").inputs
    #expect(inputs == [.line("一"), .end])
  }

  @Test func asksForBracketedPasteOnlyWhileReading() throws {
    let screen = try type("嗯\r").screen
    #expect(screen.hasPrefix("\u{1B}[?2004h"))
    #expect(screen.hasSuffix("\u{1B}[?2004l"))
  }
}
