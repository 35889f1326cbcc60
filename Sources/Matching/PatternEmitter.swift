import TextForm

/// Writes a pattern as a PCRE2 expression.
///
/// Concepts become alternations factored by common prefix, so that the matcher compares each
/// position with few characters.
package struct PatternEmitter: Sendable {
  /// How many particles and signs may come before a pattern that stands for the entire message.
  static let leadOfWhole = 6

  private let terms: @Sendable (String) -> [[UInt32]]?
  private var out: [UInt32] = []
  /// What was written for each concept so far.
  private var written: [String: [UInt32]] = [:]

  /// - Parameter terms: the terms of a concept, nil when there is no such concept.
  package init(terms: @escaping @Sendable (String) -> [[UInt32]]?) { self.terms = terms }

  /// The expression for a pattern; `whole` ties it to the entire message, particles aside.
  package mutating func emit(
    _ alternatives: [[PatternNode]], whole: Bool = false
  ) throws(PatternError) -> [UInt32] {
    out = []
    if whole { raw("\\A[，。！？；：…\n 嗯哦啊额呃唉诶“”\"]{0,\(Self.leadOfWhole)}(?:") }
    try write(alternatives)
    if whole { raw(")[了吧啊呀呢哦嘛啦的哈呗嗯哟呐]{0,3}[，。！？；：…\n “”\")）]{0,6}(?:[^一-龥a-z0-9]{0,6})\\z") }
    return out
  }

  private mutating func write(_ alternatives: [[PatternNode]]) throws(PatternError) {
    for (number, sequence) in alternatives.enumerated() {
      if number > 0 { raw("|") }
      for node in sequence { try write(node) }
    }
  }

  private mutating func write(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .literal(let values): for value in values { escape(value) }
    case .concept(let name):
      if let known = written[name] {
        out += known
        return
      }
      guard let found = terms(name) else { throw PatternError("unknown concept <\(name)>", at: 0) }
      guard !found.isEmpty else { throw PatternError("concept <\(name)> has no terms", at: 0) }
      let start = out.count
      writeTrie(found)
      written[name] = Array(out[start...])
    case .gap(let count, let wide):
      let one = "[^，。！？；：…\n]{0,\(count)}?"
      raw(wide ? "\(one)(?:[、，]\(one))?" : one)
    case .any: raw("[^。！？；…\n]")
    case .set(let members, let negated):
      raw(negated ? "[^" : "[")
      for member in members { escape(member) }
      raw("]")
    case .digit: raw("[0-9一二两三四五六七八九十百几半]")
    case .clauseStart: raw("(?<![^，。！？；：…\n ])")
    case .clauseEnd: raw("(?=[了吧啊呀呢哦嘛啦的哈呗]{0,3}(?:[，。！？；：…\n ”\"]|\\z))")
    case .group(let alternatives):
      raw("(?:")
      try write(alternatives)
      raw(")")
    case .look(let ahead, let negative, let alternatives):
      raw(ahead ? (negative ? "(?!" : "(?=") : (negative ? "(?<!" : "(?<="))
      try write(alternatives)
      raw(")")
    case .repeated(let inner, let from, let to):
      raw("(?:")
      try write(inner)
      raw("){\(from),\(to)}")
    }
  }

  /// Writes terms as an alternation grouped by first character; longer terms are tried first.
  private mutating func writeTrie(_ terms: [[UInt32]]) {
    var order: [UInt32] = []
    var groups: [UInt32: [[UInt32]]] = [:]
    var endsHere = false
    for term in terms {
      guard let first = term.first else {
        endsHere = true
        continue
      }
      if groups[first] == nil { order.append(first) }
      groups[first, default: []].append(Array(term.dropFirst()))
    }
    raw("(?:")
    for (number, first) in order.enumerated() {
      if number > 0 { raw("|") }
      escape(first)
      let rest = groups[first] ?? []
      if !(rest.count == 1 && rest[0].isEmpty) { writeTrie(rest) }
    }
    if endsHere, !order.isEmpty { raw("|") }
    raw(")")
  }

  private mutating func raw(_ text: String) { out.append(contentsOf: text.scalarValues) }

  private mutating func escape(_ value: UInt32) {
    let isLetter = (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A
    if value < 0x80, !isLetter, !ScalarClass.isLatinOrDigit(value) { out.append(0x5C) }
    out.append(value)
  }
}
