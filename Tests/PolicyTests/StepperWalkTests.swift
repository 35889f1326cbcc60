import Counselling
import Policy
import Risk
import TestSupport
import Testing

/// Walks the control from its start over the protocols of the content and holds what must never break.
@Suite struct StepperWalkTests {
  /// A state, what was seen in it and what came of it.
  struct Edge: CustomStringConvertible {
    let before: Control
    let seen: Observation
    let after: Control
    let decision: Decision

    var description: String { "\(before)\n  + \(seen)\n  → \(after)\n  ! \(decision)" }
  }

  static let walk = Result { try Walk(TestPack.pack().machines) }

  /// Every edge out of the first 2500 states, breadth first.
  struct Walk: Sendable {
    let machines: [ProtocolMachine]
    let stepper: Stepper
    private(set) var states: [Control] = []

    init(_ machines: [ProtocolMachine]) {
      self.machines = machines
      stepper = Stepper(machines)
      var known: Set<Control> = [Control()]
      states = [Control()]
      var next = 0
      while next < states.count {
        for seen in observations where states.count < 2500 {
          let after = Self.reduced(stepper.step(states[next], seen).0)
          if known.insert(after).inserted { states.append(after) }
        }
        next += 1
      }
    }

    /// What does not bear on obligations is folded, so that the walk goes further.
    private static func reduced(_ control: Control) -> Control {
      var control = control
      control.turns = 0
      control.lost = 0
      control.brief = 0
      control.stage = .exploration
      return control
    }

    /// Cues of three dangers, of every level, alone and in pairs; every answer; the conducts that matter.
    var observations: [Observation] {
      let wanted: [(DangerGroup, SignalKind, Level)] = [
        (.suicide, .exploration, .none), (.suicide, .wish, .low),
        (.suicide, .intent, .moderate),
        (.suicide, .preparation, .high), (.suicide, .attempt, .imminent),
        (.selfHarm, .selfHarmBehavior, .low), (.harmed, .childAbuse, .moderate),
        (.medical, .overdose, .imminent),
      ]
      let cues = wanted.compactMap { group, kind, level -> Cue? in
        guard let number = machines.firstIndex(where: { $0.group == group }) else { return nil }
        let entry = machines[number].entries[kind] ?? 0
        return Cue(machine: UInt8(number), entry: entry, level: level)
      }
      var all: [Observation] = []
      for cue in cues {
        for answer in [Answer.none, .yes, .no, .deflect] {
          all.append(Observation(cue: cue, answer: answer))
        }
        all.append(Observation(cue: cue, answer: .yes, cueAnswers: true))
        all.append(Observation(cue: cue, conduct: .stop))
        for other in cues where other.machine != cue.machine && other.level <= cue.level {
          all.append(Observation(cue: cue, other: other))
        }
      }
      for answer in Answer.allCases {
        all.append(Observation(conduct: .disclose, answer: answer))
        all.append(Observation(conduct: .brief, answer: answer))
      }
      for conduct in Conduct.allCases { all.append(Observation(conduct: conduct)) }
      all.append(Observation(calm: true))
      all.append(Observation(helped: true))
      return all
    }

    func edges(_ visit: (Edge) -> Void) {
      let observations = observations
      for before in states {
        for seen in observations {
          let (after, decision) = stepper.step(before, seen)
          visit(Edge(before: before, seen: seen, after: after, decision: decision))
        }
      }
    }
  }

  /// Records the first edges that break a rule.
  static func expectOnAllEdges(_ holds: (Edge, Walk) -> Bool) throws {
    let walk = try walk.get()
    #expect(walk.states.count > 500)
    var broken: [Edge] = []
    walk.edges { edge in
      if broken.count < 2, !holds(edge, walk) { broken.append(edge) }
    }
    for edge in broken { Issue.record("\(edge)") }
  }

  @Test func everyStepStaysInsideTheMachines() throws {
    try Self.expectOnAllEdges { edge, walk in
      for place in [
        edge.after.open.map { ($0.machine, $0.step) },
        edge.after.pending.map { ($0.machine, $0.entry) },
      ] {
        guard let (machine, step) = place else { continue }
        guard Int(machine) < walk.machines.count,
          Int(step) < walk.machines[Int(machine)].steps.count
        else { return false }
      }
      return true
    }
  }

  @Test func countersSaturate() throws {
    try Self.expectOnAllEdges { edge, _ in
      let control = edge.after
      return control.sinceOffer <= 3 && control.held <= 3 && control.lost <= 3
        && control.brief <= 3 && control.turns <= 7 && (control.open?.asked ?? 0) <= 3
    }
  }

  @Test func aCueIsAskedAboutOrAnnouncedAtOnce() throws {
    try Self.expectOnAllEdges { edge, _ in
      for cue in [edge.seen.cue, edge.seen.other].compactMap({ $0 })
      where !Self.isDeniedAside(edge, cue) {
        let met = edge.decision.obligations.contains { obligation in
          switch obligation {
          case .ask(let machine, _, _), .announce(let machine): machine == cue.machine
          default: false
          }
        }
        if !met { return false }
      }
      return true
    }
  }

