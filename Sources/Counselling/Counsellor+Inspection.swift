package import Composition
import Policy
import Risk
import TextForm
import Understanding

extension Counsellor {
  /// The response rules that could answer a message on its own, by id, highest rank first.
  ///
  /// - Parameter asked: what our last reply asked for.
  package func eligibleRules(for text: String, asked: QuestionKind? = nil) -> [Speech.Candidate] {
    var session = Session(id: "inspection")
    session.memory.asked = asked
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    let assessment = risk.assess(reading, with: matcher)
    return composer.eligible(facts(reading, assessment, session, turn: 1))
  }
}
