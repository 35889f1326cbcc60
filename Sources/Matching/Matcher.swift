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
  /// Per family and gate, the patterns that the gate wakes.
  private let woken: [[Int32: [Compiled]]]

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
    var gateNumbers: [[[UInt32]]: Int32] = [:]
    var frequency: [Int] = []
    func gateNumber(_ terms: [[UInt32]]) -> Int32 {
      if let known = gateNumbers[terms] { return known }
      let fresh = Int32(gateNumbers.count)
      gateNumbers[terms] = fresh
      for term in Set(terms).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        gates[number(term)].append(fresh)
      }
      frequency.append(Self.looseness(terms))
      return fresh
    }
    var woken = [[Int32: [Compiled]]](repeating: [:], count: PatternFamily.allCases.count)
    for (index, pattern) in vocabulary.patterns.enumerated() {
      do {
        var emitter = PatternEmitter(terms: vocabulary.terms(of:))
        let program = try RegexProgram(emitter.emit(pattern.tree, whole: pattern.whole))
        let needed = PatternGate.gates(of: pattern.tree, terms: vocabulary.terms(of:))
          .map(gateNumber)
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
    self.woken = woken
    automaton = Automaton(terms: all)
    termConcepts = concepts
    termGates = gates
    gateCount = gateNumbers.count
  }

  /// How freely a gate opens: many short terms open it often.
  private static func looseness(_ terms: [[UInt32]]) -> Int {
    terms.reduce(0) { $0 + ($1.count == 1 ? 64 : $1.count == 2 ? 4 : 1) }
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
    let table = woken[family.rawValue]
    guard !table.isEmpty else { return [] }
    var found: [PatternHit] = []
    let space = MatchSpace()
    (subject ?? scan.scalars).withUnsafeBufferPointer { text in
      for (word, bits) in scan.openGates.enumerated() {
        var bits = bits
        while bits != 0 {
          let gate = Int32(word * 64 + bits.trailingZeroBitCount)
          bits &= bits - 1
          guard let patterns = table[gate] else { continue }
          for pattern in patterns where pattern.others.allSatisfy(scan.isOpen) {
            var offset = 0
            var count = 0
            while offset <= text.count, count < limit,
              case .match(let span) = pattern.program.firstMatch(in: text, from: offset, using: space)
            {
              found.append(PatternHit(owner: pattern.owner, span: span))
              offset = max(span.upperBound, span.lowerBound + 1)
              count += 1
            }
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
}
