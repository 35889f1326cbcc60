extension ChatLoop {
  /// Does what a command says; throws only to leave.
  mutating func run(_ command: ChatCommand, _ argument: String) throws(ChatEnding) {
    switch command {
    case .help:
      show(ChatTexts.help.flatMap { view.item($0, columns: screen.columns) })
    case .hotline:
      let numbers = backend.hotlines()
      let shown = numbers.isEmpty ? ChatTexts.lastResort : numbers
      show(shown.flatMap { view.item($0, columns: screen.columns) })
    case .why:
      let reasons = backend.why()
      let shown = reasons.isEmpty ? [ChatTexts.nothingToExplain] : reasons
      show(shown.flatMap { view.plain($0, columns: screen.columns) })
    case .mood: try mood(argument)
    case .forget: try forget()
    case .export: export(to: argument)
    case .quit: throw .quit
    }
  }

  // MARK: Mood

  private mutating func mood(_ argument: String) throws(ChatEnding) {
    var entry = MoodEntry(argument)
    var note = ""
    if case .words(let words) = entry { note = words }
    if !editor.isInteractive, entry == .nothing || entry == .words(note) {
      return showMood(nil, note: note)
    }
    if entry == .nothing || entry == .words(note) {
      show([ChatLine(.note, ChatTexts.moodQuestion)])
      guard let typed = try read(moodPrompt) else { return }
      entry = MoodEntry(typed)
    }
    if entry == .outOfRange {
      show([ChatLine(.note, ChatTexts.moodRange)])
      guard editor.isInteractive, let typed = try read(moodPrompt) else { return }
      entry = MoodEntry(typed)
    }
    switch entry {
    case .nothing: showMood(nil, note: "")
    case .score(let score, let words): showMood(score, note: words.isEmpty ? note : words)
    case .outOfRange: show([ChatLine(.note, ChatTexts.moodRange)])
    case .words(let words): pending = words
    }
  }

  private var moodPrompt: Prompt { Prompt(ChatTexts.moodPrompt, role: .note) }

  private mutating func showMood(_ score: Int?, note: String) {
    perform { loop in
      let mood = try loop.backend.mood(score, note: note)
      let columns = loop.screen.columns
      var lines: [String] = []
      if !mood.values.isEmpty {
        // Bars are of ambiguous width: half as many as there are columns fit everywhere.
        let limit = columns.map { min(max(($0 - 4) / 2, 4), 30) } ?? 30
        lines.append("  " + Sparkline.draw(mood.values, in: 0...10, limit: limit))
        lines += loop.view.lines(for: [ChatLine(.note, ChatTexts.moodScale)], columns: columns)
      }
      lines += mood.lines.flatMap { loop.view.plain($0, columns: columns) }
      loop.show(lines)
    }
  }

  // MARK: Forgetting and exporting

  private mutating func forget() throws(ChatEnding) {
    show([ChatLine(.note, ChatTexts.forgetWarning)])
    guard let typed = try read(Prompt(ChatTexts.forgetPrompt, role: .danger)) else { return }
    guard ChatTexts.forgetWords.contains(typed.trimmed) else {
      show([ChatLine(.note, ChatTexts.forgetKept)])
      if case .other(let text) = Consent(typed) { pending = text }
      return
    }
    let path = backend.historyFile
    editor.forgetLines()
    if let path { InputHistory(path: path).erase() }
    perform { loop in
      let lines = try loop.backend.forget()
      loop.show(lines.flatMap { loop.view.plain($0, columns: loop.screen.columns) })
    }
  }

  private mutating func export(to wish: String) {
    perform { loop in
      let export = try loop.backend.export()
      do throws(PrivateFile.Failure) {
        let path = try ExportFile.write(export, to: wish, home: loop.home)
        loop.show([ChatLine(.note, ChatTexts.exported(path))])
      } catch {
        loop.show([ChatLine(.note, ChatTexts.exportFailed(wish, error.reason))])
      }
    }
  }
}
