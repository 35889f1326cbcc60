package import Resources
package import Risk

/// A message and what a clinician says is in it.
package struct LabelledMessage: Sendable, Equatable {
  package var text: String
  /// The kinds of danger; none means that there is no danger.
  package var kinds: Set<SignalKind>
  /// The level of this message alone, where it was labelled.
  package var level: Level?
  /// The level of the conversation after this message, where it was labelled.
  package var sessionLevel: Level?
  /// The axes that were labelled, with the names of their values.
  package var assertion: [Axis: String]
  package var at: Moment?

  package init(
    text: String, kinds: Set<SignalKind> = [], level: Level? = nil, sessionLevel: Level? = nil,
    assertion: [Axis: String] = [:], at: Moment? = nil
  ) {
    self.text = text
    self.kinds = kinds
    self.level = level
    self.sessionLevel = sessionLevel
    self.assertion = assertion
    self.at = at
  }

  /// The dangers of the labelled kinds: what another person is in is a danger of its own, as for signals.
  func groups(of kinds: Set<SignalKind>) -> Set<DangerGroup> {
    let isOther = assertion[.experiencer] == "other" && assertion[.source] != "impersonal"
    return Set(
      kinds.map { kind in
        isOther && kind.isTowardSelf && kind != .hopelessness ? .other : kind.group
      })
  }
}
