import TextForm

/// All concepts and patterns of a pack while they are gathered.
package struct Vocabulary: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  /// How freely each concept opens a gate, once asked for.
  private var weights: [String: Int] = [:]
  private(set) var terms: [[[UInt32]]] = []
  private(set) var patterns: [Pattern] = []

  /// A pattern that was read but not yet compiled.
  struct Pattern: Sendable {
    let tree: [[PatternNode]]
    let family: PatternFamily
    let owner: Int
    let whole: Bool
    let gates: [[PatternGate.Item]]
  }

  package init() {}

  /// Adds terms, already in normal form, to a concept and returns it.
  @discardableResult
  package mutating func add(_ name: String, terms more: [[UInt32]]) -> Concept {
    let number: Int
    if let known = numbers[name] {
      number = known
    } else {
      number = names.count
      numbers[name] = number
      names.append(name)
      terms.append([])
    }
    terms[number].append(contentsOf: more.filter { !$0.isEmpty })
    return Concept(number)
  }

  /// The concept of a name, if it was added.
  package func concept(_ name: String) -> Concept? { numbers[name].map { Concept($0) } }

  /// The terms of a concept; nil when there is none of the name.
  package func terms(of name: String) -> [[UInt32]]? { numbers[name].map { terms[$0] } }

  /// Reads a pattern and keeps it for `Matcher`; all concepts must have been added before.
  package mutating func add(
    pattern: String, family: PatternFamily, owner: Int, whole: Bool = false
  ) throws(PatternError) {
    let tree = try PatternParser.parse(pattern)
    let gates = PatternGate.gates(of: tree, weigh: weights(in: tree))
    guard !gates.isEmpty else {
      throw PatternError("no part of the pattern is both literal and required", at: 0)
    }
    patterns.append(Pattern(tree: tree, family: family, owner: owner, whole: whole, gates: gates))
  }

  /// The weights of the concepts that a pattern names; a concept without terms has none.
  private mutating func weights(in tree: [[PatternNode]]) -> [String: Int] {
    var names: [String] = []
    PatternGate.concepts(in: tree, &names)
    for name in names where weights[name] == nil {
      guard let number = numbers[name], !terms[number].isEmpty else { continue }
      weights[name] = terms[number].reduce(0) { $0 + PatternGate.weight(of: $1) }
    }
    return weights
  }
}
