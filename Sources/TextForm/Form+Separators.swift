/// What was put between the characters of a word.
extension Form {
  /// Closes up what is spelled out character by character with one kind of separator: 不 想 活 了, 对…不…起.
  mutating func closeSpelledOut() {
    guard scalars.count > 6 else { return }
    var drop: [Bool]?
    var index = 0
    while index < scalars.count {
      guard ScalarClass.isHan(scalars[index]) else {
        index += 1
        continue
      }
      var units = 1
      var last = index
      var between: [Int] = []
      var separator: UInt32?
      while let next = spelled(after: last, by: &separator) {
        between += (last + 1)..<next
        last = next
        units += 1
      }
      if units >= 4 {
        var marks = drop ?? [Bool](repeating: false, count: scalars.count)
        for place in between { marks[place] = true }
        drop = marks
      }
      index = last + 1
    }
    guard let drop else { return }
    var out = Form(capacity: scalars.count)
    for index in scalars.indices {
      if drop[index] {
        out.extendLast(to: ends[index])
      } else {
        out.append(scalars[index], starts[index], ends[index])
      }
    }
    self = out
  }

  /// The next single character behind one or two of the separator that spells a text out.
  private func spelled(after index: Int, by separator: inout UInt32?) -> Int? {
    var next = index + 1
    guard next < scalars.count, !ScalarClass.isHan(scalars[next]),
      !ScalarClass.isLatinOrDigit(scalars[next]), separator ?? scalars[next] == scalars[next]
    else { return nil }
    let mark = scalars[next]
    while next < scalars.count, scalars[next] == mark, next - index < 4 { next += 1 }
    guard next < scalars.count, ScalarClass.isHan(scalars[next]) else { return nil }
    guard next + 1 >= scalars.count || !ScalarClass.isHan(scalars[next + 1]) else { return nil }
    separator = mark
    return next
  }

  /// Removes separators put inside a word: 自·杀, 我*想*死; spaces and emoji only before a single character: 自 杀.
  ///
  /// - Parameter signs: emoji that are read as characters and stay.
  mutating func closeSeparators(sparing signs: Set<UInt32>) {
    func separates(_ value: UInt32) -> Bool { Self.separates(value) && !signs.contains(value) }
    guard scalars.contains(where: separates) else { return }
    var out = Form(capacity: scalars.count)
    var index = 0
    while index < scalars.count {
      if separates(scalars[index]), index > 0, ScalarClass.isHan(scalars[index - 1]) {
        var next = index
        var loose = false
        while next < scalars.count, next - index < 8, separates(scalars[next]) {
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
}
