package import TextForm

/// Writes sentences the way people write them to slip past a filter.
///
/// Which characters stand for which comes from the content (`disguises`, `script`), so that what the engine undoes and
/// what is tried against it grow together. Deterministic.
package struct Evasion: Sendable {
  /// One way of writing.
  package enum Transform: String, Sendable, CaseIterable {
    case traditional, homophone, pinyin, initials, digits, lookalike, split, signs
    case spaces, dots, emoji, brackets
    case zeroWidth = "zero_width"
    case fullWidth = "full_width"
    case stretched, lines
    case spelledOut = "spelled_out"
  }

  private let script: ScriptTable
  private let masks: [UInt32: [DisguiseTable.Mask]]
  private let words: [[UInt32]]

  package init(script: ScriptTable, disguises: DisguiseTable) {
    self.script = script
    masks = Dictionary(grouping: disguises.masks, by: \.character)
    words = disguises.words.map(\.scalars).sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
  }

  /// The variants of a sentence under a transform, none where it does not apply.
  package func variants(of text: String, by transform: Transform) -> [String] {
    let scalars = text.scalarValues
    let found: [[UInt32]]
    switch transform {
    case .traditional:
      return [script.traditional(text)].filter {
        !$0.unicodeScalars.elementsEqual(text.unicodeScalars)
      }
    case .zeroWidth: found = inside(scalars) { $0.joined(by: [0x200B]) }
    case .spaces: found = inside(scalars) { $0.joined(by: [0x20]) }
    case .dots:
      found = [0xB7, 0x2E, 0x2A, 0x2D, 0x5F, 0x2F, 0x7C].flatMap { mark in
        inside(scalars) { $0.joined(by: [mark]) }
      }
    case .brackets:
      found = inside(scalars) { word in
        word.dropLast() + [0xFF08] + word.suffix(1) + [0xFF09]
      }
    case .emoji: found = inside(scalars) { $0.joined(by: [0x1F62D]) }
    case .lines: found = spelledOut(scalars, by: 0x0A)
    case .spelledOut: found = [0x20, 0x3001, 0x2026, 0x7E].flatMap { spelledOut(scalars, by: $0) }
    case .stretched:
      found = inside(scalars) { word in
        word.dropLast() + [UInt32](repeating: word[word.count - 1], count: 5)
      }
    case .fullWidth:
      found = masked(scalars, .pinyin).map {
        $0.map { (0x61...0x7A).contains($0) ? $0 + 0xFEE0 : $0 }
      }
    case .homophone: found = masked(scalars, .sound)
    case .lookalike: found = masked(scalars, .shape)
    case .split: found = masked(scalars, .split)
    case .pinyin: found = masked(scalars, .pinyin) + spelled(scalars)
    case .initials: found = masked(scalars, .initial)
    case .digits: found = masked(scalars, .digit)
    case .signs: found = masked(scalars, .sign)
    }
    return found.map { String(scalars: $0) }
  }

  // MARK: Words of danger in a sentence

  /// Where the longest words stand that are disguised, left to right.
  private func places(_ text: [UInt32]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    next: while index < text.count {
      for word in words
      where index + word.count <= text.count
        && text[index..<index + word.count].elementsEqual(word)
      {
        places.append(index..<index + word.count)
        index += word.count
        continue next
      }
      index += 1
    }
    return places
  }

  /// All words of a sentence rewritten.
  private func inside(_ text: [UInt32], _ rewrite: ([UInt32]) -> [UInt32]) -> [[UInt32]] {
    let places = places(text)
    guard !places.isEmpty else { return [] }
    var out = text
    for place in places.reversed() { out.replaceSubrange(place, with: rewrite(Array(text[place]))) }
    return [out]
  }

  /// One character of the first word written otherwise, each mask a variant.
  private func masked(_ text: [UInt32], _ manner: DisguiseTable.Manner) -> [[UInt32]] {
    guard let place = places(text).first else { return [] }
    var variants: [[UInt32]] = []
    for index in place {
      for mask in masks[text[index]] ?? [] where mask.manner == manner {
        if index + 1 < text.count, mask.notBefore.contains(text[index + 1]) { continue }
        variants.append(Array(text[..<index]) + mask.written + Array(text[(index + 1)...]))
      }
    }
    return variants
  }

  /// The first word wholly in syllables, with and without spaces.
  private func spelled(_ text: [UInt32]) -> [[UInt32]] {
    guard let place = places(text).first else { return [] }
    var syllables: [[UInt32]] = []
    for value in text[place] {
      guard let mask = masks[value]?.first(where: { $0.manner == .pinyin }) else { return [] }
      syllables.append(mask.written)
    }
    return [[], [0x20]].map { (between: [UInt32]) in
      Array(text[..<place.lowerBound]) + Array(syllables.joined(separator: between))
        + Array(text[place.upperBound...])
    }
  }

  /// The whole sentence character by character.
  private func spelledOut(_ text: [UInt32], by mark: UInt32) -> [[UInt32]] {
    guard text.count >= 4, text.count <= 14, text.allSatisfy(ScalarClass.isHan) else { return [] }
    return [text.joined(by: [mark])]
  }
}

extension Array where Element == UInt32 {
  fileprivate func joined(by between: [UInt32]) -> [UInt32] {
    Array(map { [$0] }.joined(separator: between))
  }
}
