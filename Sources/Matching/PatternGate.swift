/// The terms one of which must stand in a message before a pattern can match.
///
/// A pattern has one gate for every part that is not optional; the one-pass matcher tells which gates are
/// open, and only patterns with all gates open are tried.
package enum PatternGate {
  /// The gates of a pattern, each a set of terms; empty when every part is optional.
  package static func gates(
    of alternatives: [[PatternNode]], terms: (String) -> [[UInt32]]?
  ) -> [[[UInt32]]] {
    if alternatives.count == 1 { return sequence(alternatives[0], terms) }
    return union(alternatives, terms).map { [$0] } ?? []
  }

  private static func sequence(
    _ nodes: [PatternNode], _ terms: (String) -> [[UInt32]]?
  ) -> [[[UInt32]]] {
    var gates: [[[UInt32]]] = []
    for node in nodes {
      switch node {
      case .literal(let values): gates.append([values])
      case .concept(let name):
        if let found = terms(name), !found.isEmpty { gates.append(found) }
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
  ) -> [[UInt32]]? {
    var all: [[UInt32]] = []
    for alternative in alternatives {
      guard let best = sequence(alternative, terms).min(by: isMoreTelling) else { return nil }
      all.append(contentsOf: best)
    }
    return all
  }

  /// A gate tells more the longer its shortest term is, and then the fewer terms it has.
  private static func isMoreTelling(_ one: [[UInt32]], than other: [[UInt32]]) -> Bool {
    let lengths = (one.map(\.count).min() ?? 0, other.map(\.count).min() ?? 0)
    return lengths.0 == lengths.1 ? one.count < other.count : lengths.0 > lengths.1
  }
}
