/// Brings a message into the one form in which everything is matched.
///
/// Width and case are folded, traditional characters become simplified, invisible characters and
/// separators put inside a word vanish, stretched repeats shrink, punctuation takes its Chinese form,
/// listed spellings that hide a word are undone and disguised words of danger are read for what they mean. Every step keeps the map to the original.
/// Linear in the length of the message.
package struct Normaliser: Sendable {
  /// A spelling that hides a word, and the word.
  package struct Spelling: Sendable, Equatable {
    package let from: [UInt32]
    package let to: [UInt32]

    package init(from: [UInt32], to: [UInt32]) {
      self.from = from
      self.to = to
    }
  }

  /// For each scalar of the basic plane its folded form; 0 stands for nothing.
  private let fold: [UInt32]
  private let traditional: [Bool]
  private let simplifiedOnly: [Bool]
  private let spellings: [UInt32: [Spelling]]
  /// Whether a scalar of the basic plane begins a listed spelling.
  private let beginsSpelling: [Bool]
  private let unmasker: Unmasker
  /// Emoji that are read as characters.
  private let signs: Set<UInt32>

  package init(
    script: ScriptTable, characters: [UInt32: UInt32], spellings: [Spelling],
    disguises: DisguiseTable = DisguiseTable()
  ) {
    unmasker = Unmasker(disguises)
    signs = Set(spellings.compactMap(\.from.first).filter(ScalarClass.isEmoji))
      .union(unmasker.signs)
    var fold = [UInt32](repeating: 0, count: 0x10000)
    var traditional = [Bool](repeating: false, count: 0x10000)
    var simplifiedOnly = [Bool](repeating: false, count: 0x10000)
    for value in UInt32(0)..<0x10000 { fold[Int(value)] = Self.plainFold(value) }
    for (from, to) in characters where from < 0x10000 {
      fold[Int(from)] = script.toSimplified[to] ?? to
    }
    for (from, to) in script.toSimplified where from < 0x10000 {
      fold[Int(from)] = characters[to] ?? to
      traditional[Int(from)] = true
      if to < 0x10000, script.toSimplified[to] == nil { simplifiedOnly[Int(to)] = true }
    }
    self.fold = fold
    self.traditional = traditional
    self.simplifiedOnly = simplifiedOnly
    var grouped: [UInt32: [Spelling]] = [:]
    for spelling in spellings {
      guard let first = spelling.from.first else { continue }
      grouped[first, default: []].append(spelling)
    }
    for key in grouped.keys { grouped[key]?.sort { $0.from.count > $1.from.count } }
    self.spellings = grouped
    var begins = [Bool](repeating: false, count: 0x10000)
    for first in grouped.keys where first < 0x10000 { begins[Int(first)] = true }
    beginsSpelling = begins
  }

  /// The normal form of a text.
  package func normalise(_ text: String) -> NormalText {
    var form = Form(capacity: text.utf8.count / 2)
    var offset: Int32 = 0
    var traditionalCount = 0
    var simplifiedCount = 0
    for scalar in text.unicodeScalars {
      let value = scalar.value
      let folded: UInt32
      if value < 0x10000 {
        folded = fold[Int(value)]
        if traditional[Int(value)] { traditionalCount += 1 }
        if simplifiedOnly[Int(value)] { simplifiedCount += 1 }
      } else {
        folded = ScalarClass.isInvisible(value) ? 0 : value
      }
      if folded == 0 {
        form.extendLast(to: offset + 1)
      } else {
        form.append(folded, offset, offset + 1)
      }
      offset += 1
    }
    form.closeSpelledOut()
    form.closeSeparators(sparing: signs)
    form.setPunctuation()
    form.shrinkRepeats()
    form.shrinkRefrains()
    form.unmask(unmasker)
    if form.apply(spellings, beginning: beginsSpelling) { form.unmask(unmasker) }
    return NormalText(
      scalars: form.scalars, starts: form.starts, ends: form.ends, originalCount: Int(offset),
      script: traditionalCount > simplifiedCount ? .traditional : .simplified)
  }

  private static func plainFold(_ value: UInt32) -> UInt32 {
    if value == 0x09 || value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value) {
      return 0x20
    }
    if value == 0x0D || value == 0x2028 || value == 0x2029 || value == 0x85 { return 0x0A }
    if ScalarClass.isInvisible(value) { return 0 }
    if let letter = plainLetter(value) { return letter }
    var value = value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    switch value {
    case 0x3010, 0x3014: return 0x5B
    case 0x3011, 0x3015: return 0x5D
    case 0x300C, 0x300E, 0x2033: return 0x201C
    case 0x300D, 0x300F: return 0x201D
    case 0xFF61: return 0x3002
    case 0x2022, 0x30FB, 0x2027, 0x00B7: return 0xB7
    case 0x2014, 0x2015, 0x2500: return 0x2026
    default: return value
    }
  }

  /// The Latin letter of a pinyin vowel with a tone mark, of a Cyrillic letter that looks like it, of a
  /// circled or Roman digit.
  private static func plainLetter(_ value: UInt32) -> UInt32? {
    switch value {
    case 0xE0, 0xE1, 0x100, 0x101, 0x1CD, 0x1CE, 0x410, 0x430: 0x61
    case 0xE8, 0xE9, 0x112, 0x113, 0x11A, 0x11B, 0x415, 0x435: 0x65
    case 0xEC, 0xED, 0x12A, 0x12B, 0x1CF, 0x1D0, 0x406, 0x456: 0x69
    case 0xF2, 0xF3, 0x14C, 0x14D, 0x1D1, 0x1D2, 0x41E, 0x43E, 0x3BF: 0x6F
    case 0xF9, 0xFA, 0x16A, 0x16B, 0x1D3, 0x1D4: 0x75
    case 0xFC, 0x1D6, 0x1D8, 0x1DA, 0x1DC: 0x76
    case 0x405, 0x455: 0x73
    case 0x421, 0x441: 0x63
    case 0x420, 0x440: 0x70
    case 0x425, 0x445: 0x78
    case 0x423, 0x443: 0x79
    case 0x408, 0x458: 0x6A
    case 0x4BA, 0x4BB: 0x68
    case 0x2460...0x2468: value - 0x2460 + 0x31
    case 0x2160...0x2168: value - 0x2160 + 0x31
    default: nil
    }
  }
}
