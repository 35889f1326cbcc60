import Composition
import Policy
import Risk

/// Reads a protocol into a machine and its wording.
struct ProtocolLoader {
  private(set) var errors: [ContentError] = []

  mutating func read(_ file: Cursor) -> (ProtocolMachine, [ResponseBook.ProtocolText])? {
    guard let group = DangerGroup(rawValue: file.string("group")) else { return nil }
    let cursors = file.elements("steps")
    let ids = cursors.map { $0.string("id") }
    var texts: [ResponseBook.ProtocolText] = []
    var steps: [ProtocolMachine.Step] = []
    for (number, cursor) in cursors.enumerated() {
      if ids.firstIndex(of: ids[number]) != number {
        errors.append(cursor.error("duplicate", "step `\(ids[number])` is defined twice"))
      }
      texts.append(
        ResponseBook.ProtocolText(
          id: ids[number], ask: templates(cursor.elements("ask")),
          again: templates(cursor.elements("again"))))
      steps.append(
        ProtocolMachine.Step(
          yes: transition(cursor["yes"], ids), no: transition(cursor["no"], ids),
          unsure: transition(cursor["unsure"], ids), refuse: transition(cursor["refuse"], ids),
          holds: cursor.flag("hold"), closes: cursor.flag("closes")))
    }
    guard let hold = steps.firstIndex(where: \.holds) else {
      errors.append(file.error("protocol", "no step holds the frame open (`hold: true`)"))
      return nil
    }
    if !steps.contains(where: \.closes) {
      errors.append(file.error("protocol", "no step closes the protocol (`closes: true`)"))
    }
    var entries: [SignalKind: UInt8] = [:]
    for kind in SignalKind.allCases {
      guard let name = file["entry"]?[kind.rawValue] else { continue }
      entries[kind] = index(name, ids)
    }
    let machine = ProtocolMachine(
      group: group, entries: entries, steps: steps,
      check: ids.firstIndex(of: "check").map { UInt8($0) },
      calm: ids.firstIndex(of: "calm").map { UInt8($0) },
      emergency: ids.firstIndex(of: "emergency").map { UInt8($0) }, hold: UInt8(hold))
    return (machine, texts)
  }

  private mutating func templates(_ cursors: [Cursor]) -> [Template] {
    cursors.compactMap { cursor in
      guard let template = try? Template(cursor.text), template.slots.isEmpty else {
        errors.append(cursor.error("slot", "a protocol's question has no slots"))
        return nil
      }
      return template
    }
  }

  private mutating func transition(_ cursor: Cursor?, _ ids: [String]) -> ProtocolMachine.Transition
  {
    guard let cursor, let to = cursor["to"] else { return ProtocolMachine.Transition(to: 0) }
    return ProtocolMachine.Transition(
      to: index(to, ids), raise: cursor.optional("level").flatMap(Level.init(name:)),
      settle: cursor.optional("settle").flatMap(Level.init(name:)))
  }

  private mutating func index(_ cursor: Cursor, _ ids: [String]) -> UInt8 {
    guard let at = ids.firstIndex(of: cursor.text) else {
      errors.append(cursor.error("reference", "unknown step `\(cursor.text)`"))
      return 0
    }
    return UInt8(at)
  }
}
