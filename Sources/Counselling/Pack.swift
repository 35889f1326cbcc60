package import Composition
package import Matching
package import Policy
package import Risk
package import TextForm
package import Understanding

/// All content, ready for use.
package struct Pack: Sendable {
  package var normaliser: Normaliser
  /// How words of danger are disguised; known to the normaliser already, kept for trying it.
  package var disguises: DisguiseTable
  package var matcher: Matcher
  package var understanding: UnderstandingLexicon
  package var risk: RiskLexicon
  package var machines: [ProtocolMachine]
  /// Answers to what protocols ask; the owner of an answer pattern is an index here.
  package var answers: [HeardAnswer]
  package var book: ResponseBook
  /// Names the content, in 16 hexadecimal digits.
  package var digest: String

  package init(
    normaliser: Normaliser, disguises: DisguiseTable = DisguiseTable(), matcher: Matcher,
    understanding: UnderstandingLexicon,
    risk: RiskLexicon, machines: [ProtocolMachine], answers: [HeardAnswer] = [],
    book: ResponseBook, digest: String
  ) {
    self.normaliser = normaliser
    self.disguises = disguises
    self.matcher = matcher
    self.understanding = understanding
    self.risk = risk
    self.machines = machines
    self.answers = answers
    self.book = book
    self.digest = digest
  }
}
