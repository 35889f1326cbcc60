/// What was written several times over.
extension Form {
  /// Shrinks two to four characters that are repeated three times or more to one time: 让我死让我死让我死.
  mutating func shrinkRefrains() {
    guard scalars.count >= 6 else { return }
    var out: Form?
    var index = 0
    while index < scalars.count {
      var taken = 0
      if ScalarClass.isHan(scalars[index]) {
        for length in 2...4
        where index + 3 * length <= scalars.count
          && scalars[index] == scalars[index + length]
        {
          var next = index + length
          while next + length <= scalars.count,
            scalars[next..<next + length].elementsEqual(scalars[index..<index + length])
          {
            next += length
          }
          if next - index >= 3 * length {
            var form = out ?? prefix(index)
            for place in 0..<length {
              let end = place == length - 1 ? ends[next - 1] : ends[index + place]
              form.append(scalars[index + place], starts[index + place], end)
            }
            out = form
            taken = next - index
            break
          }
        }
      }
      if taken > 0 {
        index += taken
      } else {
        out?.append(scalars[index], starts[index], ends[index])
        index += 1
      }
    }
    if let out { self = out }
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

  private static let sounds: Set<UInt32> = Set("哈嘻呵嘿呜嗯啊嘤哼".unicodeScalars.map(\.value))
}
