import Policy
package import Resources

/// A reply with where each part came from.
package struct Speech: Sendable, Equatable {
  /// A sentence or two of a reply.
  package struct Part: Sendable, Equatable, Codable {
    package let text: String
    /// Rule, part and variant, such as `topic.exam/explore#3`.
    package let source: String
  }

  package var parts: [Part] = []
  /// Questions that stand in a part only behind a clause of the person's; they count as said.
  package var bare: [String] = []
  package var strategies: [String] = []
  package var asked: QuestionKind?
  /// Nothing of the message was understood.
  package var fallback = false
  package var resources: [DirectoryEntry] = []
  /// Rules that could have spoken, with their rank.
  package var candidates: [Candidate] = []

  /// A rule that could have spoken.
  package struct Candidate: Sendable, Equatable, Codable {
    package let rule: String
    package let rank: Int
  }

  package init() {}

  package var text: String { parts.map(\.text).joined() }

  /// Writes every part in another way.
  mutating func rewrite(_ written: (String) -> String) {
    parts = parts.map { Part(text: written($0.text), source: $0.source) }
  }

  mutating func add(_ text: String, _ source: String, _ strategy: String, _ asks: QuestionKind?) {
    parts.append(Part(text: text, source: source))
    if !strategies.contains(strategy) { strategies.append(strategy) }
    if let asks { asked = asks }
  }
}
