import TextForm

/// All concepts and patterns of a pack while they are gathered.
package struct Vocabulary: Sendable {
  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]
  /// What gates need of each concept, once asked for.
  private var gateTerms: [String: PatternGate.Terms] = [:]
  private(set) var terms: [[[UInt32]]] = []
  private(set) var patterns: [Pattern] = []

  /// A pattern that was read but not yet compiled.
  struct Pattern: Sendable {
    let tree: [[PatternNode]]
    let family: PatternFamily
    let owner: Int
    let whole: Bool
    let gates: [PatternGate]
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

  /// How freely a concept opens a gate.
  func weight(of name: String) -> Int { gateTerms[name]?.weight ?? 0 }

  /// With which scalars the terms of a concept begin, for `PatternOpening`.
  func openings(of name: String) -> UInt64 { gateTerms[name]?.opening ?? .max }

  /// Reads a pattern and keeps it for `Matcher`; all concepts must have been added before.
  package mutating func add(
    pattern: String, family: PatternFamily, owner: Int, whole: Bool = false
  ) throws(PatternError) {
    let tree = try PatternParser.parse(pattern)
    gather(tree)
    let gates = PatternGate.gates(of: tree, whole: whole, gateTerms)
    guard !gates.isEmpty else {
      throw PatternError("no part of the pattern is both literal and required", at: 0)
    }
    patterns.append(Pattern(tree: tree, family: family, owner: owner, whole: whole, gates: gates))
  }

  /// Makes what gates need of the concepts that a pattern names; one without terms opens none.
  private mutating func gather(_ tree: [[PatternNode]]) {
    var names: [String] = []
    PatternGate.concepts(in: tree, &names)
    for name in names where gateTerms[name] == nil {
      guard let number = numbers[name], !terms[number].isEmpty else { continue }
      gateTerms[name] = PatternGate.Terms(terms[number])
    }
  }
}
