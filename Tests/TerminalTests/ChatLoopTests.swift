import Testing

@testable import Terminal

struct ChatLoopTests {
  private func hold(
    _ editor: ScriptedEditor, _ backend: ScriptedBackend = ScriptedBackend(),
    _ screen: RecordedScreen = RecordedScreen()
  ) -> (ending: ChatEnding, text: String, calls: [String]) {
    var loop = ChatLoop(
      backend: backend, editor: editor, screen: screen, style: Style(hasColours: false))
    let ending = loop.run()
    return (ending, screen.text, backend.calls)
  }

  @Test func greetsAnswersAndLeavesAtTheEnd() {
    let result = hold(ScriptedEditor(["难过", "", "  "]))
    #expect(result.ending == .endOfInput)
    #expect(result.ending.status == 0)
    #expect(result.calls == ["reply 难过"])
    #expect(
      result.text == """

          我是程序

          心 › 你好


          心 › 答：难过



          心 › 再会


        """)
  }

  @Test func showsNoEmptyLinesBeforeAnswersInAPipe() {
    let result = hold(ScriptedEditor(["嗯"], isInteractive: false))
    #expect(result.text.hasPrefix("  我是程序"))
    #expect(!result.text.contains("\n\n\n"))
  }

  @Test func aMistypedCommandGetsAHint() {
    let result = hold(ScriptedEditor(["/帮忙"]))
    #expect(result.calls.isEmpty)
    #expect(result.text.contains("是想输入 /帮助 吗"))
  }

  @Test func aSentenceBehindASlashIsHeard() {
    #expect(hold(ScriptedEditor(["/我想死"])).calls == ["reply /我想死"])
  }

  @Test(arguments: [("/quit", 1), ("／退出", 1), ("退出", 1), ("EXIT", 1)])
  func leavesByOneWord(_ line: String, readings: Int) {
    let editor = ScriptedEditor([line, "没说的话"])
    let result = hold(editor)
    #expect(result.ending == .quit)
    #expect(editor.prompts.count == readings)
    #expect(result.text.contains("再会"))
  }

  @Test func leavesPolitelyOnCtrlCAndSilentlyOnATerminationSignal() {
    let interrupted = ScriptedEditor([])
    interrupted.inputs = [.signal(2)]
    let polite = hold(interrupted)
    #expect(polite.ending == .interrupted)
    #expect(polite.ending.status == 0)
    #expect(polite.text.contains("再会"))

    let terminated = ScriptedEditor([])
    terminated.inputs = [.signal(15)]
    let silent = hold(terminated)
    #expect(silent.ending.status == 143)
    #expect(!silent.text.contains("再会"))
  }

  // MARK: Panic

  @Test func thePanicKeyLeavesOnlyANeutralPrompt() {
    let editor = ScriptedEditor([])
    editor.inputs = [.line("想死"), .panic, .line(""), .line("想死"), .line("嗯")]
    let screen = RecordedScreen()
    let result = hold(editor, ScriptedBackend(), screen)
    #expect(editor.prompts[1] == "  你 › ")
    #expect(editor.prompts[2] == "› ")
    #expect(editor.prompts[3] == "› ")
    #expect(editor.prompts[4] == "  你 › ")
    // The card had gone from the screen, so it comes again in whole.
    #expect(result.text.occurrences(of: "┏━") == 2)
  }

  @Test func leavingAfterThePanicKeySaysNothing() {
    let editor = ScriptedEditor([])
    editor.inputs = [.panic, .signal(2)]
    #expect(!hold(editor).text.contains("再会"))
  }

  @Test func thePanicKeyAtAQuestionMeansNoAndShowsNothing() {
    let backend = ScriptedBackend()
    backend.consentQuestion = "保存吗？"
    backend.resumable = "上次说到考试"
    let editor = ScriptedEditor([])
    editor.inputs = [.panic]
    let result = hold(editor, backend)
    #expect(result.calls == ["consent false"])
    #expect(!result.text.contains("记下决定"))
    #expect(!result.text.contains("考试"))
  }

  @Test func aCardClearedByCtrlLComesAgain() {
    let editor = ScriptedEditor(["想死", "还想死", "又想死"])
    editor.clearsAt = 3
    let result = hold(editor)
    #expect(result.text.occurrences(of: "┏━") == 2)
    #expect(result.text.occurrences(of: "┃ 12356 热线（/热线 看全部）") == 1)
  }

  // MARK: Questions

  @Test func asksForConsentAndResuming() {
    let backend = ScriptedBackend()
    backend.consentQuestion = "保存吗？"
    backend.resumable = "上次说到考试"
    let result = hold(ScriptedEditor(["好。", "不用"]), backend)
    #expect(result.calls == ["consent true", "resume false"])
    #expect(result.text.contains("上次说到考试"))
  }

  @Test func aPipeIsAskedNothing() {
    let backend = ScriptedBackend()
    backend.consentQuestion = "保存吗？"
    backend.resumable = "上次说到考试"
    let result = hold(ScriptedEditor(["你好"], isInteractive: false), backend)
    #expect(result.calls == ["reply 你好"])
  }

  @Test func whatIsNoAnswerIsHeardAsAMessage() {
    let backend = ScriptedBackend()
    backend.consentQuestion = "保存吗？"
    let lines = ["我撑不住了", "/mood", "想死", "/forget", "吃了药", "/forget", "取消"]
    let result = hold(ScriptedEditor(lines), backend)
    #expect(result.calls == ["consent false", "reply 我撑不住了", "reply 想死", "reply 吃了药"])
  }

  @Test func asksForTheMoodUntilItFits() {
    let result = hold(ScriptedEditor(["/心情", "11", "3 有点累", "/mood 7", "/mood", ""]))
    #expect(result.calls == ["mood 3 有点累", "mood 7 ", "mood - "])
    #expect(result.text.contains("▁█"))
    #expect(result.text.contains("0 到 10 之间"))
  }

  @Test func keepsTheWordsGivenBeforeTheNumber() {
    #expect(hold(ScriptedEditor(["/mood 累", "3"])).calls == ["mood 3 累"])
  }

  @Test func forgetsOnlyAfterTheWord() {
    let kept = ScriptedEditor(["/forget", "好"])
    #expect(hold(kept).calls.isEmpty)
    #expect(kept.forgets == 0)
    let gone = ScriptedEditor(["/忘记", "忘记"])
    #expect(hold(gone).calls == ["forget"])
    #expect(gone.forgets == 1)
  }

  // MARK: Failures

  @Test func anErrorStillShowsWhereHelpIs() {
    let result = hold(ScriptedEditor(["坏", "嗯"]))
    #expect(result.text.contains("程序出了错"))
    #expect(result.text.contains("┃ 12356 热线"))
    #expect(result.calls == ["reply 坏", "reply 嗯"])
  }

  @Test func aConversationThatNothingAnswersEndsWithNumbers() {
    let result = hold(ScriptedEditor(["空", "还在吗"]))
    #expect(result.ending == .unable)
    #expect(result.ending.status == 1)
    #expect(result.calls == ["reply 空"])
    #expect(result.text.contains("12356"))
    #expect(!result.text.contains("再会"))
  }

  @Test func aTroubleSpeaksItsOwnWords() {
    #expect(hold(ScriptedEditor(["满"])).text.contains("磁盘满了，没有存下来。"))
  }

  @Test func numbersAreShownEvenWhenTheBackendHasNone() {
    let backend = ScriptedBackend()
    backend.numbers = []
    #expect(hold(ScriptedEditor(["/hotline"]), backend).text.contains("12356"))
  }

  @Test func tellsWhenThereIsNothingToExplain() {
    #expect(hold(ScriptedEditor(["/why"])).text.contains("还没有可以解释的回复"))
  }
}
