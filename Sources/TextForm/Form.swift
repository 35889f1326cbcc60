/// A normal form while it is being made: scalars with their spans in the original.
struct Form {
  private(set) var scalars: [UInt32] = []
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  init(capacity: Int) {
    scalars.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  mutating func append(_ value: UInt32, _ start: Int32, _ end: Int32) {
    scalars.append(value)
    starts.append(start)
    ends.append(end)
  }

  /// Lets the last scalar's source reach over something that has no form of its own.
  mutating func extendLast(to end: Int32) {
    if !ends.isEmpty { ends[ends.count - 1] = end }
  }

  /// Removes separators put inside a word: 自·杀, 我*想*死; spaces and emoji only before a single character: 自 杀.
  mutating func closeSeparators() {
    guard scalars.contains(where: Self.separates) else { return }
    var out = Form(capacity: scalars.count)
    var index = 0
    while index < scalars.count {
      if Self.separates(scalars[index]), index > 0, ScalarClass.isHan(scalars[index - 1]) {
        var next = index
        var loose = false
        while next < scalars.count, next - index < 8, Self.separates(scalars[next]) {
          if scalars[next] == 0x20 || ScalarClass.isEmoji(scalars[next]) { loose = true }
          if scalars[next] == 0x2E {
            loose = true
            if next > index { break }
          }
          next += 1
        }
        if next < scalars.count, ScalarClass.isHan(scalars[next]), !loose || isSingle(after: next) {
          out.extendLast(to: ends[next - 1])
          index = next
          continue
        }
      }
      out.append(scalars[index], starts[index], ends[index])
      index += 1
    }
    self = out
  }

  /// Gives ASCII punctuation its Chinese form and folds runs of it.
  mutating func setPunctuation() {
    guard scalars.indices.contains(where: isUnsetPunctuation) else { return }
    var out = Form(capacity: scalars.count)
    for index in scalars.indices {
      var value = scalars[index]
      switch value {
      case 0x2C: value = isDigit(index - 1) && isDigit(index + 1) ? value : 0xFF0C
      case 0x2E:
        let joins = isLatinOrDigit(index - 1) && isLatinOrDigit(index + 1)
        value = joins ? value : 0x3002
      case 0x21: value = 0xFF01
      case 0x3F: value = 0xFF1F
      case 0x3B: value = 0xFF1B
      case 0x3A: value = isDigit(index - 1) && isDigit(index + 1) ? value : 0xFF1A
      case 0x7E, 0x223C, 0x301C: value = 0x2026
      default: break
      }
      if let last = out.scalars.last, value == last || (value == 0x2026 && last == 0x3002),
        ScalarClass.endsClause(value) || value == 0x20
      {
        if value == 0x3002 || value == 0x2026 { out.scalars[out.scalars.count - 1] = 0x2026 }
        out.extendLast(to: ends[index])
        continue
      }
      if value == 0x3002, out.scalars.last == 0x2026 {
        out.extendLast(to: ends[index])
        continue
      }
      out.append(value, starts[index], ends[index])
    }
    self = out
  }

  /// Whether a scalar is ASCII punctuation, or one of a run that is folded.
  private func isUnsetPunctuation(_ index: Int) -> Bool {
    let value = scalars[index]
    switch value {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x7E, 0x223C, 0x301C: return true
    default:
      guard index > 0, value == 0x20 || ScalarClass.endsClause(value) else { return false }
      let last = scalars[index - 1]
      return value == last || value == 0x2026 && last == 0x3002 || value == 0x3002 && last == 0x2026
    }
  }

  /// Shrinks a character that is repeated three times or more: sounds to two (哈哈), all others to one.
  mutating func shrinkRepeats() {
    var run = 1
    var long = false
    for index in scalars.indices.dropFirst() {
      run = scalars[index] == scalars[index - 1] ? run + 1 : 1
      if run == 3 {
        long = true
        break
      }
    }
    guard long else { return }
    var out = Form(capacity: scalars.count)
    var index = 0
    while index < scalars.count {
      var next = index
      while next < scalars.count, scalars[next] == scalars[index] { next += 1 }
      let count = next - index
      let digit = scalars[index] >= 0x30 && scalars[index] <= 0x39
      let letter = scalars[index] >= 0x61 && scalars[index] <= 0x7A
      let keep =
        count < 3 || digit ? count : letter ? 3 : Self.sounds.contains(scalars[index]) ? 2 : 1
      for copy in 0..<keep {
        let end = copy == keep - 1 ? ends[next - 1] : ends[index + copy]
        out.append(scalars[index], starts[index + copy], end)
      }
      index = next
    }
    self = out
  }

  /// Replaces listed spellings by the word they hide.
  mutating func apply(
    _ spellings: [UInt32: [Normaliser.Spelling]], beginning: [Bool]
  ) {
    guard scalars.contains(where: { $0 < 0x10000 && beginning[Int($0)] }) else { return }
    var out = Form(capacity: scalars.count)
    var index = 0
    next: while index < scalars.count {
      let first = scalars[index]
      let candidates = first < 0x10000 && beginning[Int(first)] ? spellings[first] ?? [] : []
      for spelling in candidates where matches(spelling.from, at: index) {
        let end = index + spelling.from.count
        for value in spelling.to { out.append(value, starts[index], ends[end - 1]) }
        index = end
        continue next
      }
      out.append(scalars[index], starts[index], ends[index])
      index += 1
    }
    self = out
  }

  /// Whether a spelling stands here; one in Latin letters must not be part of a longer word.
  private func matches(_ from: [UInt32], at index: Int) -> Bool {
    let end = index + from.count
    guard end <= scalars.count, scalars[index..<end].elementsEqual(from) else { return false }
    if ScalarClass.isLatinOrDigit(from[0]), index > 0,
      ScalarClass.isLatinOrDigit(scalars[index - 1])
    {
      return false
    }
    if let last = from.last, ScalarClass.isLatinOrDigit(last), end < scalars.count,
      ScalarClass.isLatinOrDigit(scalars[end])
    {
      return false
    }
    return true
  }

  private static let sounds: Set<UInt32> = Set("哈嘻呵嘿呜嗯啊嘤哼".unicodeScalars.map(\.value))

  private static func separates(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x2E, 0x2A, 0x2D, 0x5F, 0x2F, 0x7C, 0xB7, 0x2B, 0x3D, 0x23, 0x5E, 0x60, 0x27: true
    default: ScalarClass.isEmoji(value)
    }
  }

  private func isSingle(after index: Int) -> Bool {
    guard ScalarClass.isHan(scalars[index]) else { return false }
    return index + 1 >= scalars.count || !ScalarClass.isHan(scalars[index + 1])
      || Self.isFinalParticle(scalars[index + 1])
  }

  private static func isFinalParticle(_ value: UInt32) -> Bool {
    value == 0x4E86 || value == 0x5427 || value == 0x554A
  }

  private func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index] >= 0x30 && scalars[index] <= 0x39
  }

  private func isLatinOrDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ScalarClass.isLatinOrDigit(scalars[index])
  }
}
