/// A source of lines that a person or a pipe types.
package protocol LineEditor: AnyObject {
  /// Whether a person sits there: prompts are shown and questions may be asked.
  var isInteractive: Bool { get }
  /// Whether a key cleared the screen during the last reading.
  var wasCleared: Bool { get }

  func readLine(prompt: Prompt) -> LineInput
  /// Offers a line again to the up key; kept in memory only.
  func remember(_ line: String)
  /// Drops all remembered lines and whatever could bring typed text back.
  func forgetLines()
}

/// What a reading ended with.
package enum LineInput: Sendable, Equatable {
  /// A line without its line end; pasted text may hold line breaks within.
  case line(String)
  case end
  /// A signal that asks to leave, by its number.
  case signal(Int32)
  /// The panic key: screen, scrollback, line and remembered lines are already cleared.
  case panic
}

/// The text before the cursor and its colour.
package struct Prompt: Sendable, Equatable {
  package var text: String
  package var role: Style.Role

  package init(_ text: String, role: Style.Role = .prompt) {
    self.text = text
    self.role = role
  }
}
