import Composition
import Policy
import Risk
import TextForm

/// Reads a protocol into a machine and its wording.
struct ProtocolLoader {
  private(set) var errors: [ContentError] = []

  /// The ids of all protocols, by number.
  private let ids: [String]

  /// The kinds of question that answers are written for, by number.
  private let questions: [String]

  init(ids: [String], questions: [String]) {
    self.ids = ids
    self.questions = questions
  }

  /// A protocol as it was read.
  struct Loaded {
    let machine: ProtocolMachine
    let wording: ResponseBook.ProtocolWording
    /// The kinds that open it when they are somebody else's.
    let kindsOfOther: [SignalKind]
  }

  mutating func read(_ file: Cursor) -> Loaded? {
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
          holds: cursor.flag("hold"), closes: cursor.flag("closes"),
          keeps: cursor.optional("keep").flatMap(KeptNote.init(rawValue:)),
          asksRecency: cursor.flag("recency"), hears: cursor["hears"].flatMap { question($0) }))
    }
    guard let hold = steps.firstIndex(where: \.holds) else {
      errors.append(file.error("protocol", "no step holds the frame open (`hold: true`)"))
      return nil
    }
    if !steps.contains(where: \.closes) {
      errors.append(file.error("protocol", "no step closes the protocol (`closes: true`)"))
    }
    var entries: [SignalKind: UInt8] = [:]
    var kindsOfOther: [SignalKind] = []
    for kind in SignalKind.allCases {
      if let name = file["entry"]?[kind.rawValue] { entries[kind] = index(name, ids) }
      if let name = file["entry_of_other"]?[kind.rawValue] {
        entries[kind] = index(name, ids)
        kindsOfOther.append(kind)
      }
    }
    let machine = ProtocolMachine(
      group: group, entries: entries, steps: steps,
      check: ids.firstIndex(of: "check").map { UInt8($0) },
      calm: ids.firstIndex(of: "calm").map { UInt8($0) },
      emergency: ids.firstIndex(of: "emergency").map { UInt8($0) }, hold: UInt8(hold),
      begin: file["begin"].map { index($0, ids) } ?? 0,
      plan: ids.firstIndex(of: "plan").map { UInt8($0) })
    var wording = ResponseBook.ProtocolWording(id: file.string("id"), steps: texts)
    for name in file.elements("names") {
      if let form = CueForm(rawValue: name.string("form")) {
        wording.names[form] = templates(name.elements("say"))
      }
    }
    for line in file.elements("lines") {
      wording.lines[line.string("id")] = templates(line.elements("say"), slots: true)
    }
    refuse(file, wording)
    return Loaded(machine: machine, wording: wording, kindsOfOther: kindsOfOther)
  }

  /// Wording that the protocol itself forbids.
  private mutating func refuse(_ file: Cursor, _ wording: ResponseBook.ProtocolWording) {
    let never = file.strings("never").map { ($0, $0.scalarValues) }
    guard !never.isEmpty else { return }
    var said = wording.names.values.flatMap { $0 } + wording.lines.values.flatMap { $0 }
    for step in wording.steps { said += step.ask + step.again }
    for template in said {
      guard let text = template.filled(Filling()) else { continue }
      let scalars = text.scalarValues
      for (phrase, run) in never where scalars.contains(run: run) {
        errors.append(file.error("never", "the protocol must never say `\(phrase)`: \(text)"))
      }
    }
  }

  private mutating func templates(_ cursors: [Cursor], slots: Bool = false) -> [Template] {
    cursors.compactMap { cursor in
      guard let template = try? Template(cursor.text), slots || template.slots.isEmpty else {
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
      settle: cursor.optional("settle").flatMap(Level.init(name:)),
      opens: cursor["opens"].flatMap { opened($0) })
  }

  /// The number of a protocol that an answer opens.
  private mutating func opened(_ cursor: Cursor) -> UInt8? {
    guard let number = self.ids.firstIndex(of: cursor.text) else {
      errors.append(cursor.error("reference", "unknown protocol `\(cursor.text)`"))
      return nil
    }
    return UInt8(number)
  }

  private mutating func question(_ cursor: Cursor) -> UInt8? {
    guard let number = questions.firstIndex(of: cursor.text) else {
      errors.append(cursor.error("reference", "no answers to the question `\(cursor.text)`"))
      return nil
    }
    return UInt8(number)
  }

  private mutating func index(_ cursor: Cursor, _ ids: [String]) -> UInt8 {
    guard let at = ids.firstIndex(of: cursor.text) else {
      errors.append(cursor.error("reference", "unknown step `\(cursor.text)`"))
      return 0
    }
    return UInt8(at)
  }
}
