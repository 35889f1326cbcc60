import TextForm

/// Finds all terms of a pack in one pass, then runs only those patterns whose required terms were seen.
package struct Matcher: Sendable {
  private struct Compiled: Sendable {
    let program: RegexProgram
    let owner: Int
    let opening: PatternOpening
    /// The gates that must be passed one after the other.
    let chain: [Link]
    /// The gate to look at first, since it is open least often besides the waking one.
    let probe: Link
  }

  /// A gate of a pattern, and how far behind the one before it stands.
  private struct Link: Sendable {
    /// Where the cells of its items begin in `cells`, and how many they are.
    let cell: Int32
    let cellCount: UInt16
    let least: UInt16
    let most: UInt16
  }

  /// The patterns of one family by the gate that wakes them.
  private struct Family: Sendable {
    /// The gates that wake a pattern of the family, a bit each.
    var gates: [UInt64]
    /// For each gate, where its patterns begin; one more at the end.
    var starts: [Int32] = [0]
    var programs: [RegexProgram] = []
    var owners: [Int] = []
    var openings: [PatternOpening] = []
    var probes: [Link] = []
    /// For each pattern, where its chain begins in `links`; one more at the end.
    var chainStarts: [Int32] = [0]
    var links: [Link] = []
  }

  /// The names of the concepts, by number.
  package let conceptNames: [String]
  private let automaton: Automaton
  /// The concepts of all terms, one term's after another's, and where each term's begin.
  private let concepts: [Concept]
  private let conceptStarts: [Int32]
  /// The waking gates that terms open, laid out likewise.
  private let gates: [Int32]
  private let gateStarts: [Int32]
  private let gateCount: Int
  /// A cell is a term or a concept whose places patterns need to know; -1 for those that none needs.
  private let cellOfTerm: [Int32]
  private let cellOfConcept: [Int32]
  private let cellCount: Int
  /// The cells of all gates, one gate's after another's.
  private let cells: [Int32]
  /// The patterns of each family, those of one waking gate together.
  private let families: [Family]

  /// Compiles a vocabulary. Errors carry the number of the pattern in order of adding.
  package init(_ vocabulary: Vocabulary, errors: inout [(pattern: Int, error: PatternError)]) {
    conceptNames = vocabulary.names
    var terms = TermTable(vocabulary)
    var gates = GateTable(conceptCount: vocabulary.names.count)
    var woken = [[Int32: [Compiled]]](repeating: [:], count: PatternFamily.allCases.count)
    let check = PatternCheck(terms: vocabulary.terms(of:))
    let expressions = PatternExpressions(vocabulary)
    for (index, pattern) in vocabulary.patterns.enumerated() {
      do {
        try check.check(pattern.tree)
        let numbers = pattern.gates.map { gates.number($0.items, &terms, vocabulary) }
        guard let waking = numbers.min(by: { gates.looseness[$0] < gates.looseness[$1] }) else {
          continue
        }
        let chain = zip(numbers, pattern.gates).map { number, gate in
          Link(
            cell: gates.cellStarts[number],
            cellCount: UInt16(gates.cellStarts[number + 1] - gates.cellStarts[number]),
            least: UInt16(clamping: gate.distance.least),
            most: UInt16(clamping: gate.distance.most))
        }
        let compiled = Compiled(
          program: RegexProgram(anchored: { expressions.expression(of: index) }),
          owner: pattern.owner,
          opening: PatternOpening(pattern.tree, whole: pattern.whole, vocabulary.openings(of:)),
          chain: chain,
          probe: chain[
            numbers.indices.filter { numbers[$0] != waking }.min {
              gates.looseness[numbers[$0]] < gates.looseness[numbers[$1]]
            } ?? 0])
        let wakingNumber = gates.waking(waking, &terms, vocabulary)
        woken[pattern.family.rawValue][wakingNumber, default: []].append(compiled)
      } catch {
        errors.append((index, error))
      }
    }
    let wakingCount = gates.wakingCount
    families = woken.map { Self.family($0, gateCount: wakingCount) }
    automaton = Automaton(terms: terms.all)
    (concepts, conceptStarts) = Self.flattened(terms.concepts)
    (self.gates, gateStarts) = Self.flattened(terms.gates)
    gateCount = gates.wakingCount
    cellOfTerm = terms.cells
    cellOfConcept = gates.cellOfConcept
    cellCount = gates.cellCount
    cells = gates.cells
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
    var family = Family(gates: [UInt64](repeating: 0, count: (gateCount + 63) / 64 + 1))
    for gate in 0..<gateCount {
      if let patterns = woken[Int32(gate)] {
        family.gates[gate >> 6] |= 1 << UInt64(gate & 63)
        for pattern in patterns {
          family.programs.append(pattern.program)
          family.owners.append(pattern.owner)
          family.openings.append(pattern.opening)
          family.probes.append(pattern.probe)
          family.links += pattern.chain
          family.chainStarts.append(Int32(family.links.count))
        }
      }
      family.starts.append(Int32(family.programs.count))
    }
    return family
  }

  /// One pass over a text.
  package func scan(_ scalars: [UInt32]) -> Scan {
    var found: [ConceptHit] = []
    found.reserveCapacity(scalars.count * 4)
    var opened = GatePlaces(
      gateCount: gateCount, cellCount: cellCount, length: scalars.count)
    let shift = opened.shift
    var starts = [Int32](repeating: 0, count: scalars.count + 1)
    scalars.withUnsafeBufferPointer { text in
      opened.fill { places in
        starts.withUnsafeMutableBufferPointer { starts in
          concepts.withUnsafeBufferPointer { concepts in
            conceptStarts.withUnsafeBufferPointer { conceptStarts in
              automaton.scan(text) { term, start, end in
                let bit: UInt64 = 1 << UInt64(Int(start) >> shift)
                let first = Int(conceptStarts[Int(term)])
                var index = Int(conceptStarts[Int(term) + 1])
                while index > first {
                  index -= 1
                  let concept = concepts[index]
                  found.append(ConceptHit(concept: concept, start: start, end: end, term: term))
                  starts[Int(start) + 1] += 1
                  places.mark(cellOfConcept[Int(concept.number)], bit)
                }
                places.mark(cellOfTerm[Int(term)], bit)
                for index in Int(gateStarts[Int(term)])..<Int(gateStarts[Int(term) + 1]) {
                  places.open(gates[index])
                }
              }
            }
          }
        }
      }
    }
    let hits = Self.ordered(found, &starts)
    starts.removeFirst()
    starts.append(Int32(hits.count))
    return Scan(scalars: scalars, hits: hits, offsets: starts, gates: opened)
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
    var found: [PatternHit] = []
    let family = families[family.rawValue]
    (subject ?? scan.scalars).withUnsafeBufferPointer { text in
      scan.gates.read { places in
        cells.withUnsafeBufferPointer { cells in
          family.links.withUnsafeBufferPointer { links in
            collect(family, places, cells, links, text, limit, &found)
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

  /// Tries every pattern that is awake, at the places where its chain of gates could begin.
  private func collect(
    _ family: borrowing Family, _ places: GatePlaces.Reader, _ cells: UnsafeBufferPointer<Int32>,
    _ links: UnsafeBufferPointer<Link>, _ text: UnsafeBufferPointer<UInt32>, _ limit: Int,
    _ found: inout [PatternHit]
  ) {
    var space: MatchSpace?
    for word in family.gates.indices {
      var bits = places.open[word] & family.gates[word]
      while bits != 0 {
        let gate = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        for number in Int(family.starts[gate])..<Int(family.starts[gate + 1]) {
          let probe = family.probes[number]
          guard places.mask(of: cells, from: Int(probe.cell), count: Int(probe.cellCount)) != 0
          else { continue }
          let chain = Int(family.chainStarts[number])..<Int(family.chainStarts[number + 1])
          var starts = Self.starts(UnsafeBufferPointer(rebasing: links[chain]), cells, places)
          let opening = family.openings[number]
          if opening.isWhole { starts &= 1 }
          guard starts != 0 else { continue }
          if space == nil { space = MatchSpace() }
          collect(
            family.programs[number], owner: family.owners[number], starts, opening, places, text,
            limit, &space, &found)
        }
      }
    }
  }

  /// The bits where a match of a pattern can begin, as far as its chain of gates tells.
  @inline(__always)
  private static func starts(
    _ chain: UnsafeBufferPointer<Link>, _ cells: UnsafeBufferPointer<Int32>,
    _ places: GatePlaces.Reader
  ) -> UInt64 {
    var bits: UInt64 = .max
    for link in chain.reversed() {
      bits &= places.mask(of: cells, from: Int(link.cell), count: Int(link.cellCount))
      if bits == 0 { return 0 }
      bits = places.back(from: bits, least: Int(link.least), most: Int(link.most))
    }
    return bits
  }

  private func collect(
    _ program: RegexProgram, owner: Int, _ starts: UInt64, _ opening: PatternOpening,
    _ reader: GatePlaces.Reader, _ text: UnsafeBufferPointer<UInt32>, _ limit: Int,
    _ space: inout MatchSpace?, _ found: inout [PatternHit]
  ) {
    var from = 0
    var count = 0
    var bits = starts
    while bits != 0 {
      let places = reader.places(of: bits.trailingZeroBitCount, length: text.count)
      bits &= bits - 1
      for place in places where place >= from && opening.allows(text[place]) {
        switch space?.firstMatch(program, in: text, from: place) {
        case .match(let span):
          found.append(PatternHit(owner: owner, span: span))
          count += 1
          if count == limit { return }
          from = max(span.upperBound, span.lowerBound + 1)
        case .limit: return
        case .none?, nil: continue
        }
      }
    }
  }
}
