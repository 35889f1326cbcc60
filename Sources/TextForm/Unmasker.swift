/// Finds disguised words and gives the words that are meant.
///
/// The words form a trie; from each position of a text the trie is walked over what the characters are and over
/// what they may stand for. The longest word wins. Linear in the length of a text but for the few positions
/// at which a word begins.
struct Unmasker: Sendable {
  /// A character of a word with where it stands in the text.
  struct Place: Equatable {
    let character: UInt32
    let span: Range<Int>
  }

  private struct Node: Sendable {
    /// The characters that may follow, and the nodes they lead to.
    var characters: [UInt32] = []
    var targets: [Int32] = []
    var ends = false
    var endsSolid = false

    func next(_ character: UInt32) -> Int32? {
      for (index, known) in characters.enumerated() where known == character {
        return targets[index]
      }
      return nil
    }
  }

  /// The nodes that words begin with, by their first character.
  private var first: [UInt32: Int32] = [:]
  private var nodes: [Node] = [Node()]
  private var masks: [UInt32: [DisguiseTable.Mask]] = [:]
  private var begins = [Bool](repeating: false, count: 0x10000)
  /// Emoji that stand for a character and are no mere separators.
  private(set) var signs: Set<UInt32> = []

  init(_ table: DisguiseTable) {
    for mask in table.masks {
      guard let first = mask.written.first else { continue }
      masks[first, default: []].append(mask)
      if mask.manner == .sign { signs.insert(first) }
    }
    for key in masks.keys { masks[key]?.sort { $0.written.count > $1.written.count } }
    for word in table.words where word.scalars.count > 1 {
      var node = 0
      for value in word.scalars {
        if let known = next(node, value) {
          node = Int(known)
        } else {
          let fresh = Int32(nodes.count)
          nodes.append(Node())
          if node == 0 {
            first[value] = fresh
          } else {
            nodes[node].characters.append(value)
            nodes[node].targets.append(fresh)
          }
          node = Int(fresh)
        }
      }
      nodes[node].ends = true
      if word.isSolid { nodes[node].endsSolid = true }
    }
    for character in first.keys where character < 0x10000 { begins[Int(character)] = true }
    for mask in table.masks where first[mask.character] != nil {
      if let written = mask.written.first, written < 0x10000 { begins[Int(written)] = true }
    }
  }

  private func next(_ node: Int, _ character: UInt32) -> Int32? {
    node == 0 ? first[character] : nodes[node].next(character)
  }

  /// Whether no word can begin with a scalar, told without walking.
  func skips(_ value: UInt32) -> Bool { value < 0x10000 && !begins[Int(value)] }

  /// The longest disguised word that begins at an index, nil when there is none or when it is written plainly.
  func word(in text: [UInt32], at start: Int) -> [Place]? {
    guard !first.isEmpty else { return nil }
    var walk = Walk(text: text, start: start)
    step(0, start, &walk)
    return walk.best
  }

  // MARK: Walking

  /// What was gathered on the way through the trie.
  private struct Walk {
    let text: [UInt32]
    let start: Int
    var path: [Place] = []
    var counts = Counts()
    var skippedSoft = false
    var skippedHard = false
    var bestEnd = 0
    var bestMasked = Int.max
    var best: [Place]?
  }

  /// How many characters of a path were written in which way.
  private struct Counts {
    var plain = 0
    var initials = 0
    var syllables = 0
    var digits = 0
    var splits = 0
    var masked = 0
  }

  private func step(_ node: Int, _ index: Int, _ walk: inout Walk) {
    if nodes[node].ends { accept(node, index, &walk) }
    guard index < walk.text.count, node == 0 || !nodes[node].targets.isEmpty else { return }
    let value = walk.text[index]
    if let next = next(node, value) {
      enter(Int(next), value, index..<index + 1, nil, &walk)
    }
    for mask in masks[value] ?? [] {
      guard let next = next(node, mask.character), stands(mask, index, walk.text) else {
        continue
      }
      enter(Int(next), mask.character, index..<index + mask.written.count, mask.manner, &walk)
    }
    guard !walk.path.isEmpty, !walk.skippedHard || walk.path.last?.span.upperBound == index else {
      return
    }
    skip(node, index, &walk)
  }

