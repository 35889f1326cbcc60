import TextForm

/// Finds all terms of a pack in one pass, then runs only those patterns whose required terms were seen.
package struct Matcher: Sendable {
  private struct Compiled: Sendable {
    let program: RegexProgram
    let owner: Int
    /// Gates besides the one that wakes the pattern.
    let others: [Int32]
  }

  /// The names of the concepts, by number.
  package let conceptNames: [String]
  private let automaton: Automaton
  /// For each term the concepts it belongs to.
  private let termConcepts: [[Concept]]
  /// For each term the gates it opens.
  private let termGates: [[Int32]]
  private let gateCount: Int
  /// The patterns of each family, those of one waking gate together.
  private let families: [Family]

  /// The patterns of one family by the gate that wakes them.
  private struct Family: Sendable {
    /// The gates that wake a pattern of the family, a bit each.
    var gates: [UInt64]
    /// For each gate, where its patterns begin in `patterns`; one more at the end.
    var starts: [Int32]
    var patterns: [Compiled]
  }

  /// Compiles a vocabulary. Errors carry the number of the pattern in order of adding.
  package init(_ vocabulary: Vocabulary, errors: inout [(pattern: Int, error: PatternError)]) {
    conceptNames = vocabulary.names
    var numbers: [[UInt32]: Int] = [:]
    var all: [[UInt32]] = []
    var concepts: [[Concept]] = []
    var gates: [[Int32]] = []
    func number(_ term: [UInt32]) -> Int {
      if let known = numbers[term] { return known }
      numbers[term] = all.count
      all.append(term)
      concepts.append([])
      gates.append([])
      return all.count - 1
    }
    for (index, terms) in vocabulary.terms.enumerated() {
      for term in terms {
        let at = number(term)
        if concepts[at].last != Concept(index) { concepts[at].append(Concept(index)) }
      }
    }
    var gateNumbers: [[PatternGate.Item]: Int32] = [:]
    var frequency: [Int] = []
    func gateNumber(_ items: [PatternGate.Item]) -> Int32 {
      if let known = gateNumbers[items] { return known }
      let fresh = Int32(gateNumbers.count)
      gateNumbers[items] = fresh
      var looseness = 0
      for item in items {
        for term in PatternGate.terms(of: item, vocabulary.terms(of:)) {
          let at = number(term)
          if gates[at].last != fresh { gates[at].append(fresh) }
          looseness += term.count == 1 ? 64 : term.count == 2 ? 4 : 1
        }
      }
      frequency.append(looseness)
      return fresh
    }
    var woken = [[Int32: [Compiled]]](repeating: [:], count: PatternFamily.allCases.count)
    for (index, pattern) in vocabulary.patterns.enumerated() {
      do {
        var emitter = PatternEmitter(terms: vocabulary.terms(of:))
        let program = try RegexProgram(emitter.emit(pattern.tree, whole: pattern.whole))
        let needed = pattern.gates.map(gateNumber)
        guard let waking = needed.min(by: { frequency[Int($0)] < frequency[Int($1)] }) else {
          continue
        }
        let others = needed.filter { $0 != waking }
        woken[pattern.family.rawValue][waking, default: []].append(
          Compiled(program: program, owner: pattern.owner, others: others))
      } catch {
        errors.append((index, error))
      }
    }
    families = woken.map { Self.family($0, gateCount: gateNumbers.count) }
    automaton = Automaton(terms: all)
    termConcepts = concepts
    termGates = gates
    gateCount = gateNumbers.count
  }

  private static func family(_ woken: [Int32: [Compiled]], gateCount: Int) -> Family {
    var family = Family(
      gates: [UInt64](repeating: 0, count: (gateCount + 63) / 64 + 1), starts: [0], patterns: [])
    for gate in 0..<gateCount {
      if let patterns = woken[Int32(gate)] {
        family.gates[gate >> 6] |= 1 << UInt64(gate & 63)
        family.patterns += patterns
      }
      family.starts.append(Int32(family.patterns.count))
    }
    return family
  }

  /// One pass over a text.
  package func scan(_ scalars: [UInt32]) -> Scan {
    var hits: [ConceptHit] = []
    hits.reserveCapacity(scalars.count)
    var open = [UInt64](repeating: 0, count: (gateCount + 63) / 64 + 1)
    scalars.withUnsafeBufferPointer { text in
      automaton.scan(text) { term, start, end in
        for concept in termConcepts[Int(term)] {
          hits.append(ConceptHit(concept: concept, start: start, end: end, term: term))
        }
        for gate in termGates[Int(term)] { open[Int(gate) >> 6] |= 1 << UInt64(gate & 63) }
      }
    }
    hits.sort { one, other in
      if one.start != other.start { return one.start < other.start }
      if one.end != other.end { return one.end > other.end }
      return one.concept < other.concept
    }
    return Scan(scalars: scalars, hits: hits, openGates: open)
  }

  /// The matches of one family's patterns.
  ///
  /// - Parameter subject: the text in which to look, of the same length as the scanned one; parts of it
  ///   may have been made invisible.
  package func matches(
    _ family: PatternFamily, in scan: Scan, subject: [UInt32]? = nil, limit: Int = 4
  ) -> [PatternHit] {
    let table = families[family.rawValue]
    guard !table.patterns.isEmpty else { return [] }
    var found: [PatternHit] = []
    var space: MatchSpace?
    (subject ?? scan.scalars).withUnsafeBufferPointer { text in
      for word in table.gates.indices {
        var bits = scan.openGates[word] & table.gates[word]
        while bits != 0 {
          let gate = word * 64 + bits.trailingZeroBitCount
          bits &= bits - 1
          for number in table.starts[gate]..<table.starts[gate + 1] {
            guard table.patterns[Int(number)].others.allSatisfy(scan.isOpen) else { continue }
            if space == nil { space = MatchSpace() }
            collect(table.patterns[Int(number)], text, limit, &space, &found)
          }
        }
      }
    }
    found.sort {
      $0.span.lowerBound == $1.span.lowerBound
        ? ($0.owner, $0.span.upperBound) < ($1.owner, $1.span.upperBound)
        : $0.span.lowerBound < $1.span.lowerBound
    }
    return found
  }

  private func collect(
    _ pattern: Compiled, _ text: UnsafeBufferPointer<UInt32>, _ limit: Int,
    _ space: inout MatchSpace?, _ found: inout [PatternHit]
  ) {
    var offset = 0
    var count = 0
    while offset <= text.count, count < limit {
      guard
        case .match(let span)? = space?.firstMatch(pattern.program, in: text, from: offset)
      else { return }
      found.append(PatternHit(owner: pattern.owner, span: span))
      offset = max(span.upperBound, span.lowerBound + 1)
      count += 1
    }
  }
}
