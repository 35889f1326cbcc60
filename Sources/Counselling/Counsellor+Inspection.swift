package import Composition
import Matching
import Policy
import Risk
import TextForm
package import Understanding

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

  /// A feature by the name that content gives it.
  package func name(of feature: WeightLexicon.Feature) -> String {
    switch feature {
    case .concept(let concept): "concept:\(matcher.conceptNames[Int(concept.number)])"
    case .distortion(let number): "distortion:\(lexicon.distortionIDs[number])"
    case .feeling(let kind): "feeling:\(kind.rawValue)"
    case .strongest(let kind): "strongest:\(kind.rawValue)"
    }
  }
}
