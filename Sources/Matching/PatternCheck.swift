/// Finds in a pattern what could not be compiled, without compiling it.
///
/// Concepts must have terms, and each branch of a look-behind must have one length (so PCRE2 demands).
struct PatternCheck {
  private let terms: (String) -> [[UInt32]]?

  init(terms: @escaping (String) -> [[UInt32]]?) { self.terms = terms }

  func check(_ alternatives: [[PatternNode]]) throws(PatternError) {
    for sequence in alternatives {
      for node in sequence { try check(node) }
    }
  }

  private func check(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .concept(let name):
      guard let found = terms(name) else { throw PatternError("unknown concept <\(name)>", at: 0) }
      guard !found.isEmpty else { throw PatternError("concept <\(name)> has no terms", at: 0) }
    case .group(let inner): try check(inner)
    case .repeated(let inner, _, _): try check(inner)
    case .look(let ahead, _, let inner):
      try check(inner)
      guard !ahead else { return }
      for sequence in inner where width(sequence) == nil {
        throw PatternError("a look-behind whose length is not fixed", at: 0)
      }
    case .literal, .gap, .any, .set, .digit, .clauseStart, .clauseEnd: return
    }
  }

  /// The length of everything that a sequence matches, nil when there are several.
  private func width(_ sequence: [PatternNode]) -> Int? {
    var total = 0
    for node in sequence {
      guard let width = width(node) else { return nil }
      total += width
    }
    return total
  }

  private func width(_ node: PatternNode) -> Int? {
    switch node {
    case .literal(let values): return values.count
    case .any, .set, .digit: return 1
    case .clauseStart, .clauseEnd, .look: return 0
    case .gap(let count, _): return count == 0 ? 0 : nil
    case .concept(let name): return common((terms(name) ?? []).map { $0.count })
    case .group(let inner): return common(inner.map(width))
    case .repeated(let inner, let from, let to):
      return from == to ? width(inner).map { $0 * from } : nil
    }
  }

  private func common(_ widths: [Int?]) -> Int? {
    guard let first = widths.first, let width = first, widths.allSatisfy({ $0 == width }) else {
      return nil
    }
    return width
  }
}
