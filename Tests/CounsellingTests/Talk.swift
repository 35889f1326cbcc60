import Composition
import Counselling
import Policy
import Resources
import Risk
import TestSupport
import Testing

/// A session that is spoken with, message by message.
struct Talk {
  static let start: Int64 = 1_795_348_800

  let counsellor: Counsellor
  private(set) var session: Session
  private(set) var turns: [Turn] = []

  init(_ id: String = "s1", profile: Profile = Profile()) throws {
    counsellor = try TestPack.counsellor()
    session = Session(id: id, profile: profile)
  }

  @discardableResult
  mutating func say(_ text: String) -> Turn {
    let at = Moment(seconds: Self.start + Int64(turns.count) * 20, offset: 480)
    let turn = counsellor.respond(to: Message(text: text, at: at), in: session)
    session = turn.session
    turns.append(turn)
    return turn
  }

  var last: Turn? { turns.last }
}

extension Turn {
  /// Whether the reply puts a question of a protocol.
  var asksAboutDanger: Bool {
    decision.obligations.contains { if case .ask = $0 { true } else { false } }
  }

  /// All that a turn says and decides, to hold two of them against each other.
  func bytes() throws -> [UInt8] {
    let described = [
      "\(number)", reply, "\(speech)", "\(assessment)", "\(reflections)", "\(observation)",
      "\(decision)", "\(before)", "\(breakDue)",
    ]
    return Array(described.joined(separator: "\n").utf8)
  }
}
