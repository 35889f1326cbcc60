/// All terms of a vocabulary by number, while a matcher is made.
struct TermTable {
  private var numbers: [[UInt32]: Int] = [:]
  private(set) var all: [[UInt32]] = []
  /// The concepts that each term belongs to.
  private(set) var concepts: [[Concept]] = []
  /// The waking gates that each term opens.
  fileprivate(set) var gates: [[Int32]] = []
  /// The cell of each term, -1 for none.
  fileprivate(set) var cells: [Int32] = []

  init(_ vocabulary: Vocabulary) {
    for (index, terms) in vocabulary.terms.enumerated() {
      for term in terms {
        let at = number(term)
        if concepts[at].last != Concept(index) { concepts[at].append(Concept(index)) }
      }
    }
  }

  fileprivate mutating func number(_ term: [UInt32]) -> Int {
    if let known = numbers[term] { return known }
    numbers[term] = all.count
    all.append(term)
    concepts.append([])
    gates.append([])
    cells.append(-1)
    return all.count - 1
  }
}

/// All gates of a vocabulary's patterns, while a matcher is made.
struct GateTable {
  /// The gates by their cells.
  private var numbers: [[Int32]: Int] = [:]
  private var items: [[PatternGate.Item]] = []
  /// How often each gate will be open, roughly.
  private(set) var looseness: [Int] = []
  /// The cells of each gate, one gate's after another's, and where each gate's begin.
  private(set) var cells: [Int32] = []
  private(set) var cellStarts: [Int32] = [0]
  private(set) var cellCount = 0
  private(set) var cellOfConcept: [Int32]
  /// The numbers of the gates that wake patterns, in the order of waking first.
  private var wakingNumbers: [Int: Int32] = [:]

  init(conceptCount: Int) { cellOfConcept = [Int32](repeating: -1, count: conceptCount) }

  var wakingCount: Int { wakingNumbers.count }

  mutating func number(
    _ wanted: [PatternGate.Item], _ terms: inout TermTable, _ vocabulary: Vocabulary
  ) -> Int {
    let own = wanted.map { cell(of: $0, &terms, vocabulary) }
    if let known = numbers[own] { return known }
    numbers[own] = items.count
    items.append(wanted)
    cells += own
    var sum = 0
    for item in wanted {
      switch item {
      case .term(let term): sum += PatternGate.weight(of: term)
      case .concept(let name): sum += vocabulary.weight(of: name)
      }
    }
    cellStarts.append(Int32(cells.count))
    looseness.append(sum)
    return items.count - 1
  }

  private mutating func cell(
    of item: PatternGate.Item, _ terms: inout TermTable, _ vocabulary: Vocabulary
  ) -> Int32 {
    switch item {
    case .term(let term):
      let at = terms.number(term)
      if terms.cells[at] < 0 { terms.cells[at] = fresh() }
      return terms.cells[at]
    case .concept(let name):
      guard let concept = vocabulary.concept(name) else { return fresh() }
      if cellOfConcept[Int(concept.number)] < 0 { cellOfConcept[Int(concept.number)] = fresh() }
      return cellOfConcept[Int(concept.number)]
    }
  }

  private mutating func fresh() -> Int32 {
    cellCount += 1
    return Int32(cellCount - 1)
  }

  /// Makes a gate one that wakes patterns, and gives its number among those.
  mutating func waking(
    _ gate: Int, _ terms: inout TermTable, _ vocabulary: Vocabulary
  ) -> Int32 {
    if let known = wakingNumbers[gate] { return known }
    let fresh = Int32(wakingNumbers.count)
    wakingNumbers[gate] = fresh
    for item in items[gate] {
      for term in PatternGate.terms(of: item, vocabulary.terms(of:)) {
        let at = terms.number(term)
        if terms.gates[at].last != fresh { terms.gates[at].append(fresh) }
      }
    }
    return fresh
  }
}
