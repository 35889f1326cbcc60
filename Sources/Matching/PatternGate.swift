/// The terms one of which must stand in a message before a pattern can match.
///
/// A pattern has one gate for every part that is not optional; the one-pass matcher tells which gates are
/// open, and only patterns with all gates open are tried.
package enum PatternGate {
  /// One way to open a gate.
  package enum Item: Sendable, Hashable {
    case term([UInt32])
    /// Any term of a concept.
    case concept(String)
  }

  /// The gates of a pattern, each a set of items; empty when every part is optional.
  package static func gates(
    of alternatives: [[PatternNode]], terms: (String) -> [[UInt32]]?
  ) -> [[Item]] {
    if alternatives.count == 1 { return sequence(alternatives[0], terms) }
    return union(alternatives, terms).map { [$0] } ?? []
  }

  /// The terms that an item stands for.
  package static func terms(of item: Item, _ terms: (String) -> [[UInt32]]?) -> [[UInt32]] {
    switch item {
    case .term(let term): [term]
    case .concept(let name): terms(name) ?? []
    }
  }

  private static func sequence(
    _ nodes: [PatternNode], _ terms: (String) -> [[UInt32]]?
  ) -> [[Item]] {
    var gates: [[Item]] = []
    for node in nodes {
      switch node {
      case .literal(let values): gates.append([.term(values)])
      case .concept(let name):
        if let found = terms(name), !found.isEmpty { gates.append([.concept(name)]) }
      case .group(let alternatives):
        if let gate = union(alternatives, terms) { gates.append(gate) }
      case .repeated(let inner, let from, _) where from > 0:
        gates.append(contentsOf: sequence([inner], terms))
      case .gap, .any, .set, .digit, .clauseStart, .clauseEnd, .look, .repeated: continue
      }
    }
    return gates
  }

  /// One gate for a choice: the most telling gate of every alternative, or nil if one has none.
  private static func union(
    _ alternatives: [[PatternNode]], _ terms: (String) -> [[UInt32]]?
  ) -> [Item]? {
    var all: [Item] = []
    for alternative in alternatives {
      let gates = sequence(alternative, terms)
      guard let best = gates.min(by: { weight($0, terms) < weight($1, terms) }) else { return nil }
      all.append(contentsOf: best)
    }
    return all
  }

  /// How freely a gate opens: short terms and many terms open it often.
  private static func weight(_ gate: [Item], _ terms: (String) -> [[UInt32]]?) -> Int {
    gate.reduce(0) { sum, item in
      switch item {
      case .term(let term): sum + (term.count == 1 ? 64 : term.count == 2 ? 4 : 1)
      case .concept(let name):
        (terms(name) ?? []).reduce(sum) { $0 + ($1.count == 1 ? 64 : $1.count == 2 ? 4 : 1) }
      }
    }
  }
}
