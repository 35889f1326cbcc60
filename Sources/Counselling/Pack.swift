package import Composition
package import Matching
package import Policy
package import Risk
package import TextForm
package import Understanding

/// All content, ready for use.
package struct Pack: Sendable {
  package var normaliser: Normaliser
  package var matcher: Matcher
  package var understanding: UnderstandingLexicon
  package var risk: RiskLexicon
  package var machines: [ProtocolMachine]
  package var book: ResponseBook
  /// Names the content, in 16 hexadecimal digits.
  package var digest: String

  package init(
    normaliser: Normaliser, matcher: Matcher, understanding: UnderstandingLexicon,
    risk: RiskLexicon, machines: [ProtocolMachine], book: ResponseBook, digest: String
  ) {
    self.normaliser = normaliser
    self.matcher = matcher
    self.understanding = understanding
    self.risk = risk
    self.machines = machines
    self.book = book
    self.digest = digest
  }
}