  /// Goes on behind separators, of which at most three stand between two characters.
  private func skip(_ node: Int, _ index: Int, _ walk: inout Walk) {
    guard walk.path.last?.span.upperBound == index else { return }
    var next = index
    var hard = false
    while next < walk.text.count, next - index < 3 {
      let value = walk.text[next]
      if Self.isSoft(value), !signs.contains(value) {
        next += 1
      } else if ScalarClass.endsClause(value) {
        hard = true
        next += 1
      } else {
        break
      }
    }
    guard next > index, next < walk.text.count else { return }
    let before = (walk.skippedSoft, walk.skippedHard)
    walk.skippedSoft = true
    walk.skippedHard = walk.skippedHard || hard
    step(node, next, &walk)
    (walk.skippedSoft, walk.skippedHard) = before
  }

  private func enter(
    _ node: Int, _ character: UInt32, _ span: Range<Int>, _ manner: DisguiseTable.Manner?,
    _ walk: inout Walk
  ) {
    let before = walk.counts
    walk.path.append(Place(character: character, span: span))
    switch manner {
    case nil: if !Self.particles.contains(character) { walk.counts.plain += 1 }
    case .initial: walk.counts.initials += 1
    case .pinyin: walk.counts.syllables += 1
    case .digit: walk.counts.digits += 1
    case .split: walk.counts.splits += 1
    case .sound, .shape, .sign: break
    }
    if manner != nil { walk.counts.masked += 1 }
    step(node, span.upperBound, &walk)
    walk.path.removeLast()
    walk.counts = before
  }

  private func accept(_ node: Int, _ index: Int, _ walk: inout Walk) {
    guard walk.counts.masked > 0 || walk.skippedSoft else { return }
    if walk.skippedHard, !nodes[node].endsSolid { return }
    guard isConvincing(walk), isBounded(walk.start, index, walk.text) else { return }
    guard index > walk.bestEnd || index == walk.bestEnd && walk.counts.masked < walk.bestMasked
    else {
      return
    }
    walk.bestEnd = index
    walk.bestMasked = walk.counts.masked
    walk.best = walk.path
  }

  /// Letters and digits alone say nothing; beside a plain character, or in number, they do.
  private func isConvincing(_ walk: Walk) -> Bool {
    let counts = walk.counts
    if counts.plain > 0 || counts.splits == walk.path.count { return true }
    if counts.initials == walk.path.count { return counts.initials >= 4 }
    if counts.initials > 0 || counts.digits > 0 {
      return counts.digits > 0 || counts.syllables > 0 && walk.path.count >= 3
    }
    return counts.syllables >= 2 || counts.syllables > 0 && walk.path.count > counts.syllables
      || walk.path.count >= 3
  }

  /// A word in letters must not be part of a longer one.
  private func isBounded(_ start: Int, _ end: Int, _ text: [UInt32]) -> Bool {
    if ScalarClass.isLatinOrDigit(text[start]), start > 0, Self.joins(text[start - 1], text[start])
    {
      return false
    }
    if end < text.count, ScalarClass.isLatinOrDigit(text[end - 1]),
      Self.joins(text[end - 1], text[end])
        || text[end - 1] > 0x60 && ScalarClass.isLatinOrDigit(text[end])
    {
      return false
    }
    return true
  }

  /// Whether two neighbours are letters of one word or digits of one number.
  private static func joins(_ one: UInt32, _ other: UInt32) -> Bool {
    guard ScalarClass.isLatinOrDigit(one), ScalarClass.isLatinOrDigit(other) else { return false }
    return one < 0x3A && other < 0x3A || one > 0x60 && other > 0x60
  }

  private func stands(_ mask: DisguiseTable.Mask, _ index: Int, _ text: [UInt32]) -> Bool {
    let end = index + mask.written.count
    guard end <= text.count, text[index..<end].elementsEqual(mask.written) else { return false }
    if end < text.count, mask.notBefore.contains(text[end]) { return false }
    return true
  }

  /// Characters that say nothing about the word they stand in.
  private static let particles: Set<UInt32> = Set("的了吧着".unicodeScalars.map(\.value))

  private static func isSoft(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x22...0x2A, 0x2B, 0x2D, 0x2E, 0x2F, 0x3D, 0x40, 0x5E...0x60, 0x7C, 0xB7, 0x3001,
      0x2026:
      true
    default: ScalarClass.isEmoji(value)
    }
  }
}
