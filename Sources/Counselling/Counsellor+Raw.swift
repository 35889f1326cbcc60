import Matching
import Risk
import TextForm
import Understanding

extension Counsellor {
  /// The ids of all risk rules whose patterns match outside idioms, whatever graver one lies over them.
  package func rawRiskRules(_ text: String) -> Set<String> {
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    return risk.matchingRules(reading, with: matcher)
  }

  /// Whether a fixed idiom stands in the text.
  package func hasIdiom(_ text: String) -> Bool {
    let reading = understander.read(normaliser.normalise(text), with: matcher)
    return risk.hasIdiom(reading, with: matcher)
  }

  /// Whether a risk rule counts in any message, not only while a protocol is open.
  package func countsOnItsOwn(risk rule: String) -> Bool { risk.countsOnItsOwn(rule) }
}
