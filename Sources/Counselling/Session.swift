package import Composition
package import Policy
import Risk

/// A conversation as a value; the whole state on which the next reply depends.
package struct Session: Sendable, Codable, Equatable {
  /// The shape of the stored value.
  package static let format = 1

  package var format = Session.format
  package let id: String
  package var profile: Profile
  package var turn = 0
  package var control = Control()
  package var memory = Memory()
  /// Role names that the person gave by what they said.
  package var roles: [String] = []
  /// Places that the person named, latest last.
  package var regions: [String] = []
  /// Where the person is, as far as they said; nil while nothing is known.
  package var place: String?
  /// The normal form of the last two short messages, for cues broken over several.
  package var tails: [[UInt32]] = []
  /// Feelings over time: turn, detail, intensity.
  package var feelings: [Feeling] = []
  /// The highest level the conversation reached.
  package var highest = 0
  /// The safety plan and whom to call, nil while there is nothing.
  package var kept: KeptNotes?
  package var startedAt: Int64?
  /// Seconds at which the person was last reminded to take a break.
  package var remindedAt: Int64?

  /// A feeling at a turn.
  package struct Feeling: Sendable, Codable, Equatable {
    package let turn: Int
    package let detail: String
    package let intensity: Int
  }

  package init(id: String, profile: Profile = Profile()) {
    self.id = id
    self.profile = profile
  }
}

extension Session {
  /// Begins another conversation of the same session: an open concern is carried over, the stage starts anew.
  package mutating func reopen() {
    control.turns = 0
    control.stage = .exploration
    control.stopped = false
    memory.asked = nil
    startedAt = nil
    remindedAt = nil
    tails = []
  }

  /// Takes over what outlives a conversation: the plan, who the person is, a concern that is open.
  package mutating func carryOver(from last: Session) {
    kept = last.kept
    profile = last.profile
    roles = last.roles
    regions = last.regions
    place = last.place
    guard last.control.open != nil else { return }
    control = last.control
    highest = last.control.level.rawValue
    memory.said = last.memory.said
    memory.offered = last.memory.offered
    reopen()
  }
}
