import Matching
import Policy
import Risk
import TextForm
import Understanding

extension Counsellor {
  /// The ids of all risk rules whose patterns match outside idioms, whatever graver one lies over them.
  package func rawRiskRules(_ text: String) -> Set<String> {
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    return risk.matchingRules(reading, with: matcher)
  }

  /// The ids of all answers whose patterns match, whatever was asked.
  package func rawAnswers(_ text: String) -> Set<String> {
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    return Set(matcher.matches(.answer, in: reading.scan).map { answers[$0.owner].id })
  }

  /// Whether a fixed idiom stands in the text.
  package func hasIdiom(_ text: String) -> Bool {
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    return risk.hasIdiom(reading, with: matcher)
  }

  /// Whether a risk rule counts in any message, not only while a protocol is open.
  package func countsOnItsOwn(risk rule: String) -> Bool { risk.countsOnItsOwn(rule) }
}
