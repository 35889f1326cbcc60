/// Measures how many columns a text takes on a terminal.
///
/// Wide and fullwidth characters of UAX #11 (East Asian Width, Unicode 16) take two columns,
/// combining marks and invisible characters none. Characters of ambiguous width (“ ” … — ┃) take
/// one on most terminals and two on some set up for Chinese; `cautious` counts them as two.
package enum DisplayWidth {
  /// The columns of a text without line breaks; linear in its length.
  package static func of(_ text: some StringProtocol, cautious: Bool = false) -> Int {
    text.reduce(0) { $0 + of($1, cautious: cautious) }
  }

  /// The columns of one user-perceived character.
  package static func of(_ character: Character, cautious: Bool = false) -> Int {
    var total = 0
    var joined = false
    var previous = 0
    for scalar in character.unicodeScalars {
      switch scalar.value {
      case 0x200D: joined = true
      case 0xFE0F where previous == 1 && total == 1: total = 2
      // A skin tone, or what is joined to the emoji before, shares its two columns.
      case 0x1F3FB...0x1F3FF where total > 0: break
      default:
        if joined && total == 2 {
          joined = false
        } else {
          previous = of(scalar, cautious: cautious)
          total += previous
        }
      }
    }
    return total
  }

  /// The columns of one scalar taken alone.
  package static func of(_ scalar: Unicode.Scalar, cautious: Bool = false) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value < 0xA0 { return 0 }
    if contains(value, in: wide) { return isMark(scalar) ? 0 : 2 }
    if value >= 0x300 && isInvisible(scalar) { return 0 }
    return cautious && contains(value, in: ambiguous) ? 2 : 1
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // The vowels and final consonants of Hangul that are typed apart join the first consonant.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value) {
      return true
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator:
      return true
    default:
      return false
    }
  }

  private static func contains(_ value: UInt32, in ranges: [ClosedRange<UInt32>]) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }

  /// The ranges of East_Asian_Width W and F, drawn over unassigned gaps, in ascending order.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
    0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2630...0x2637, 0x2648...0x2653,
    0x267F...0x267F, 0x268A...0x268F, 0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB,
    0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705,
    0x270A...0x270B, 0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755,
    0x2757...0x2757, 0x2795...0x2797, 0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C,
    0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004, 0x1F0CF...0x1F0CF,
    0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3,
    0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440,
    0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
    0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F,
    0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A,
    0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]

  /// Punctuation and symbols of East_Asian_Width A, coarsely: a neutral neighbour may be within.
  private static let ambiguous: [ClosedRange<UInt32>] = [
    0xA1...0xBF, 0xD7...0xD7, 0xF7...0xF7, 0x2C4...0x2C4, 0x2D8...0x2DF, 0x2010...0x2027,
    0x2030...0x2036, 0x203B...0x203E, 0x2074...0x2074, 0x2081...0x2084, 0x20AC...0x20AC,
    0x2103...0x2109, 0x2116...0x2116, 0x2121...0x2122, 0x2153...0x2189, 0x2190...0x2199,
    0x21B8...0x21B9, 0x21D2...0x21D4, 0x21E7...0x21E7, 0x2200...0x226F, 0x2282...0x2287,
    0x2295...0x2299, 0x22A5...0x22A5, 0x22BF...0x22BF, 0x2312...0x2312, 0x2460...0x25EF,
    0x2605...0x260F, 0x261C...0x261E, 0x2640...0x2642, 0x2660...0x266F, 0x269E...0x269F,
    0x26BF...0x26BF, 0x26C6...0x26FF, 0x273D...0x273D, 0x2776...0x277F, 0x2B56...0x2B59,
  ]
}

extension String {
  /// The text with spaces up to `width` columns, before it when it stands at the right.
  package func padded(to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - DisplayWidth.of(self)))
    return right ? spaces + self : self + spaces
  }
}
