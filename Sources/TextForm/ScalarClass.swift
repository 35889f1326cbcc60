/// What kind of character a scalar of the normal form is.
package enum ScalarClass {
  /// Han characters, extensions included.
  @inlinable
  package static func isHan(_ value: UInt32) -> Bool {
    (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF)
      || (value >= 0x20000 && value <= 0x323AF)
  }

  /// A digit or a lower-case Latin letter.
  @inlinable
  package static func isLatinOrDigit(_ value: UInt32) -> Bool {
    (value >= 0x30 && value <= 0x39) || (value >= 0x61 && value <= 0x7A)
  }

  /// Punctuation that ends a clause in normal form: ， 。 ！ ？ ； ： … and the line feed.
  @inlinable
  package static func endsClause(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x2026, 0x0A: true
    default: false
    }
  }

  /// Punctuation that ends a sentence in normal form: 。 ！ ？ ； … and the line feed.
  @inlinable
  package static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2026, 0x0A: true
    default: false
    }
  }

  /// Invisible characters, direction marks, joiners, variation selectors, combining marks, skin tones.
  ///
  /// They carry no reading of their own in a message and are used, by accident or not, to break words.
  package static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160,
      0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x3164,
      0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF,
      0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0x3099...0x309A, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// Emoji and pictographs.
  package static func isEmoji(_ value: UInt32) -> Bool {
    (value >= 0x1F000 && value <= 0x1FAFF) || (value >= 0x2600 && value <= 0x27BF)
      || (value >= 0x2B00 && value <= 0x2BFF) || (value >= 0x2190 && value <= 0x21FF)
  }
}
