package import Risk
import Understanding

/// A labelled message beside what the engine heard in it.
package struct Case: Sendable {
  package let place: Place
  package let message: LabelledMessage
  /// All signals, those of fixed idioms and of kinds that are not scored included.
  package let signals: [Signal]
  /// The level of the conversation after this message; nil for a single message.
  package let sessionLevel: Level?
  /// The kinds that are scored.
  let scored: Set<SignalKind>

  /// The labelled kinds, as far as they are scored.
  package var labelled: Set<SignalKind> { message.kinds.intersection(scored) }

  /// The signals that count: about somebody, no idiom, of a scored kind.
  package var heard: [Signal] { signals.filter { $0.active && scored.contains($0.kind) } }

  /// The level of this message alone, that of the gravest signal that counts.
  package var level: Level { heard.map(\.level).max() ?? .none }

  package var found: Set<SignalKind> { Set(heard.map(\.kind)) }

  var labelledGroups: Set<DangerGroup> { message.groups(of: labelled) }

  var foundGroups: Set<DangerGroup> { Set(heard.map(\.group)) }

  /// The signal by which the assertion of the whole message is read: of a labelled kind rather than another,
  /// then the gravest, then the first.
  var leading: Signal? {
    let ofLabelled = heard.filter { labelled.contains($0.kind) }
    let candidates = ofLabelled.isEmpty ? heard : ofLabelled
    let gravest = candidates.map(\.level).max()
    return candidates.first { $0.level == gravest }
  }
}
