/// Why a conversation in the terminal ended.
package enum ChatEnding: Error, Sendable, Equatable {
  case quit
  case endOfInput
  /// Ctrl-C.
  case interrupted
  /// A signal from outside, by its number.
  case terminated(Int32)

  /// The exit status: leaving is no failure, a signal is told the way shells do.
  package var status: Int32 {
    switch self {
    case .quit, .endOfInput, .interrupted: 0
    case .terminated(let signal): 128 + signal
    }
  }

  /// Whether a word of farewell is due.
  var isPolite: Bool {
    if case .terminated = self { return false }
    return true
  }
}
