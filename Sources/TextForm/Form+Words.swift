/// Words that were written as something else.
extension Form {
  /// Replaces listed spellings by the word they hide; whether there was any.
  mutating func apply(
    _ spellings: [UInt32: [Normaliser.Spelling]], beginning: [Bool]
  ) -> Bool {
    func begins(_ value: UInt32) -> Bool {
      value < 0x10000 ? beginning[Int(value)] : spellings[value] != nil
    }
    guard scalars.contains(where: begins) else { return false }
    var out = Form(capacity: scalars.count)
    var found = false
    var index = 0
    next: while index < scalars.count {
      let first = scalars[index]
      let candidates = begins(first) ? spellings[first] ?? [] : []
      for spelling in candidates where matches(spelling.from, at: index) {
        let end = index + spelling.from.count
        found = true
        for value in spelling.to { out.append(value, starts[index], ends[end - 1]) }
        index = end
        continue next
      }
      out.append(scalars[index], starts[index], ends[index])
      index += 1
    }
    self = out
    return found
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

  /// Replaces disguised words by what they mean.
  mutating func unmask(_ unmasker: Unmasker) {
    guard scalars.contains(where: { !unmasker.skips($0) }) else { return }
    var out: Form?
    var index = 0
    while index < scalars.count {
      if !unmasker.skips(scalars[index]), let places = unmasker.word(in: scalars, at: index) {
        var form = out ?? prefix(index)
        for place in places {
          form.append(
            place.character, starts[place.span.lowerBound], ends[place.span.upperBound - 1])
        }
        out = form
        index = places.last?.span.upperBound ?? index + 1
        continue
      }
      out?.append(scalars[index], starts[index], ends[index])
      index += 1
    }
    if let out { self = out }
  }
}
