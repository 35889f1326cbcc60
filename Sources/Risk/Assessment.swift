/// The danger in one message.
package struct Assessment: Sendable, Equatable {
  /// Cancelled ones included, by position.
  package let signals: [Signal]
  /// The highest level of an active signal.
  package let level: Level

  /// Where fixed idioms stand (笑死了), in scalars of the normal form; they are not given back.
  package let idioms: [Range<Int>]

  package init(signals: [Signal], idioms: [Range<Int>] = []) {
    self.signals = signals
    self.idioms = idioms
    level = signals.filter(\.active).map(\.level).max() ?? .none
  }

  /// Signals that are about somebody and not an idiom.
  package var active: [Signal] { signals.filter(\.active) }
}
