import CEditline

/// Reads plain lines from a pipe, a file, or a terminal that cannot be edited on.
///
/// Lines end with LF or CRLF; a byte order mark at the start is dropped, bytes that are not UTF-8
/// become U+FFFD.
package final class PipeEditor: LineEditor {
  package let isInteractive: Bool
  package let wasCleared = false

  private let input: Int32
  private let output: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isAtStart = true
  private var isAtEnd = false

  /// With `showsPrompts` this serves a terminal without line editing.
  package init(input: Int32 = 0, output: Int32 = 1, showsPrompts: Bool = false) {
    self.input = input
    self.output = output
    isInteractive = showsPrompts
  }

  package func remember(_ line: String) {}
  package func forgetLines() {}

  package func readLine(prompt: Prompt) -> LineInput {
    if isInteractive { TerminalOutput(descriptor: output).write(prompt.text) }
    while true {
      if let newline = buffer[searched...].firstIndex(of: 0x0A) {
        let line = decode(buffer[start..<newline])
        (start, searched) = (newline + 1, newline + 1)
        return .line(line)
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return .end }
        let line = decode(buffer[start...])
        start = buffer.count
        return .line(line)
      }
      if let signal = fill() { return .signal(signal) }
    }
  }

  /// Reads once more; returns the signal that came instead.
  private func fill() -> Int32? {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = ced_read(input, &piece, piece.count)
    if count == -2 { return ced_take_signal() }
    if count <= 0 {
      isAtEnd = true
    } else {
      buffer += piece.prefix(Int(count))
    }
    return nil
  }

  private func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var line = bytes
    if line.last == 0x0D { line.removeLast() }
    if isAtStart, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    isAtStart = false
    return String(decoding: line, as: UTF8.self)
  }
}
