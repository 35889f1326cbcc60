/// Brings a message into the one form in which everything is matched.
///
/// Width and case are folded, traditional characters become simplified, invisible characters and
/// separators put inside a word vanish, stretched repeats shrink, punctuation takes its Chinese form and
/// listed spellings that hide a word are undone. Every step keeps the map to the original.
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

  package init(script: ScriptTable, characters: [UInt32: UInt32], spellings: [Spelling]) {
    var fold = [UInt32](repeating: 0, count: 0x10000)
    var traditional = [Bool](repeating: false, count: 0x10000)
    var simplifiedOnly = [Bool](repeating: false, count: 0x10000)
    for value in UInt32(0)..<0x10000 { fold[Int(value)] = Self.plainFold(value) }
    for (from, to) in characters where from < 0x10000 { fold[Int(from)] = to }
    for (from, to) in script.toSimplified where from < 0x10000 {
      fold[Int(from)] = to
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
    form.closeSeparators()
    form.setPunctuation()
    form.shrinkRepeats()
    form.apply(spellings, beginning: beginsSpelling)
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
}
