import Composition
import Policy
import Risk
import Content
import Counselling
import Foundation
import Resources

let clock = ContinuousClock()
let begun = clock.now
do {
  let (pack, samples) = try PackLoader.load(URL(fileURLWithPath: "/work/main"))
  print("loaded", clock.now - begun, samples.count)
  let engine = Counsellor(pack)
  print("engine", clock.now - begun)
  var session = Session(id: "probe")
  let at = Moment(seconds: 1_790_000_000, offset: 480)
  while let line = readLine() {
    let turn = engine.respond(to: Message(text: line, at: at), in: session)
    session = turn.session
    print("心›", turn.reply)
    print("    ", turn.level.name, turn.assessment.signals.map { "\($0.kind.rawValue):\($0.rule)" }, turn.speech.parts.map(\.source), turn.observation.conduct, turn.observation.answer)
  }
} catch { print(error) }
