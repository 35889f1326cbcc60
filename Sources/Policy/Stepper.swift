import Risk

/// The control of a conversation: total, finite, without text.
///
/// Precedence: imminent danger, open protocol, other dangers, an explicit wish, the talk. "Stop" is obeyed at
/// once, in danger with one safety line; the next message reopens the protocol.
package struct Stepper: Sendable {
  package let machines: [ProtocolMachine]

  package init(_ machines: [ProtocolMachine]) { self.machines = machines }

  /// The next state and what the reply must do.
  package func step(_ before: Control, _ seen: Observation) -> (Control, Decision) {
    var control = before
    control.turns = min(7, before.turns + 1)
    // Who is with a doctor or has just talked to a line is not sent there in the same breath.
    control.sinceOffer = seen.helped ? 0 : min(3, before.sinceOffer + 1)
    control.lost = seen.conduct == .lost ? min(3, before.lost + 1) : 0
    control.brief = seen.conduct == .brief ? min(3, before.brief + 1) : 0
    control.stopped = false
    advanceStage(&control, seen)
    var decision = Decision(act: .talk, obligations: [])
    if let cue = seen.cue, !isAside(cue, seen, before) {
      hear(cue, seen, before, &control, &decision)
    } else {
      if let denied = seen.cue { keepDenied(denied, &control) }
      if seen.conduct == .stop {
        stop(&control, &decision)
      } else if control.open != nil {
        go(on: seen, before, &control, &decision)
      } else {
        talk(seen, &control, &decision)
      }
    }
    decision.alert = control.level > before.level && control.level >= .high
    return (control, decision)
  }

  // MARK: A cue

  /// Whether a cue is another danger denied while one is open: it waits and is not held up to the person.
  private func isAside(_ cue: Cue, _ seen: Observation, _ before: Control) -> Bool {
    guard let open = before.open, seen.other == nil else { return false }
    let step = machines[Int(open.machine)].steps[Int(open.step)]
    return cue.level == .none && open.machine != cue.machine && !step.holds && !step.closes
  }

  /// Keeps a denied danger to be asked about; a helper's own denial is left at that, and in a medical emergency the
  /// protocol asks it by itself.
  private func keepDenied(_ cue: Cue, _ control: inout Control) {
    guard let open = control.open,
      ![.other, .medical].contains(machines[Int(open.machine)].group)
    else { return }
    keepPending(cue, &control)
  }

  private func hear(
    _ cue: Cue, _ seen: Observation, _ before: Control, _ control: inout Control,
    _ decision: inout Decision
  ) {
    control.level = max(control.level, cue.level)
    if control.level > before.level {
      control.offers = 0
      if control.level >= .high { control.sinceOffer = 3 }
    }
    decision.act = .protocolStep
    decision.obligations.append(.name(machine: cue.machine))
    var asked = cue
    if let open = before.open {
      if open.machine == cue.machine {
        control.open = rejoined(open, cue, seen.answer, before, &control)
      } else if outranks(cue, before) {
        keepPending(
          Cue(machine: open.machine, entry: open.step, level: before.level), &control)
        control.open = Control.Open(machine: cue.machine, step: cue.entry, asked: 0)
      } else if seen.cueAnswers, seen.answer == .yes, open.asked > 0, cue.level < .high,
        machines[Int(open.machine)].steps[Int(open.step)].yes.opens == cue.machine
      {
        // The step asks for this very danger and would open its protocol: the cue is the answer.
        follow(seen.answer, open, &control)
        control.level = max(control.level, cue.level, before.level)
      } else {
        keepPending(cue, &control)
        decision.obligations.append(.announce(machine: cue.machine))
        asked = Cue(machine: open.machine, entry: open.step, level: before.level)
      }
    } else {
      control.open = Control.Open(machine: cue.machine, step: cue.entry, asked: 0)
    }
    if let other = seen.other, other.machine != asked.machine {
      keepPending(other, &control)
      control.level = max(control.level, other.level)
      decision.obligations.append(.announce(machine: other.machine))
    }
    offer(&control, &decision)
    ask(&control, &decision)
  }

  /// A cue of the danger that is being asked about: it may answer the question, or lead further.
  private func rejoined(
    _ open: Control.Open, _ cue: Cue, _ answer: Answer, _ before: Control, _ control: inout Control
  ) -> Control.Open {
    let machine = machines[Int(open.machine)]
    let step = machine.steps[Int(open.step)]
    // What is grave and new leads back to its own step, however far the ladder was climbed.
    let isGraver = cue.level > before.level && cue.level >= .high
    let isGrave = cue.level >= .high && open.step != cue.entry && !isAfterEmergency(open, machine)
    if step.holds || step.closes || cue.entry > open.step || isGraver || isGrave {
      return Control.Open(machine: open.machine, step: cue.entry, asked: 0)
    }
    if open.asked > 0, answer != .none, answer != .deflect {
      var moved = control
      follow(answer, open, &moved)
      control.level = max(moved.level, cue.level, before.level)
      return moved.open ?? open
    }
    return open
  }

  /// Whether emergency help is being seen to: then the steps that bring it go on.
  private func isAfterEmergency(_ open: Control.Open, _ machine: ProtocolMachine) -> Bool {
    guard let emergency = machine.emergency else { return false }
    let chain: Set<UInt8> = [
      emergency, machine.steps[Int(emergency)].yes.to, machine.steps[Int(emergency)].refuse.to,
    ]
    return chain.contains(open.step)
  }

  /// Whether a new danger comes before the one that is open.
  private func outranks(_ cue: Cue, _ control: Control) -> Bool {
    guard let open = control.open else { return true }
    if cue.level > control.level { return true }
    let machine = machines[Int(open.machine)]
    let step = machine.steps[Int(open.step)]
    if step.holds || step.closes { return cue.level >= .low }
    // One's own death is asked about before whatever else there is, but for what is acute; that is let finish once.
    guard machines[Int(cue.machine)].group == .suicide, machine.group != .suicide,
      cue.level >= .low, control.level < .imminent
    else { return false }
    let isAcute = (step.yes.raise ?? .none) >= .high
    return !isAcute || cue.level == control.level || control.pending?.machine == cue.machine
  }

  private func keepPending(_ cue: Cue, _ control: inout Control) {
    if let known = control.pending,
      known.level > cue.level || known.level == cue.level && known.machine != cue.machine
    {
      return
    }
    control.pending = cue
  }

  // MARK: An open protocol

  private func go(
    on seen: Observation, _ before: Control, _ control: inout Control, _ decision: inout Decision
  ) {
    guard let open = control.open else { return }
    let machine = machines[Int(open.machine)]
    let step = machine.steps[Int(open.step)]
    if before.turns == 0, !step.holds, control.level < .imminent {
      control.open = Control.Open(machine: open.machine, step: machine.hold, asked: 0)
      hold(seen, machine, before, &control, &decision)
      return
    }
    if step.holds, !(open.asked > 0 && seen.answer != .none) {
      hold(seen, machine, before, &control, &decision)
      return
    }
    if seen.calm, seen.answer == .none || seen.answer == .deflect, open.step != machine.calm,
      (.moderate..<(.imminent)).contains(control.level), let calm = machine.calm
    {
      control.open = Control.Open(machine: open.machine, step: calm, asked: 0)
      decision.act = .protocolStep
      ask(&control, &decision)
      return
    }
    if open.asked > 0, !before.stopped { answer(seen, open, step, &control, &decision) }
    guard let now = control.open else {
      talk(seen, &control, &decision)
      return
    }
    decision.act = seen.conduct == .brief || seen.answer != .none ? .protocolStep : .protocolAside
    if seen.conduct == .human { decision.act = .wish(.human) }
    if machines[Int(now.machine)].steps[Int(now.step)].holds {
      settleIn(seen, &control, &decision)
      return
    }
    if seen.conduct == .human || seen.conduct == .request || seen.conduct == .lineFailed {
      control.sinceOffer = 3
    }
    offer(&control, &decision, wanted: control.sinceOffer == 3 && seen.conduct != .disclose)
    ask(&control, &decision)
    // A question put to us is no turn in which ours went without an answer.
    if seen.conduct == .request, seen.answer == .none, open.asked > 0, now.step == open.step,
      now.machine == open.machine
    {
      control.open?.asked = open.asked
    }
  }

  /// The turn on which a protocol comes to rest: the pending danger is asked about, or the talk goes on in its frame.
  private func settleIn(
    _ seen: Observation, _ control: inout Control, _ decision: inout Decision
  ) {
    control.held = 0
    if let pending = control.pending {
      control.pending = nil
      control.open = Control.Open(machine: pending.machine, step: pending.entry, asked: 0)
      control.level = max(control.level, pending.level)
      decision.obligations.append(.announce(machine: pending.machine))
      offer(&control, &decision)
      ask(&control, &decision)
      return
    }
    if control.level == .none { control.open = nil }
    decision.act = seen.conduct == .human ? .wish(.human) : .talk
    if control.level >= .moderate { decision.obligations.append(.care) }
    offer(&control, &decision)
  }

  private func hold(
    _ seen: Observation, _ machine: ProtocolMachine, _ before: Control, _ control: inout Control,
    _ decision: inout Decision
  ) {
    if control.pending != nil {
      settleIn(seen, &control, &decision)
      return
    }
    guard let open = control.open else { return }
    if seen.calm, control.level >= .moderate, let calm = machine.calm {
      control.open = Control.Open(machine: open.machine, step: calm, asked: 0)
      decision.act = .protocolAside
      ask(&control, &decision)
      return
    }
    control.held = min(3, control.held + 1)
    let due: UInt8 = control.level >= .high ? 2 : 3
    let isReturn = before.turns == 0
    if isReturn { decision.obligations.append(.recall) }
    if control.held >= due || before.stopped || isReturn {
      control.held = 0
      decision.act = .protocolAside
      if let plan = machine.plan, !control.planned, !isReturn, !before.stopped,
        (.moderate..<(.imminent)).contains(control.level)
      {
        control.open = Control.Open(machine: open.machine, step: plan, asked: 0)
      }
      ask(&control, &decision)
      return
    }
    control.open?.asked = 0
    talk(seen, &control, &decision)
    if control.level >= .moderate { decision.obligations.append(.care) }
    if seen.conduct == .lineFailed {
      control.sinceOffer = 3
      offer(&control, &decision, wanted: true)
    }
  }

  private func answer(
    _ seen: Observation, _ open: Control.Open, _ step: ProtocolMachine.Step,
    _ control: inout Control, _ decision: inout Decision
  ) {
    var answer = seen.answer
    if control.level == .none, answer == .none {
      // A light check that got no answer is not repeated.
      control.open = nil
      return
    }
    if answer == .none, seen.conduct == .skip { answer = .refuse }
    if answer == .none || answer == .deflect {
      if step.acceptsAnything, seen.conduct == .disclose, answer == .none {
        answer = .unsure
      } else if open.asked >= 3, control.level <= .low, seen.conduct != .request,
        isGeneral(open.machine)
      {
        // A light cue that was asked about three times and told past is kept in mind and not pressed on.
        let machine = machines[Int(open.machine)]
        control.open = Control.Open(machine: open.machine, step: machine.hold, asked: 0)
        return
      } else if open.asked >= 3, seen.conduct != .request {
        answer = .refuse
      } else {
        return
      }
    }
    // An answer that was only taken for one is received without saying which.
    let heard = seen.answer == .none ? .none : answer
    if heard != .none || answer == .unsure {
      decision.obligations.append(.receive(heard, machine: open.machine, step: open.step))
    }
    if seen.answer == .refuse { control.sinceOffer = 3 }
    follow(answer, open, &control)
    if step.keeps == .safe { decision.obligations.append(.recall) }
  }

  /// Whether a protocol is that of its whole danger and not of a case of it.
  private func isGeneral(_ machine: UInt8) -> Bool {
    let group = machines[Int(machine)].group
    return machines.firstIndex { $0.group == group } == Int(machine)
  }

  private func follow(_ answer: Answer, _ open: Control.Open, _ control: inout Control) {
    let step = machines[Int(open.machine)].steps[Int(open.step)]
    let transition: ProtocolMachine.Transition
    switch answer {
    case .yes: transition = step.yes
    case .no: transition = step.no
    case .unsure:
      // Not to know, three times over, is an answer too.
      transition = step.unsure.to == open.step && open.asked >= 3 ? step.refuse : step.unsure
    case .refuse, .none, .deflect: transition = step.refuse
    }
    if let raise = transition.raise {
      if raise > control.level, raise >= .high { control.sinceOffer = 3 }
      control.level = max(control.level, raise)
    }
    if let settle = transition.settle, answer == .yes || answer == .no {
      let level = max(min(control.level, settle), control.pending?.level ?? .none)
      // Help has come, or the danger is past: not met with the same numbers again at once.
      if level < control.level { control.sinceOffer = 0 }
      control.level = level
    }
    if step.closes, answer == .yes {
      control.open = nil
      if let pending = control.pending {
        control.pending = nil
        control.open = Control.Open(machine: pending.machine, step: pending.entry, asked: 0)
      }
      return
    }
    if let opens = transition.opens, answer == .yes {
      keepPending(
        Cue(machine: open.machine, entry: transition.to, level: control.level), &control)
      control.open = Control.Open(
        machine: opens, step: machines[Int(opens)].begin, asked: 0)
      return
    }
    let same = transition.to == open.step
    control.open = Control.Open(
      machine: open.machine, step: transition.to, asked: same ? open.asked : 0)
  }

  // MARK: Wishes and talk

  private func stop(_ control: inout Control, _ decision: inout Decision) {
    control.stopped = true
    decision.act = .wish(.stop)
    if control.open != nil || control.level >= .moderate {
      decision.obligations.append(.safety)
    }
  }

  private func talk(
    _ seen: Observation, _ control: inout Control, _ decision: inout Decision
  ) {
    switch seen.conduct {
    case .human, .skip: decision.act = .wish(seen.conduct)
    default: decision.act = .talk
    }
  }

  /// Offers a person when it is due; when wanted, at a low level too.
  private func offer(
    _ control: inout Control, _ decision: inout Decision, wanted: Bool = false
  ) {
    guard control.level >= .moderate || wanted && control.level >= .low else { return }
    let due: UInt8 = control.level >= .imminent ? 1 : control.level >= .high ? 2 : 3
    guard control.sinceOffer >= due else { return }
    // Offered twice, the person knows the way; a third time only on their wish or when it gets graver.
    if control.offers >= 2, control.level <= .moderate, !wanted { return }
    control.offers = min(3, control.offers + 1)
    control.sinceOffer = 0
    decision.obligations.append(.offer(max(control.level, .moderate)))
  }

  /// Asks the open step and counts it.
  private func ask(_ control: inout Control, _ decision: inout Decision) {
    guard var open = control.open else { return }
    decision.obligations.append(
      .ask(machine: open.machine, step: open.step, again: open.asked > 0))
    open.asked = min(3, open.asked + 1)
    control.open = open
    if machines[Int(open.machine)].plan == open.step { control.planned = true }
  }

  /// Stages follow the person's signs: asking what to do, and time to have told the story.
  private func advanceStage(_ control: inout Control, _ seen: Observation) {
    switch control.stage {
    case .exploration:
      if control.turns >= 5 { control.stage = .understanding }
      if seen.conduct == .advice, control.turns >= 3 { control.stage = .action }
    case .understanding:
      if seen.conduct == .advice { control.stage = .action }
    case .action:
      if seen.conduct == .disclose, control.turns < 7 { control.stage = .understanding }
    }
  }
}
