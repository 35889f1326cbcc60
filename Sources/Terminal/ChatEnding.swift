/// Why a conversation in the terminal ended.
package enum ChatEnding: Error, Sendable, Equatable {
  case quit
  case endOfInput
  /// Ctrl-C.
  case interrupted
  /// There is nobody to answer: the backend said so by `ChatUnable`.
  case unable
  /// A signal from outside, by its number.
  case terminated(Int32)

  /// The exit status: leaving is no failure, a signal is told the way shells do.
  package var status: Int32 {
    switch self {
    case .quit, .endOfInput, .interrupted: 0
    case .unable: 1
    case .terminated(let signal): 128 + signal
    }
  }

  /// Whether a word of farewell is due.
  var isPolite: Bool {
    switch self {
    case .quit, .endOfInput, .interrupted: true
    case .unable, .terminated: false
    }
  }
}
