package import Matching

/// The rules that make signals, as content gives them.
package struct RiskLexicon: Sendable {
  /// A rule: patterns that mean one kind of danger.
  package struct Rule: Sendable {
    package let id: String
    package let kind: SignalKind
    /// The level when said of oneself, now, in earnest.
    package let level: Level
    /// Whether a negation directly before takes it back.
    package let negatable: Bool
    /// Whether the pattern itself is about somebody else.
    package let other: Bool
    /// The dangers within whose open protocol the rule counts; everywhere when empty.
    package let within: [DangerGroup]
    /// The protocol that answers it, where that is not the one of its kind.
    package let protocolID: String?
    /// The surrounding of which something must stand beside the match, by number.
    package let with: Int?
    /// The surrounding of which nothing may stand in the message, by number.
    package let unless: Int?

    package init(
      id: String, kind: SignalKind, level: Level, negatable: Bool, other: Bool,
      within: [DangerGroup] = [], protocolID: String? = nil, with: Int? = nil, unless: Int? = nil
    ) {
      self.id = id
      self.kind = kind
      self.level = level
      self.negatable = negatable
      self.other = other
      self.within = within
      self.protocolID = protocolID
      self.with = with
      self.unless = unless
    }
  }

  /// Rules; the owner of a risk pattern is an index here.
  package var rules: [Rule] = []
  /// How many surroundings there are; the owner of a surrounding's pattern is below it.
  package var surroundings = 0
  /// Terms that name a means.
  package var methods: [Concept: String] = [:]
  /// Fixed idioms whose characters no risk rule sees.
  package var idiom: Concept?

  package init() {}
}
