/// How words of danger are disguised in writing: what stands for which character, and the words.
///
/// A disguise is undone only where the characters around it make up one of the words, so that 4 or s
/// mean what they say everywhere else.
package struct DisguiseTable: Sendable {
  /// In which way a mask stands for its character.
  package enum Manner: String, Sendable, CaseIterable {
    /// Another character of like sound (鲨 for 杀).
    case sound
    /// A character of like shape (白 for 自).
    case shape
    /// The character's parts, one after the other (歹匕 for 死).
    case split
    /// The syllable in Latin letters (sha).
    case pinyin
    /// The first letter of the syllable (s).
    case initial
    /// A digit of like sound (4 for 死).
    case digit
    /// An emoji (💊 for 药).
    case sign
  }

  /// Something written in place of a character.
  package struct Mask: Sendable, Equatable {
    /// What is written, in normal form up to this stage.
    package let written: [UInt32]
    /// The character it stands for.
    package let character: UInt32
    package let manner: Manner
    /// Characters before which it is no mask (4楼).
    package let notBefore: [UInt32]

    package init(
      written: [UInt32], character: UInt32, manner: Manner, notBefore: [UInt32] = []
    ) {
      self.written = written
      self.character = character
      self.manner = manner
      self.notBefore = notBefore
    }
  }

  /// A word that is disguised.
  package struct Word: Sendable, Equatable {
    package let scalars: [UInt32]
    /// Whether its characters belong together even across punctuation (割。腕).
    package let isSolid: Bool

    package init(scalars: [UInt32], isSolid: Bool) {
      self.scalars = scalars
      self.isSolid = isSolid
    }
  }

  package let masks: [Mask]
  package let words: [Word]

  package init(masks: [Mask] = [], words: [Word] = []) {
    self.masks = masks
    self.words = words
  }
}
