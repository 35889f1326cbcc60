/// A line as the program takes it: a message, or a command.
package enum ChatInput: Sendable, Equatable {
  case nothing
  case message(String)
  case command(ChatCommand, argument: String)
  /// A line that begins like a command but is none; it is never sent.
  case unknown(name: String, suggestion: String?)

  private static let leaving: Set<String> = ["退出", "quit", "exit"]

  /// Reads a line; text of several lines is always a message.
  ///
  /// A Chinese input method types `、` or `／` where a Latin keyboard has `/`: the latter counts as
  /// a slash, the former only before an exact command. Leaving takes one word, with or without it.
  package init(_ line: String) {
    let text = line.trimmed
    guard let first = text.first else {
      self = .nothing
      return
    }
    let isLine = !text.contains { $0.isNewline }
    if isLine, Self.leaving.contains(ChatCommand.folded(text)) {
      self = .command(.quit, argument: "")
    } else if isLine, first == "/" || first == "／" {
      self = Self.afterSlash(String(text.dropFirst()).trimmed)
    } else if isLine, first == "、", text.count > 1,
      case .command(let command, let argument) = Self.afterSlash(String(text.dropFirst()))
    {
      self = .command(command, argument: argument)
    } else {
      self = .message(text)
    }
  }

  private static func afterSlash(_ body: String) -> ChatInput {
    guard !body.isEmpty else { return .command(.help, argument: "") }
    // A mood may follow without a space: /心情3.
    let end = body.firstIndex { $0.isWhitespace || isDigit($0) } ?? body.endIndex
    let name = String(body[..<end])
    if let command = ChatCommand(name: name) {
      return .command(command, argument: String(body[end...]).trimmed)
    }
    return .unknown(name: name, suggestion: ChatCommand.suggestion(for: name))
  }

  /// Whether a character is 0–9 or ０–９; `isNumber` holds for 什 and 三 as well.
  private static func isDigit(_ character: Character) -> Bool {
    "0"..."9" ~= character || "０"..."９" ~= character
  }
}

extension String {
  /// The text without white space at both ends.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
