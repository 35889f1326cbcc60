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
    of alternatives: [[PatternNode]], weigh weights: [String: Int]
  ) -> [[Item]] {
    if alternatives.count == 1 { return sequence(alternatives[0], weights) }
    return union(alternatives, weights).map { [$0] } ?? []
  }

  /// The terms that an item stands for.
  package static func terms(of item: Item, _ terms: (String) -> [[UInt32]]?) -> [[UInt32]] {
    switch item {
    case .term(let term): [term]
    case .concept(let name): terms(name) ?? []
    }
  }

  /// The concepts that a pattern names.
  static func concepts(in alternatives: [[PatternNode]], _ names: inout [String]) {
    for node in alternatives.joined() {
      switch node {
      case .concept(let name): names.append(name)
      case .group(let inner): concepts(in: inner, &names)
      case .repeated(let inner, _, _): concepts(in: [[inner]], &names)
      default: continue
      }
    }
  }

  /// How freely a term opens a gate: a short one opens it often.
  static func weight(of term: [UInt32]) -> Int {
    switch term.count {
    case 1: 64
    case 2: 4
    default: 1
    }
  }

  private static func sequence(_ nodes: [PatternNode], _ weights: [String: Int]) -> [[Item]] {
    var gates: [[Item]] = []
    for node in nodes {
      switch node {
      case .literal(let values): gates.append([.term(values)])
      case .concept(let name):
        if weights[name] != nil { gates.append([.concept(name)]) }
      case .group(let alternatives):
        if let gate = union(alternatives, weights) { gates.append(gate) }
      case .repeated(let inner, let from, _) where from > 0:
        gates.append(contentsOf: sequence([inner], weights))
      case .gap, .any, .set, .digit, .clauseStart, .clauseEnd, .look, .repeated: continue
      }
    }
    return gates
  }

  /// One gate for a choice: the most telling gate of every alternative, or nil if one has none.
  private static func union(_ alternatives: [[PatternNode]], _ weights: [String: Int]) -> [Item]? {
    var all: [Item] = []
    for alternative in alternatives {
      let gates = sequence(alternative, weights)
      guard let best = gates.min(by: { weight($0, weights) < weight($1, weights) }) else {
        return nil
      }
      all.append(contentsOf: best)
    }
    return all
  }

  private static func weight(_ gate: [Item], _ weights: [String: Int]) -> Int {
    gate.reduce(0) { sum, item in
      switch item {
      case .term(let term): sum + weight(of: term)
      case .concept(let name): sum + (weights[name] ?? 0)
      }
    }
  }
}
