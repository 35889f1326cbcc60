import CEditline

/// Edits lines on a terminal by libedit, character by character as a reader sees them.
///
/// Ctrl-L clears screen and scrollback and keeps the line; Ctrl-X clears everything. Nothing is
/// read from the person's configuration and nothing is written to a file.
package final class EditlineEditor: LineEditor {
  package let isInteractive = true
  package private(set) var wasCleared = false

  private let handle: EditlineHandle
  private let style: Style

  /// Nil when libedit cannot be opened on these descriptors, or no UTF-8 locale exists.
  package init?(input: Int32 = 0, output: Int32 = 1, style: Style, isDumb: Bool) {
    guard ced_use_utf8() != 0, let handle = EditlineHandle(input, output, isDumb: isDumb) else {
      return nil
    }
    self.handle = handle
    self.style = style
  }

  package func readLine(prompt: Prompt) -> LineInput {
    let result = handle.readLine(prompt: bracketed(prompt))
    wasCleared = ced_was_cleared(handle.editor) != 0
    return result
  }

  package func remember(_ line: String) {
    ced_remember(handle.editor, line)
  }

  package func forgetLines() {
    ced_forget(handle.editor)
  }

  /// The prompt with its escape sequences between bytes of value 1, as libedit wants them.
  private func bracketed(_ prompt: Prompt) -> String {
    guard style.hasColours else { return prompt.text }
    // The last character stays outside: libedit loses a sequence that nothing follows.
    let body = prompt.text.dropLast()
    return "\u{01}\u{1B}[\(prompt.role.code)m\u{01}\(body)\u{01}\u{1B}[0m\u{01}"
      + prompt.text.suffix(1)
  }
}

/// Owns the C editor.
private struct EditlineHandle: ~Copyable {
  let editor: OpaquePointer

  init?(_ input: Int32, _ output: Int32, isDumb: Bool) {
    let opened = ced_open(input, output, isDumb ? 0 : 1) { scalars, count, cursor, back in
      guard let scalars, cursor >= 0, cursor <= count else { return 1 }
      let line = UnsafeBufferPointer(start: scalars, count: Int(count))
      let length =
        back != 0
        ? TypedCharacter.length(before: Int(cursor), in: line)
        : TypedCharacter.length(after: Int(cursor), in: line)
      return Int32(length)
    }
    guard let opened else { return nil }
    editor = opened
  }

  deinit {
    ced_close(editor)
  }

  func readLine(prompt: String) -> LineInput {
    switch Int(ced_read_line(editor, prompt)) {
    case CED_LINE: .line(String(cString: ced_text(editor)))
    case CED_SIGNAL: .signal(ced_take_signal())
    case CED_PANIC: .panic
    default: .end
    }
  }
}
