import CEditline

/// Where the conversation is shown.
package protocol Screen {
  /// The columns at this moment; nil when lines need no breaking.
  var columns: Int? { get }
  func write(_ text: String)
}

/// A descriptor that is written to at once, without a buffer.
package struct TerminalOutput: Screen {
  let descriptor: Int32

  package init(descriptor: Int32 = 1) {
    self.descriptor = descriptor
  }

  /// The width of the terminal, 80 when it does not say; nil for a pipe or a file.
  package var columns: Int? {
    guard ced_is_terminal(descriptor) != 0 else { return nil }
    let columns = Int(ced_columns(descriptor))
    return columns > 0 ? columns : 80
  }

  package func write(_ text: String) {
    var text = text
    // A reader that is gone is no reason to fail: the turn is stored before it is shown.
    text.withUTF8 { _ = ced_write(descriptor, $0.baseAddress, $0.count) }
  }
}
