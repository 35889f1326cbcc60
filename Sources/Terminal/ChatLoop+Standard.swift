import CEditline

extension ChatLoop {
  /// Holds a conversation on standard input and output and returns why it ended.
  ///
  /// A person at a terminal edits lines by libedit; a pipe is read line by line. While it runs,
  /// signals to leave are held back until the terminal is in order again. `environment` looks
  /// up TERM, NO_COLOR and HOME.
  package static func runOnStandardStreams(
    backend: any ChatBackend, environment: (String) -> String?,
    report: @escaping (any Error) -> Void = { _ in }
  ) -> ChatEnding {
    ced_signals_begin()
    defer { ced_signals_end() }
    let showsToPerson = ced_is_terminal(1) != 0
    let style = Style(isTerminal: showsToPerson, environment: environment)
    var loop = ChatLoop(
      backend: backend,
      editor: standardEditor(
        style: style, isDumb: Style.isDumb(environment("TERM")), showsToPerson: showsToPerson),
      screen: TerminalOutput(), style: style, home: environment("HOME"), report: report)
    return loop.run()
  }

  private static func standardEditor(
    style: Style, isDumb: Bool, showsToPerson: Bool
  ) -> any LineEditor {
    guard ced_is_terminal(0) != 0, showsToPerson else { return PipeEditor() }
    if let editor = EditlineEditor(style: style, isDumb: isDumb) { return editor }
    return PipeEditor(showsPrompts: true)
  }
}
