package import Understanding

/// A cue of danger in a message.
package struct Signal: Sendable, Equatable {
  package var kind: SignalKind
  /// The id of the rule that fired.
  package let rule: String
  /// Scalars of the normal form.
  package let span: Range<Int>
  /// Scalars of the original text.
  package let original: Range<Int>
  package let assertion: Assertion
  /// The ids of the assertion triggers that shaped it.
  package let because: [String]
  /// The means named, when one is.
  package let method: String?
  /// False only for fixed idioms.
  package let active: Bool
  /// Whether the person is to be asked about it.
  package let ask: Bool
  package let level: Level

  /// The danger whose protocol answers it.
  package var group: DangerGroup {
    assertion.experiencer == .other && kind.isTowardSelf && kind != .hopelessness
      && assertion.source != .impersonal ? .other : kind.group
  }

  /// The same cue as somebody else's.
  func ofOther() -> Signal {
    var assertion = assertion
    assertion.experiencer = .other
    return Signal(
      kind: Overlap.kind(kind, of: .other), rule: rule, span: span, original: original,
      assertion: assertion, because: because + ["within.other"], method: method, active: active,
      ask: ask && kind != .hopelessness, level: level)
  }

  /// In which form the cue was said, for choosing how it is named back.
  package var form: CueForm {
    if group == .other { return .other }
    if assertion.source != .own { return .quoted }
    if assertion.polarity == .negated { return .negated }
    if assertion.modality == .joke { return .joke }
    if assertion.time == .past { return .past }
    return .own
  }
}

/// The forms in which a cue can be said.
package enum CueForm: String, Sendable, Codable, CaseIterable {
  case own, negated, past, joke, other, quoted
}
