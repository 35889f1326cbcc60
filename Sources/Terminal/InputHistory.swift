/// The lines typed before, in a file of their own; used only with the person's consent.
///
/// One entry a line; a backslash and a line break within an entry are written `\\` and `\n`.
struct InputHistory {
  /// The entries that are read back.
  static let longest = 200

  let path: String

  /// The last entries, oldest first; empty when there is no file.
  func load() -> [String] {
    guard let text = PrivateFile.read(path) else { return [] }
    return text.split(separator: "\n").suffix(Self.longest).map(Self.decoded)
  }

  func append(_ entry: String) throws(PrivateFile.Failure) {
    try PrivateFile.append(Self.encoded(entry) + "\n", to: path)
  }

  func erase() {
    PrivateFile.erase(path)
  }

  static func encoded(_ entry: String) -> String {
    var result = ""
    for character in entry {
      if character == "\\" {
        result += #"\\"#
      } else if character.isNewline {
        result += #"\n"#
      } else {
        result.append(character)
      }
    }
    return result
  }

  static func decoded(_ line: some StringProtocol) -> String {
    var result = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        result.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
