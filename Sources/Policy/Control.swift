package import Risk

/// Where a conversation is.
package enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
  case exploration, understanding, action
}

/// The finite state of a session: what happens next depends on this and on nothing else of the past.
package struct Control: Sendable, Hashable, Codable {
  /// A protocol in progress.
  package struct Open: Sendable, Hashable, Codable {
    package var machine: UInt8
    package var step: UInt8
    /// How often this step was asked, up to three.
    package var asked: UInt8

    package init(machine: UInt8, step: UInt8, asked: UInt8) {
      self.machine = machine
      self.step = step
      self.asked = asked
    }
  }

  package var level: Level = .none
  package var open: Open?
  /// Another danger that was heard and named and is still to be asked about.
  package var pending: Cue?
  package var stage: Stage = .exploration
  /// The person said stop; the next message reopens the protocol.
  package var stopped = false
  /// Turns since a person to turn to was offered, up to three.
  package var sinceOffer: UInt8 = 3
  /// Offers of a person so far, up to three.
  package var offers: UInt8 = 0
  /// A safety plan was proposed in this concern.
  package var planned = false
  /// Turns in hold since the last check-back, up to three.
  package var held: UInt8 = 0
  /// Turns in a row that were not understood, up to three.
  package var lost: UInt8 = 0
  /// Short answers in a row, up to three.
  package var brief: UInt8 = 0
  /// Turns so far, up to seven.
  package var turns: UInt8 = 0

  package init() {}

  /// The machine and step that are open and ask something, nil in hold.
  package func asking(_ machines: [ProtocolMachine]) -> Open? {
    guard let open, !machines[Int(open.machine)].steps[Int(open.step)].holds else { return nil }
    return open
  }
}

extension Control {
  /// Reads a stored state; what an earlier version did not keep begins anew.
  package init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    level = try stored.decode(Level.self, forKey: .level)
    open = try stored.decodeIfPresent(Open.self, forKey: .open)
    pending = try stored.decodeIfPresent(Cue.self, forKey: .pending)
    stage = try stored.decode(Stage.self, forKey: .stage)
    stopped = try stored.decode(Bool.self, forKey: .stopped)
    sinceOffer = try stored.decode(UInt8.self, forKey: .sinceOffer)
    offers = try stored.decodeIfPresent(UInt8.self, forKey: .offers) ?? 0
    planned = try stored.decodeIfPresent(Bool.self, forKey: .planned) ?? false
    held = try stored.decode(UInt8.self, forKey: .held)
    lost = try stored.decode(UInt8.self, forKey: .lost)
    brief = try stored.decode(UInt8.self, forKey: .brief)
    turns = try stored.decode(UInt8.self, forKey: .turns)
  }
}
