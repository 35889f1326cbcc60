import Understanding

/// What signals mean that lie within each other.
enum Overlap {
  /// Somebody else's wish, thought or act is heard as talk about another's suicide.
  static func kind(_ kind: SignalKind, of experiencer: Assertion.Experiencer) -> SignalKind {
    guard experiencer == .other else { return kind }
    switch kind {
    case .wish, .intent, .plan, .preparation, .attempt: return .exploration
    default: return kind
    }
  }

  /// A mention inside a rule about somebody else is that person's; a wish inside a longer talk about suicide is
  /// part of the talk; talk that overlaps a graver mention adds nothing to it.
  static func resolved(_ signals: [Signal]) -> [Signal] {
    let active = signals.filter(\.active)
    let others = active.filter { $0.kind == .otherInDanger || $0.assertion.experiencer == .other }
    var resolved: [Signal] = []
    for signal in signals {
      guard signal.active, signal.kind.isTowardSelf else {
        resolved.append(signal)
        continue
      }
      if signal.assertion.experiencer == .own,
        others.contains(where: { $0.kind == .otherInDanger && covers($0, signal) })
      {
        resolved.append(signal.ofOther())
        continue
      }
      if signal.kind == .exploration, signal.assertion.experiencer == .own,
        active.contains(where: {
          isGraver($0.kind) && $0.span.overlaps(signal.span) && !inside($0, signal)
        })
      {
        continue
      }
      if isGraver(signal.kind), signal.kind != .attempt, signal.kind != .preparation,
        active.contains(where: { $0.kind == .exploration && inside(signal, $0) })
      {
        continue
      }
      resolved.append(signal)
    }
    return resolved
  }

  private static func isGraver(_ kind: SignalKind) -> Bool {
    switch kind {
    case .wish, .intent, .plan, .preparation, .attempt: true
    default: false
    }
  }

  private static func covers(_ outer: Signal, _ inner: Signal) -> Bool {
    outer.span.lowerBound <= inner.span.lowerBound && inner.span.upperBound <= outer.span.upperBound
  }

  /// Strictly inside.
  private static func inside(_ inner: Signal, _ outer: Signal) -> Bool {
    covers(outer, inner) && inner.span.count < outer.span.count
  }
}
