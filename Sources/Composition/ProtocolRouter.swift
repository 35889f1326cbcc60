package import Risk
import Understanding

/// Tells which protocol answers a signal.
package struct ProtocolRouter: Sendable {
  /// By rule, for dangers that have a protocol of their own within a kind.
  private let byRule: [String: UInt8]
  /// By kind of signal, when it is the person's own.
  private let byKind: [SignalKind: UInt8]
  /// By kind of signal, when it is somebody else's.
  private let byKindOfOther: [SignalKind: UInt8]

  package init(
    byRule: [String: UInt8] = [:], byKind: [SignalKind: UInt8] = [:],
    byKindOfOther: [SignalKind: UInt8] = [:]
  ) {
    self.byRule = byRule
    self.byKind = byKind
    self.byKindOfOther = byKindOfOther
  }

  /// The number of the machine, nil when the content has none.
  package func machine(for signal: Signal) -> UInt8? {
    if let own = byRule[signal.rule] { return own }
    if signal.group == .other { return byKind[.otherInDanger] }
    if signal.assertion.experiencer == .other, let other = byKindOfOther[signal.kind] {
      return other
    }
    return byKind[signal.kind]
  }
}
