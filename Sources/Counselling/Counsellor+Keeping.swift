import Composition
import Policy
import Risk
import TextForm
import Understanding

extension Counsellor {
  /// Keeps what a person answers to a step of the safety plan.
  ///
  /// The plan is in their own words; of a contact only who it is. A message with a cue of moderate danger or above is
  /// no step of a plan.
  func noteAnswer(
    _ facts: ReplyFacts, _ observation: Observation, _ text: String, _ before: Session,
    _ session: inout Session
  ) {
    guard let open = before.control.open, open.asked > 0, !before.control.stopped else { return }
    let step = stepper.machines[Int(open.machine)].steps[Int(open.step)]
    guard let note = step.keeps, [.none, .yes].contains(observation.answer),
      observation.conduct == .disclose || observation.conduct == .brief,
      observation.cue.map({ $0.level < .moderate }) ?? true
    else { return }
    let kept: String?
    if note == .contact {
      kept = person(in: facts.reading)
    } else {
      kept = observation.answer == .yes && facts.reading.hanCount <= 3 ? nil : Self.line(of: text)
    }
    guard let kept else { return }
    var notes = session.kept ?? KeptNotes()
    notes.keep(kept, for: note)
    session.kept = notes
  }

  /// The first person of a message, seen from the listener.
  private func person(in reading: Reading) -> String? {
    guard let mention = reading.people.first(where: { lexicon.people[$0.person].group != "other" })
    else { return nil }
    let known = lexicon.people[mention.person]
    return known.isBare || known.name.hasPrefix("你") ? known.name : "你" + known.name
  }

  /// A message on one line, sixty characters at most.
  private static func line(of text: String) -> String? {
    let words = text.split(whereSeparator: \.isNewline).joined(separator: "，")
    let short = String(words.prefix(60))
    return short.contains(where: \.isLetter) ? short : nil
  }
}
