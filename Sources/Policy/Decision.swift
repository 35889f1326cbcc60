package import Risk

/// What must be in a reply; no script can drop one.
package enum Obligation: Sendable, Hashable {
  /// Name the gravest cue of this message back.
  case name(machine: UInt8)
  /// Receive the answer that was given to a step.
  case receive(Answer, machine: UInt8, step: UInt8)
  /// Ask a step of a protocol; `again` in other words.
  case ask(machine: UInt8, step: UInt8, again: Bool)
  /// Another danger was heard and will be asked about.
  case announce(machine: UInt8)
  /// Offer a person to turn to, as urgent as the level.
  case offer(Level)
  /// One line of safety and no more.
  case safety
  /// A line of care while the frame is open.
  case care
  /// Show the safety plan that the person made, where there is one.
  case recall
}

/// The kind of reply that carries the obligations.
package enum Act: Sendable, Hashable {
  /// Nothing but the protocol.
  case protocolStep
  /// The protocol's question after taking up what was said otherwise.
  case protocolAside
  /// The person's wish comes first.
  case wish(Conduct)
  /// The talk goes on.
  case talk
}

/// What control decided about a turn.
package struct Decision: Sendable, Hashable {
  package var act: Act
  package var obligations: [Obligation]
  /// The level rose to high or above with this message: someone outside is told.
  package var alert: Bool

  package init(act: Act, obligations: [Obligation], alert: Bool = false) {
    self.act = act
    self.obligations = obligations
    self.alert = alert
  }
}
