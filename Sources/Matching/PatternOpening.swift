/// With which scalars a match of a pattern can begin, so that most places need not be tried.
///
/// The scalars are kept as one bit for each value modulo 64: it may allow too much but never too little.
struct PatternOpening: Sendable {
  /// Whether the pattern stands for the entire message, so that it can only match at its beginning.
  let isWhole: Bool
  private let bits: UInt64

  /// - Parameter concepts: the bits of each concept's terms.
  init(_ alternatives: [[PatternNode]], whole: Bool, _ concepts: (String) -> UInt64) {
    isWhole = whole
    bits = whole ? .max : Self.first(alternatives, concepts).bits
  }

  @inline(__always)
  func allows(_ scalar: UInt32) -> Bool { bits & Self.bit(scalar) != 0 }

  @inline(__always)
  static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64(scalar & 63) }

  /// The bits of what a part can begin with, and whether it can be empty.
  private struct First {
    var bits: UInt64
    var maybeEmpty: Bool

    func repeated(from: Int) -> First { First(bits: bits, maybeEmpty: from == 0 || maybeEmpty) }
  }

  private static func first(
    _ alternatives: [[PatternNode]], _ concepts: (String) -> UInt64
  ) -> First {
    var all = First(bits: 0, maybeEmpty: false)
    for sequence in alternatives {
      let one = first(of: sequence, concepts)
      all.bits |= one.bits
      all.maybeEmpty = all.maybeEmpty || one.maybeEmpty
    }
    return all
  }

  private static func first(of sequence: [PatternNode], _ concepts: (String) -> UInt64) -> First {
    var bits: UInt64 = 0
    for node in sequence {
      let one = first(of: node, concepts)
      bits |= one.bits
      if !one.maybeEmpty { return First(bits: bits, maybeEmpty: false) }
    }
    return First(bits: bits, maybeEmpty: true)
  }

  private static func first(of node: PatternNode, _ concepts: (String) -> UInt64) -> First {
    switch node {
    case .literal(let values):
      First(bits: values.first.map(bit) ?? 0, maybeEmpty: values.isEmpty)
    case .concept(let name): First(bits: concepts(name), maybeEmpty: false)
    case .gap: First(bits: .max, maybeEmpty: true)
    case .any, .digit: First(bits: .max, maybeEmpty: false)
    case .set(let members, let negated):
      First(bits: negated ? .max : members.reduce(0) { $0 | bit($1) }, maybeEmpty: false)
    case .clauseStart, .clauseEnd, .look: First(bits: 0, maybeEmpty: true)
    case .group(let inner): first(inner, concepts)
    case .repeated(let inner, let from, _):
      first(of: inner, concepts).repeated(from: from)
    }
  }
}