  /// Whether a cue is another danger denied while one is being asked about.
  private static func isDeniedAside(_ edge: Edge, _ cue: Cue) -> Bool {
    guard let open = edge.before.open else { return false }
    return cue.level == .none && cue.machine != open.machine && edge.seen.other == nil
  }

  /// A danger denied inside another one is kept to be asked about, unless the person helps somebody else or the
  /// protocol asks it by itself.
  @Test func aDenialAsideIsKept() throws {
    try Self.expectOnAllEdges { edge, walk in
      guard let cue = edge.seen.cue, Self.isDeniedAside(edge, cue), let open = edge.before.open,
        ![.other, .medical].contains(walk.machines[Int(open.machine)].group)
      else { return true }
      // One danger waits at most; what is graver goes before a denial.
      return edge.before.pending != nil || edge.after.pending != nil
        || edge.after.open?.machine == cue.machine
        || edge.decision.obligations.contains(.announce(machine: cue.machine))
    }
  }

  @Test func aCueIsNamedAndLeadsToExactlyOneQuestion() throws {
    try Self.expectOnAllEdges { edge, _ in
      guard let cue = edge.seen.cue, !Self.isDeniedAside(edge, cue) else { return true }
      return edge.decision.obligations.contains(.name(machine: cue.machine))
        && edge.questions == 1 && edge.after.open != nil
    }
  }

  @Test func noTurnAsksTwice() throws {
    try Self.expectOnAllEdges { edge, _ in edge.questions <= 1 }
  }

  @Test func whatIsAskedIsOpen() throws {
    try Self.expectOnAllEdges { edge, _ in
      for case .ask(let machine, let step, _) in edge.decision.obligations {
        guard let open = edge.after.open, open.machine == machine, open.step == step,
          open.asked > 0
        else { return false }
      }
      return true
    }
  }

  @Test func theLevelFallsOnlyOnYesOrNo() throws {
    try Self.expectOnAllEdges { edge, _ in
      edge.after.level >= edge.before.level || edge.seen.answer == .yes || edge.seen.answer == .no
    }
  }

  @Test func theLevelNeverFallsBelowACueOfTheSameTurn() throws {
    try Self.expectOnAllEdges { edge, _ in
      edge.after.level >= edge.seen.cue?.level ?? .none
        && edge.after.level >= edge.seen.other?.level ?? .none
    }
  }

  @Test func dangerIsNeverFollowedBySilence() throws {
    try Self.expectOnAllEdges { edge, _ in
      edge.after.level < .moderate || !edge.decision.obligations.isEmpty
    }
  }

  @Test func stopIsObeyedWithASafetyLineInDanger() throws {
    try Self.expectOnAllEdges { edge, _ in
      guard edge.seen.conduct == .stop, edge.seen.cue == nil else { return true }
      let danger = edge.before.open != nil || edge.before.level >= .moderate
      return edge.decision.act == .wish(.stop) && edge.after.stopped && edge.questions == 0
        && edge.decision.obligations == (danger ? [.safety] : [])
        && edge.after.open == edge.before.open && edge.after.level == edge.before.level
    }
  }

  @Test func theMessageAfterStopAsksAgain() throws {
    let walk = try Self.walk.get()
    var checked = 0
    for state in walk.states {
      guard let open = state.asking(walk.machines), open.asked > 0 else { continue }
      // A step on which any answer leads on takes a message in the person's own words for one.
      let step = walk.machines[Int(open.machine)].steps[Int(open.step)]
      guard step.yes.to != step.no.to || step.closes, open.asked < 3 else { continue }
      let stopped = walk.stepper.step(state, Observation(conduct: .stop)).0
      let (after, decision) = walk.stepper.step(stopped, Observation(conduct: .disclose))
      checked += 1
      #expect(!after.stopped)
      #expect(
        decision.obligations.contains(.ask(machine: open.machine, step: open.step, again: true)))
    }
    #expect(checked > 50)
  }

  @Test func someoneIsToldWhenTheLevelRisesToHigh() throws {
    try Self.expectOnAllEdges { edge, _ in
      edge.decision.alert == (edge.after.level > edge.before.level && edge.after.level >= .high)
    }
  }

  @Test func aPersonIsOfferedWhenDangerIsHeardAtHighAndAbove() throws {
    try Self.expectOnAllEdges { edge, _ in
      guard edge.after.level >= .high, edge.before.level < .high else { return true }
      return edge.before.sinceOffer < 2
        || edge.decision.obligations.contains(.offer(edge.after.level))
    }
  }

  /// The gravest of the dangers still to be asked about is never forgotten for a lesser one.
  @Test func aGraverPendingDangerIsKept() throws {
    try Self.expectOnAllEdges { edge, _ in
      guard let pending = edge.before.pending, let after = edge.after.pending else { return true }
      return after.level >= pending.level || edge.after.open?.machine == pending.machine
    }
  }
}

extension StepperWalkTests.Edge {
  fileprivate var questions: Int {
    decision.obligations.count { if case .ask = $0 { true } else { false } }
  }
}
