import Composition
package import Content
package import Counselling
package import Policy
import Resources
import Risk

/// Holds conversations against the engine, turn by turn.
package struct ConversationCheck: Sendable {
  private let engine: Counsellor

  package init(_ engine: Counsellor) { self.engine = engine }

  /// One line for every expectation that is not met, with file and line; the conversation goes on behind it.
  package func failures(_ conversation: Conversation) -> [String] {
    var failures: [String] = []
    var session = Session(id: conversation.id, profile: conversation.profile)
    // 2026-11-20, in Beijing.
    var seconds: Int64 = 1_795_104_000 + Int64(conversation.hour) * 3600
    for expected in conversation.turns {
      if expected.isReturn {
        session.reopen()
        seconds += 86_400
      }
      let turn = engine.respond(
        to: Message(text: expected.say, at: Moment(seconds: seconds, offset: 480)), in: session)
      session = turn.session
      seconds += 60
      for fault in faults(of: turn, expected) {
        failures.append(
          "\(conversation.file):\(expected.line): \(conversation.id)「\(expected.say.prefix(24))」\(fault)；回复：\(turn.reply)"
        )
      }
    }
    return failures
  }

  private func faults(of turn: Turn, _ expected: Conversation.Turn) -> [String] {
    var faults: [String] = []
    if let level = expected.level, turn.level != level {
      faults.append("等级应为 \(level.name)，是 \(turn.level.name)")
    }
    if let least = expected.least, turn.level < least {
      faults.append("等级至少 \(least.name)，是 \(turn.level.name)")
    }
    if let flow = expected.flow {
      let now = self.flow(turn)
      if now != flow, !now.hasPrefix(flow + "/") { faults.append("流程应在 \(flow)，在 \(now)") }
    }
    let obligations = turn.decision.obligations.map(name)
    for wanted in expected.obliged where !obligations.contains(where: { Self.fits($0, wanted) }) {
      faults.append("缺少义务 \(wanted)，有 \(obligations.joined(separator: "、"))")
    }
    for unwanted in expected.freeOf where obligations.contains(where: { Self.fits($0, unwanted) }) {
      faults.append("不该有义务 \(unwanted)")
    }
    if let alert = expected.alert, turn.decision.alert != alert {
      faults.append(alert ? "没有警报" : "不该有警报")
    }
    if !expected.must.isEmpty, !expected.must.contains(where: turn.reply.contains) {
      faults.append("应含 \(expected.must.joined(separator: " 或 "))")
    }
    for phrase in expected.mustNot where turn.reply.contains(phrase) {
      faults.append("不该含 \(phrase)")
    }
    return faults
  }

  /// The open protocol and step; `none` when none is open.
  private func flow(_ turn: Turn) -> String {
    guard let open = turn.session.control.open else { return "none" }
    let wording = engine.book.protocols[Int(open.machine)]
    return "\(wording.id)/\(wording.steps[Int(open.step)].id)"
  }

  private static func fits(_ name: String, _ wanted: String) -> Bool {
    name == wanted || name.hasPrefix(wanted + " ") || name.hasPrefix(wanted + "/")
  }

  /// An obligation as conversations name it: `ask suicide/way`, `name suicide`, `receive yes`, `offer high`.
  package func name(_ obligation: Obligation) -> String {
    func id(_ machine: UInt8) -> String { engine.book.protocols[Int(machine)].id }
    switch obligation {
    case .name(let machine): return "name \(id(machine))"
    case .receive(let answer, _, _): return "receive \(answer.rawValue)"
    case .ask(let machine, let step, let again):
      let step = engine.book.protocols[Int(machine)].steps[Int(step)].id
      return "ask \(id(machine))/\(step)" + (again ? " again" : "")
    case .announce(let machine): return "announce \(id(machine))"
    case .offer(let level): return "offer \(level.name)"
    case .safety: return "safety"
    case .care: return "care"
    case .recall: return "recall"
    }
  }
}
