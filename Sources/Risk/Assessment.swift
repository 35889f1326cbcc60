/// The danger in one message.
package struct Assessment: Sendable, Equatable {
  /// Cancelled ones included, by position.
  package let signals: [Signal]
  /// The highest level of an active signal.
  package let level: Level

  package init(signals: [Signal]) {
    self.signals = signals
    level = signals.filter(\.active).map(\.level).max() ?? .none
  }

  /// Signals that are about somebody and not an idiom.
  package var active: [Signal] { signals.filter(\.active) }
}
