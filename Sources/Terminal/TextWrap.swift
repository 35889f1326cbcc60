import Layout

/// Breaks text into lines that fit a number of columns, by the rules of Chinese typesetting.
///
/// No line begins with closing punctuation (，。！？、” …) and none ends with opening punctuation
/// (“（《); words and numbers of Latin letters and digits stay whole while they fit. After the
/// clreq (Requirements for Chinese Text Layout, W3C), 3.1.7, in its basic degree.
package enum TextWrap {
  /// The lines of a text, each at most `columns` wide, without trailing spaces.
  ///
  /// A line break in the text stays one; control characters are dropped, so that no text can
  /// steer the terminal. `columns` below 4 counts as 4; nil breaks only at line breaks. The first
  /// line leaves `taken` columns free for what stands before it.
  package static func lines(of text: String, columns: Int?, taken: Int = 0) -> [String] {
    let paragraphs = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let limit = columns.map { max($0, 4) }
    return paragraphs.enumerated().flatMap { position, paragraph -> [String] in
      let clean = printable(paragraph)
      guard let limit else { return [trimmed(clean)] }
      return fill(units(of: clean), limit: limit, taken: position == 0 ? taken : 0)
    }
  }

  /// The lines of a text behind a prefix; later lines are indented by `indent` columns.
  package static func hanging(
    _ text: String, prefix: String, indent: Int, columns: Int?
  ) -> [String] {
    let margins = String(repeating: " ", count: indent)
    let taken = max(DisplayWidth.of(prefix) - indent, 0)
    let wrapped = lines(of: text, columns: columns.map { $0 - indent }, taken: taken)
    return wrapped.enumerated().map { position, line in
      if position == 0 { return prefix + line }
      return line.isEmpty ? "" : margins + line
    }
  }

  /// The text without control characters and marks that turn the writing direction.
  package static func printable(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  // MARK: Units

  /// What must not be broken while it fits: a character with its punctuation, or a word.
  private static func units(of text: String) -> [String] {
    var units: [String] = []
    var joinsNext = false
    var isCommand = false
    var previous: Character?
    for character in text {
      let isWord = previous.map { isWordPart($0) && isWordPart(character) } ?? false
      // A command such as /帮助 stays whole like a word.
      isCommand =
        isCommand && character.isLetter
        || character == "/" && previous.map { $0 == " " || closing.contains($0) } ?? true
      let joins =
        joinsNext || closing.contains(character) || isWord || isCommand && character != "/"
      if joins, previous != " ", !units.isEmpty {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
      joinsNext = opening.contains(character)
      previous = character
    }
    return units
  }

  private static func isWordPart(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first, scalar.value < 0x2000 else { return false }
    return scalar.value > 0x20 && scalar.value != 0xA0
  }

  private static let closing = Set<Character>("，。！？、；：”’）》〉」』】〕…—–·～,.!?;:)]}%％℃")
  private static let opening = Set<Character>("“‘（《〈「『【〔([{")

  // MARK: Filling

  private static func fill(_ units: [String], limit: Int, taken: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = taken
    for unit in units {
      let width = DisplayWidth.of(unit, cautious: true)
      if used + width <= limit {
        line += unit
        used += width
      } else if width <= limit {
        lines.append(trimmed(line))
        (line, used) = unit == " " ? ("", 0) : (unit, width)
      } else {
        // Longer than a whole line: broken where the line is full.
        for character in unit {
          let width = DisplayWidth.of(character, cautious: true)
          if used + width > limit {
            lines.append(trimmed(line))
            (line, used) = ("", 0)
          }
          line.append(character)
          used += width
        }
      }
    }
    lines.append(trimmed(line))
    return lines
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
