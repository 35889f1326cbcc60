/// Character and word correspondences between traditional and simplified writing, as content gives them.
package struct ScriptTable: Sendable {
  /// Traditional character → simplified character.
  package let toSimplified: [UInt32: UInt32]
  /// Simplified character → its usual traditional character.
  package let toTraditional: [UInt32: UInt32]
  /// Simplified words whose traditional form differs from character by character conversion,
  /// grouped by first character, longest first.
  package let phrases: [UInt32: [Phrase]]

  /// A word and its traditional writing.
  package struct Phrase: Sendable, Equatable {
    package let simplified: [UInt32]
    package let traditional: [UInt32]

    package init(simplified: [UInt32], traditional: [UInt32]) {
      self.simplified = simplified
      self.traditional = traditional
    }
  }

  package init(
    toSimplified: [UInt32: UInt32] = [:], toTraditional: [UInt32: UInt32] = [:],
    phrases: [Phrase] = []
  ) {
    self.toSimplified = toSimplified
    self.toTraditional = toTraditional
    var grouped: [UInt32: [Phrase]] = [:]
    for phrase in phrases {
      guard let first = phrase.simplified.first else { continue }
      grouped[first, default: []].append(phrase)
    }
    for key in grouped.keys {
      grouped[key]?.sort { $0.simplified.count > $1.simplified.count }
    }
    self.phrases = grouped
  }

  /// The traditional writing of a simplified text: longest listed word first, else character by character.
  package func traditional(_ text: String) -> String {
    let source = text.scalarValues
    var out: [UInt32] = []
    out.reserveCapacity(source.count)
    var index = 0
    next: while index < source.count {
      let value = source[index]
      if let candidates = phrases[value] {
        for phrase in candidates
        where index + phrase.simplified.count <= source.count
          && source[index..<index + phrase.simplified.count].elementsEqual(phrase.simplified)
        {
          out.append(contentsOf: phrase.traditional)
          index += phrase.simplified.count
          continue next
        }
      }
      out.append(toTraditional[value] ?? value)
      index += 1
    }
    return String(scalars: out)
  }
}
