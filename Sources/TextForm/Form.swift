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

  /// The first scalars as a form of their own.
  func prefix(_ count: Int) -> Form {
    var out = Form(capacity: scalars.count)
    for index in 0..<count { out.append(scalars[index], starts[index], ends[index]) }
    return out
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

  func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && scalars[index] >= 0x30 && scalars[index] <= 0x39
  }

  func isLatinOrDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ScalarClass.isLatinOrDigit(scalars[index])
  }
}
