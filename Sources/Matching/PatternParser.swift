import TextForm

/// Reads the pattern language of the content (docs/CONTENT.md, "Patterns").
///
/// A small regular language without unbounded repetition, so that every match is bounded.
package struct PatternParser {
  private let source: [UInt32]
  private var index = 0

  private init(_ source: [UInt32]) { self.source = source }

  /// The syntax tree of a pattern.
  package static func parse(_ pattern: String) throws(PatternError) -> [[PatternNode]] {
    var parser = PatternParser(pattern.scalarValues)
    let alternatives = try parser.alternatives()
    guard parser.index == parser.source.count else {
      throw PatternError("unexpected )", at: parser.index)
    }
    return alternatives
  }

  private mutating func alternatives() throws(PatternError) -> [[PatternNode]] {
    var all: [[PatternNode]] = []
    var sequence: [PatternNode] = []
    while index < source.count, source[index] != Sign.close {
      if source[index] == Sign.bar {
        all.append(sequence)
        sequence = []
        index += 1
        continue
      }
      let node =
        if let run = run() { PatternNode.literal(run) } else { try quantified(try element()) }
      if case .literal(let more) = node, case .literal(let before)? = sequence.last {
        sequence[sequence.count - 1] = .literal(before + more)
      } else {
        sequence.append(node)
      }
    }
    all.append(sequence)
    return all
  }

  /// Characters that stand for themselves, up to the one that is repeated; nil where there are none.
  private mutating func run() -> [UInt32]? {
    let start = index
    while index < source.count, source[index] > 0x7F, source[index] != Sign.wide { index += 1 }
    if index < source.count, index > start,
      source[index] == Sign.question || source[index] == Sign.openBrace
    {
      index -= 1
    }
    return index > start ? Array(source[start..<index]) : nil
  }

  private mutating func element() throws(PatternError) -> PatternNode {
    let at = index
    let value = source[index]
    index += 1
    switch value {
    case Sign.less: return .concept(try name())
    case Sign.tilde: return .gap(try number(at: at), wide: false)
    case Sign.wide: return .gap(try number(at: at), wide: true)
    case Sign.caret: return .clauseStart
    case Sign.dollar: return .clauseEnd
    case Sign.dot: return .any
    case Sign.openSet: return try set()
    case Sign.open: return try group()
    case Sign.backslash:
      guard index < source.count else { throw PatternError("nothing after \\", at: at) }
      index += 1
      return source[index - 1] == 0x64 ? .digit : .literal([source[index - 1]])
    case Sign.star, Sign.plus: throw PatternError("* and + are not part of the language", at: at)
    case Sign.question, Sign.openBrace: throw PatternError("nothing to repeat", at: at)
    default: return .literal([value])
    }
  }

  private mutating func quantified(_ node: PatternNode) throws(PatternError) -> PatternNode {
    guard index < source.count else { return node }
    if source[index] == Sign.question {
      index += 1
      return .repeated(node, from: 0, to: 1)
    }
    guard source[index] == Sign.openBrace else { return node }
    let at = index
    index += 1
    let from = try number(at: at)
    var to = from
    if index < source.count, source[index] == Sign.comma {
      index += 1
      to = try number(at: at)
    }
    guard index < source.count, source[index] == Sign.closeBrace else {
      throw PatternError("{ without }", at: at)
    }
    index += 1
    guard from <= to, to <= 30 else { throw PatternError("repetition out of range", at: at) }
    return .repeated(node, from: from, to: to)
  }

  private mutating func group() throws(PatternError) -> PatternNode {
    let at = index - 1
    var look: (ahead: Bool, negative: Bool)?
    if index < source.count, source[index] == Sign.question {
      index += 1
      var ahead = true
      if index < source.count, source[index] == Sign.less {
        ahead = false
        index += 1
      }
      guard index < source.count, source[index] == Sign.equals || source[index] == Sign.bang else {
        if ahead, index < source.count, source[index] == Sign.colon {
          index += 1
          return try closed(.group(try alternatives()), at: at)
        }
        throw PatternError("unknown group", at: at)
      }
      look = (ahead, source[index] == Sign.bang)
      index += 1
    }
    let inner = try alternatives()
    if let look {
      return try closed(.look(ahead: look.ahead, negative: look.negative, inner), at: at)
    }
    return try closed(.group(inner), at: at)
  }

  private mutating func closed(_ node: PatternNode, at: Int) throws(PatternError) -> PatternNode {
    guard index < source.count, source[index] == Sign.close else {
      throw PatternError("( without )", at: at)
    }
    index += 1
    return node
  }

  private mutating func set() throws(PatternError) -> PatternNode {
    let at = index - 1
    var negated = false
    if index < source.count, source[index] == Sign.caret {
      negated = true
      index += 1
    }
    var members: [UInt32] = []
    while index < source.count, source[index] != Sign.closeSet {
      members.append(source[index])
      index += 1
      if members.count >= 3, members[members.count - 2] == Sign.minus {
        let upper = members.removeLast()
        members.removeLast()
        let lower = members.removeLast()
        guard lower <= upper, upper - lower < 128 else {
          throw PatternError("bad range in [ ]", at: at)
        }
        members.append(contentsOf: lower...upper)
      }
    }
    guard index < source.count, !members.isEmpty else { throw PatternError("[ without ]", at: at) }
    index += 1
    return .set(members, negated: negated)
  }

  private mutating func name() throws(PatternError) -> String {
    let at = index
    while index < source.count, source[index] != Sign.greater { index += 1 }
    guard index < source.count, index > at else { throw PatternError("< without >", at: at - 1) }
    index += 1
    return String(scalars: source[at..<index - 1])
  }

  private mutating func number(at: Int) throws(PatternError) -> Int {
    var value = 0
    let begun = index
    while index < source.count, source[index] >= 0x30, source[index] <= 0x39, value < 1000 {
      value = value * 10 + Int(source[index] - 0x30)
      index += 1
    }
    guard index > begun else { throw PatternError("a number is missing", at: at) }
    guard value <= 60 else { throw PatternError("a gap or count above 60", at: at) }
    return value
  }

  private enum Sign {
    static let less: UInt32 = 0x3C
    static let greater: UInt32 = 0x3E
    static let tilde: UInt32 = 0x7E
    static let wide: UInt32 = 0x2248
    static let caret: UInt32 = 0x5E
    static let dollar: UInt32 = 0x24
    static let dot: UInt32 = 0x2E
    static let open: UInt32 = 0x28
    static let close: UInt32 = 0x29
    static let bar: UInt32 = 0x7C
    static let question: UInt32 = 0x3F
    static let star: UInt32 = 0x2A
    static let plus: UInt32 = 0x2B
    static let openSet: UInt32 = 0x5B
    static let closeSet: UInt32 = 0x5D
    static let openBrace: UInt32 = 0x7B
    static let closeBrace: UInt32 = 0x7D
    static let comma: UInt32 = 0x2C
    static let minus: UInt32 = 0x2D
    static let equals: UInt32 = 0x3D
    static let bang: UInt32 = 0x21
    static let colon: UInt32 = 0x3A
    static let backslash: UInt32 = 0x5C
  }
}
