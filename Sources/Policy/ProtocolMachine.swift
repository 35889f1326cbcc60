package import Risk

/// A danger's protocol as a finite machine: what is asked, and where each answer leads.
///
/// Holds no text; the wording of a step is found elsewhere by protocol and step number.
package struct ProtocolMachine: Sendable, Equatable {
  /// Where an answer leads and what it does to the level.
  package struct Transition: Sendable, Equatable {
    package let to: UInt8
    /// The level is at least this afterwards.
    package let raise: Level?
    /// The level may come down to this: an explicit reassuring answer was given.
    package let settle: Level?
    /// Another protocol that this answer opens at its beginning; this one waits at `to`.
    package let opens: UInt8?

    package init(to: UInt8, raise: Level? = nil, settle: Level? = nil, opens: UInt8? = nil) {
      self.to = to
      self.raise = raise
      self.settle = settle
      self.opens = opens
    }
  }

  /// One question of the protocol.
  package struct Step: Sendable, Equatable {
    package let yes: Transition
    package let no: Transition
    package let unsure: Transition
    package let refuse: Transition
    /// The frame stays open while the talk goes on.
    package let holds: Bool
    /// Answered with yes, the protocol ends.
    package let closes: Bool
    /// The answer in the person's own words is kept for them.
    package let keeps: KeptNote?
    /// It asks whether something was recent: a long time ago means no.
    package let asksRecency: Bool
    /// The kind of question it is, where content gives answers in the person's own words for that.
    package let hears: UInt8?

    package init(
      yes: Transition, no: Transition, unsure: Transition, refuse: Transition, holds: Bool,
      closes: Bool, keeps: KeptNote? = nil, asksRecency: Bool = false, hears: UInt8? = nil
    ) {
      self.yes = yes
      self.no = no
      self.unsure = unsure
      self.refuse = refuse
      self.holds = holds
      self.closes = closes
      self.keeps = keeps
      self.asksRecency = asksRecency
      self.hears = hears
    }

    /// Whether any answer leads on, so that an answer in the person's own words is one.
    var acceptsAnything: Bool {
      !holds && !closes && (keeps != nil || yes.to == no.to && no.to == unsure.to)
    }
  }

  package let group: DangerGroup
  /// The step that a signal opens.
  package let entries: [SignalKind: UInt8]
  package let steps: [Step]
  /// The light check for jokes, quotations, denials; nil where there is none.
  package let check: UInt8?
  /// Asked when a person in danger is suddenly calm.
  package let calm: UInt8?
  /// Where an imminent cue leads, whatever its kind.
  package let emergency: UInt8?
  package let hold: UInt8
  /// Where the protocol begins when another one opens it.
  package let begin: UInt8
  /// Where the safety plan is proposed.
  package let plan: UInt8?

  package init(
    group: DangerGroup, entries: [SignalKind: UInt8], steps: [Step], check: UInt8?, calm: UInt8?,
    emergency: UInt8?, hold: UInt8, begin: UInt8 = 0,
    plan: UInt8? = nil
  ) {
    self.group = group
    self.entries = entries
    self.steps = steps
    self.check = check
    self.calm = calm
    self.emergency = emergency
    self.hold = hold
    self.begin = begin
    self.plan = plan
  }
}

/// What is kept for a person from the answers to a protocol: somebody to call, and the six steps of a safety plan.
///
/// The steps follow Stanley and Brown (2012), in wording of our own.
package enum KeptNote: String, Sendable, Codable, CaseIterable {
  /// Somebody who may be called.
  case contact
  /// How it shows early.
  case signs
  /// What helps alone.
  case helps
  /// Places and company that take one's mind off it.
  case places
  /// People to ask for help.
  case people
  /// Professionals and lines.
  case professionals
  /// How the surroundings were made safe.
  case safe
}
