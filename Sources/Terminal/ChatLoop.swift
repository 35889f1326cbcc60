/// The conversation in a terminal: reads, lets the backend answer, shows.
///
/// What is typed in answer to one of the program's own questions and is not an answer is taken
/// as the next line: a cry for help is never lost in a form.
package struct ChatLoop {
  var backend: any ChatBackend
  let editor: any LineEditor
  let screen: any Screen
  var view: ReplyView
  let home: String?
  let report: (any Error) -> Void

  /// A line that came as the answer to a question and is still to be taken.
  var pending: String?
  /// After the panic key nothing shows what is talked about here, until a line is typed.
  var isNeutral = false
  var historyIsBroken = false

  /// `home` is the folder that `~/` means in /导出; `report` hears of errors of the backend.
  package init(
    backend: any ChatBackend, editor: any LineEditor, screen: any Screen, style: Style,
    home: String? = nil, report: @escaping (any Error) -> Void = { _ in }
  ) {
    self.backend = backend
    self.editor = editor
    self.screen = screen
    view = ReplyView(style: style)
    self.home = home
    self.report = report
  }

  /// Holds the conversation until the person leaves or the input ends.
  package mutating func run() -> ChatEnding {
    do {
      try begin()
      while true { try turn() }
    } catch {
      leave(error)
      return error
    }
  }

  // MARK: Turns

  private mutating func begin() throws(ChatEnding) {
    perform { loop in loop.show(try loop.backend.opening()) }
    if editor.isInteractive {
      if let question = backend.consentQuestion {
        let answer = try decide(question)
        perform { loop in loop.showUnlessNeutral(try loop.backend.consent(answer)) }
      }
      if pending == nil, !isNeutral, let summary = backend.resumable {
        let answer = try decide(summary + "\n" + ChatTexts.resumeQuestion)
        perform { loop in loop.showUnlessNeutral(try loop.backend.resume(answer)) }
      }
    }
    if let path = backend.historyFile {
      InputHistory(path: path).load().forEach(editor.remember)
    }
  }

  private mutating func turn() throws(ChatEnding) {
    let mark = isNeutral ? ChatTexts.neutralPrompt : ChatTexts.prompt
    let line: String
    if let waiting = pending {
      line = waiting
      pending = nil
    } else if let typed = try read(Prompt(mark)) {
      line = typed
    } else {
      return
    }
    let input = ChatInput(line)
    if input != .nothing { isNeutral = false }
    switch input {
    case .nothing:
      break
    case .message(let text):
      remember(text)
      try answer(text)
    case .command(let command, let argument):
      editor.remember(line.trimmed)
      try run(command, argument)
    case .unknown(let name, let suggestion?):
      show([ChatLine(.note, ChatTexts.unknown(name, suggestion))])
    case .unknown(_, nil):
      // Nothing like a command: a sentence that begins with a slash must still be heard.
      remember(line)
      try answer(line)
    }
  }

  private mutating func answer(_ text: String) throws(ChatEnding) {
    do {
      let reply = try backend.reply(to: text)
      show(view.lines(for: reply, columns: screen.columns))
    } catch {
      // What was said is unknown now, so help is shown whatever it was.
      show(failure: error)
      let numbers = backend.hotlines()
      show(
        CrisisCard.full(
          numbers.isEmpty ? ChatTexts.lastResort : numbers, level: .danger, style: view.style,
          columns: screen.columns))
      if error is ChatUnable { throw .unable }
    }
  }

  private mutating func leave(_ ending: ChatEnding) {
    if editor.isInteractive, ending != .quit { screen.write("\n") }
    guard ending.isPolite else { return }
    if isNeutral {
      // Someone may be looking: leaving is as silent as the prompt.
      return
    }
    show([ChatLine(.spoken, backend.farewell())])
  }

  // MARK: Reading

  /// A line; nil after the panic key.
  mutating func read(_ prompt: Prompt) throws(ChatEnding) -> String? {
    let input = editor.readLine(prompt: prompt)
    if editor.wasCleared { view.screenWasCleared() }
    switch input {
    case .line(let line):
      return line
    case .panic:
      view.screenWasCleared()
      isNeutral = true
      return nil
    case .end:
      throw .endOfInput
    case .signal(let number):
      throw number == Self.interrupt ? .interrupted : .terminated(number)
    }
  }

  /// The number of SIGINT, the same on every POSIX system.
  static let interrupt: Int32 = 2

  /// Asks a question of yes or no; anything but a plain yes is a no.
  private mutating func decide(_ question: String) throws(ChatEnding) -> Bool {
    show([ChatLine(.note, question)])
    guard let typed = try read(Prompt(ChatTexts.yesOrNo, role: .note)) else { return false }
    switch Consent(typed) {
    case .yes: return true
    case .no: return false
    case .other(let text):
      pending = text
      return false
    }
  }

  private mutating func remember(_ text: String) {
    editor.remember(text)
    guard let path = backend.historyFile, !historyIsBroken else { return }
    do throws(PrivateFile.Failure) {
      try InputHistory(path: path).append(text)
    } catch {
      historyIsBroken = true
      show([ChatLine(.note, ChatTexts.historyFailed + error.reason)])
    }
  }

  // MARK: Showing

  /// Shows lines as one block with a free line before and after.
  func show(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let before = editor.isInteractive ? "\n" : ""
    screen.write(before + lines.joined(separator: "\n") + "\n\n")
  }

  func show(_ lines: [ChatLine]) {
    show(view.lines(for: lines, columns: screen.columns))
  }

  /// Shows the answer to a decision, but nothing right after the panic key.
  private func showUnlessNeutral(_ lines: [ChatLine]) {
    if !isNeutral { show(lines) }
  }

  func show(failure: any Error) {
    report(failure)
    if let trouble = failure as? ChatTrouble {
      show([ChatLine(.note, trouble.message)])
    } else {
      show([ChatLine(.note, ChatTexts.broken + ChatTexts.brokenCall)])
    }
  }

  /// Does a thing that may fail and tells the person when it did.
  mutating func perform(_ work: (inout ChatLoop) throws -> Void) {
    do {
      try work(&self)
    } catch {
      show(failure: error)
    }
  }
}
