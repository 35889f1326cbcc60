import TextForm

/// What must stand in a message, and how far apart, before a pattern can match.
///
/// A pattern has one gate for every part that is not optional; the one-pass matcher tells where each gate was
/// opened, and a pattern is tried only where a chain of all its gates, each within reach of the one before,
/// could begin.
package struct PatternGate: Sendable, Hashable {
  /// One way to open a gate.
  package enum Item: Sendable, Hashable {
    case term([UInt32])
    /// Any term of a concept.
    case concept(String)
  }

  /// The terms of a concept, as far as gates need them.
  struct Terms {
    /// How freely the terms open a gate.
    let weight: Int
    let width: PatternWidth
    /// With which scalars they begin, as bits of a `PatternOpening`.
    let opening: UInt64

    init(_ terms: [[UInt32]]) {
      weight = terms.reduce(0) { $0 + PatternGate.weight(of: $1) }
      width = PatternWidth(
        least: terms.map(\.count).min() ?? 0, most: terms.map(\.count).max() ?? 0)
      opening = terms.reduce(0) { $0 | PatternOpening.bit($1[0]) }
    }
  }

  /// Any of these opens the gate.
  let items: [Item]
  /// From the start of the gate before (or of the match) to the start of this one, in scalars.
  let distance: PatternWidth

  /// The gates of a pattern in the order in which they stand; empty when every part is optional.
  ///
  /// - Parameter whole: whether other characters may come before the pattern (`PatternEmitter` allows six).
  static func gates(
    of alternatives: [[PatternNode]], whole: Bool = false, _ terms: [String: Terms]
  ) -> [PatternGate] {
    var walk = Walk(terms: terms)
    if whole { walk.pass(PatternWidth(least: 0, most: PatternEmitter.leadOfWhole)) }
    walk.choose(alternatives)
    return walk.gates
  }

  /// The terms that an item stands for.
  static func terms(of item: Item, _ terms: (String) -> [[UInt32]]?) -> [[UInt32]] {
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

  /// How freely a term opens a gate: a short one opens it often, one of the commonest characters nearly always.
  static func weight(of term: [UInt32]) -> Int {
    switch term.count {
    case 1: common.contains(term[0]) ? 512 : 32
    case 2: common.contains(term[0]) && common.contains(term[1]) ? 32 : 4
    default: 1
    }
  }

  /// Characters that stand in most messages.
  private static let common = Set(
    "的一是不了在人有我他她你这个们来上大为和到以说时要就出会可也对能那得着下自过后里去好没都很还又想天什么怎事觉知道心吗吧把被给跟让从真多太再只点样".scalarValues)

  /// Collects gates along a pattern, with the distance since the last one.
  private struct Walk {
    let terms: [String: Terms]
    var gates: [PatternGate] = []
    /// How wide everything is that was passed since the last gate's start.
    var passed = PatternWidth.zero

    mutating func pass(_ width: PatternWidth) { passed += width }

    mutating func gate(_ items: [Item]) {
      gates.append(PatternGate(items: items, distance: passed))
      passed = .zero
    }

    mutating func sequence(_ nodes: [PatternNode]) {
      for node in nodes {
        switch node {
        case .literal(let values): gate([.term(values)])
        case .concept(let name) where terms[name] != nil: gate([.concept(name)])
        case .group(let alternatives):
          choose(alternatives)
          continue
        case .repeated(let inner, let from, let to) where from > 0:
          sequence([inner])
          pass(width(inner) * PatternWidth(least: from - 1, most: to - 1))
          continue
        default: break
        }
        pass(width(node))
      }
    }

    /// One gate for a choice: the most telling gate of every alternative; none if an alternative has none.
    mutating func choose(_ alternatives: [[PatternNode]]) {
      if alternatives.count == 1 {
        sequence(alternatives[0])
        return
      }
      var items: [Item] = []
      var before: PatternWidth?
      for alternative in alternatives {
        var inner = Walk(terms: terms)
        inner.sequence(alternative)
        guard let best = inner.gates.indices.min(by: { inner.weight($0) < inner.weight($1) })
        else {
          pass(width(alternatives))
          return
        }
        items += inner.gates[best].items
        let offset = inner.gates[...best].reduce(PatternWidth.zero) { $0 + $1.distance }
        before = before.map { $0.union(offset) } ?? offset
      }
      let offset = before ?? .zero
      pass(offset)
      gate(items)
      pass(width(alternatives).after(offset))
    }

    private func weight(_ gate: Int) -> Int {
      gates[gate].items.reduce(0) { sum, item in
        switch item {
        case .term(let term): sum + PatternGate.weight(of: term)
        case .concept(let name): sum + (terms[name]?.weight ?? 0)
        }
      }
    }

    private func width(_ alternatives: [[PatternNode]]) -> PatternWidth {
      let widths = alternatives.map { $0.reduce(PatternWidth.zero) { $0 + width($1) } }
      return widths.dropFirst().reduce(widths.first ?? .zero) { $0.union($1) }
    }

    private func width(_ node: PatternNode) -> PatternWidth {
      switch node {
      case .literal(let values): PatternWidth(least: values.count, most: values.count)
      case .concept(let name): terms[name]?.width ?? .zero
      case .gap(let count, let wide):
        PatternWidth(least: 0, most: wide ? 2 * count + 1 : count)
      case .any, .set, .digit: PatternWidth(least: 1, most: 1)
      case .clauseStart, .clauseEnd, .look: .zero
      case .group(let inner): width(inner)
      case .repeated(let inner, let from, let to):
        width(inner) * PatternWidth(least: from, most: to)
      }
    }
  }
}

/// How many scalars a part of a pattern may take.
struct PatternWidth: Sendable, Hashable {
  let least: Int
  let most: Int

  static let zero = PatternWidth(least: 0, most: 0)

  static func + (one: PatternWidth, other: PatternWidth) -> PatternWidth {
    PatternWidth(least: one.least + other.least, most: one.most + other.most)
  }

  static func += (one: inout PatternWidth, other: PatternWidth) { one = one + other }

  static func * (one: PatternWidth, times: PatternWidth) -> PatternWidth {
    PatternWidth(least: one.least * times.least, most: one.most * times.most)
  }

  func union(_ other: PatternWidth) -> PatternWidth {
    PatternWidth(least: min(least, other.least), most: max(most, other.most))
  }

  /// What is left of this width once a part of it was passed.
  func after(_ part: PatternWidth) -> PatternWidth {
    PatternWidth(least: max(0, least - part.most), most: max(0, most - part.least))
  }
}
