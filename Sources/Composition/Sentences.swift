import TextForm

/// The sentences of a reply, as they are compared for repetition.
package enum Sentences {
  /// The sentences of a text with their closing punctuation.
  package static func split(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if "。！？\n".contains(character) {
        sentences.append(text[start..<index])
        start = index
      }
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  /// A hash of each sentence longer than three characters.
  package static func hashes(_ text: String) -> [UInt32] {
    var hashes: [UInt32] = []
    var hash = StableHash()
    var count = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x0A {
        if count > 3 { hashes.append(UInt32(truncatingIfNeeded: hash.value)) }
        hash = StableHash()
        count = 0
      } else {
        hash.combine(scalar: value)
        count += 1
      }
    }
    if count > 3 { hashes.append(UInt32(truncatingIfNeeded: hash.value)) }
    return hashes
  }

  /// A hash of the first four characters, by which openers are compared.
  package static func opener(_ text: String) -> UInt32 {
    var hash = StableHash()
    for scalar in text.unicodeScalars.prefix(4) { hash.combine(scalar: scalar.value) }
    return UInt32(truncatingIfNeeded: hash.value)
  }
}
