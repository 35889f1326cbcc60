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
  /// The concepts of all terms, one term's after another's, and where each term's begin.
  private let concepts: [Concept]
  private let conceptStarts: [Int32]
  /// The gates that terms open, laid out likewise.
  private let gates: [Int32]
  private let gateStarts: [Int32]
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
    /// For each pattern, where the gates that must be open besides begin in `others`; one more at the end.
    var otherStarts: [Int32] = [0]
    var others: [Int32] = []
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
    let check = PatternCheck(terms: vocabulary.terms(of:))
    let expressions = PatternExpressions(vocabulary)
    for (index, pattern) in vocabulary.patterns.enumerated() {
      do {
        try check.check(pattern.tree)
        let needed = pattern.gates.map(gateNumber)
        guard let waking = needed.min(by: { frequency[Int($0)] < frequency[Int($1)] }) else {
          continue
        }
        let program = RegexProgram { expressions.expression(of: index) }
        woken[pattern.family.rawValue][waking, default: []].append(
          Compiled(
            program: program, owner: pattern.owner, others: needed.filter { $0 != waking }))
      } catch {
        errors.append((index, error))
      }
    }
    families = woken.map { Self.family($0, gateCount: gateNumbers.count) }
    automaton = Automaton(terms: all)
    (self.concepts, conceptStarts) = Self.flattened(concepts)
    (self.gates, gateStarts) = Self.flattened(gates)
    gateCount = gateNumbers.count
  }

  /// What the expression compiler says against patterns that passed our own checks: nothing, as tests hold.
  package static func refused(_ vocabulary: Vocabulary) -> [(pattern: Int, error: PatternError)] {
    let expressions = PatternExpressions(vocabulary)
    var refused: [(pattern: Int, error: PatternError)] = []
    for index in vocabulary.patterns.indices {
      do {
        _ = try RegexProgram(expressions.expression(of: index) ?? [])
      } catch {
        refused.append((index, error))
      }
    }
    return refused
  }

  private static func flattened<Element>(_ lists: [[Element]]) -> ([Element], [Int32]) {
    var starts: [Int32] = [0]
    starts.reserveCapacity(lists.count + 1)
    for list in lists { starts.append((starts.last ?? 0) + Int32(list.count)) }
    return (Array(lists.joined()), starts)
  }

  private static func family(_ woken: [Int32: [Compiled]], gateCount: Int) -> Family {
    var family = Family(
      gates: [UInt64](repeating: 0, count: (gateCount + 63) / 64 + 1), starts: [0], patterns: [])
    for gate in 0..<gateCount {
      if let patterns = woken[Int32(gate)] {
        family.gates[gate >> 6] |= 1 << UInt64(gate & 63)
        family.patterns += patterns
        for pattern in patterns {
          family.others += pattern.others
          family.otherStarts.append(Int32(family.others.count))
        }
      }
      family.starts.append(Int32(family.patterns.count))
    }
    return family
  }

  /// One pass over a text.
  package func scan(_ scalars: [UInt32]) -> Scan {
    var found: [ConceptHit] = []
    found.reserveCapacity(scalars.count * 4)
    var open = [UInt64](repeating: 0, count: (gateCount + 63) / 64 + 1)
    var places = [Int32](repeating: 0, count: scalars.count + 1)
    scalars.withUnsafeBufferPointer { text in
      open.withUnsafeMutableBufferPointer { open in
        places.withUnsafeMutableBufferPointer { places in
          concepts.withUnsafeBufferPointer { concepts in
            conceptStarts.withUnsafeBufferPointer { conceptStarts in
              gates.withUnsafeBufferPointer { gates in
                gateStarts.withUnsafeBufferPointer { gateStarts in
                  automaton.scan(text) { term, start, end in
                    let first = Int(conceptStarts[Int(term)])
                    var index = Int(conceptStarts[Int(term) + 1])
                    while index > first {
                      index -= 1
                      found.append(
                        ConceptHit(concept: concepts[index], start: start, end: end, term: term))
                      places[Int(start) + 1] += 1
                    }
                    for index in Int(gateStarts[Int(term)])..<Int(gateStarts[Int(term) + 1]) {
                      let gate = Int(gates[index])
                      open[gate >> 6] |= 1 << UInt64(gate & 63)
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    let hits = Self.ordered(found, &places)
    places.removeFirst()
    places.append(Int32(hits.count))
    return Scan(scalars: scalars, hits: hits, offsets: places, openGates: open)
  }

  /// Sorts hits by start; they come by end, so that filling each start's place from its back puts longer ones first.
  private static func ordered(_ found: [ConceptHit], _ places: inout [Int32]) -> [ConceptHit] {
    for index in places.indices.dropFirst() { places[index] += places[index - 1] }
    return [ConceptHit](unsafeUninitializedCapacity: found.count) { buffer, count in
      for hit in found {
        let next = Int(hit.start) + 1
        places[next] -= 1
        buffer.initializeElement(at: Int(places[next]), to: hit)
      }
      count = found.count
    }
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
            guard isAwake(Int(number), table, scan) else { continue }
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

  /// Whether all gates of a pattern are open.
  @inline(__always)
  private func isAwake(_ number: Int, _ table: Family, _ scan: Scan) -> Bool {
    for index in table.otherStarts[number]..<table.otherStarts[number + 1]
    where !scan.isOpen(table.others[Int(index)]) {
      return false
    }
    return true
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
