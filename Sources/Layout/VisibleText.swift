extension String {
  /// The text on one line and safe to print: control characters and line breaks as pictures,
  /// direction marks by number.
  ///
  /// A stranger's message may hold terminal commands or turn the reading direction; it must
  /// neither act nor hide.
  package var onOneLine: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F:
        let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
        result.append(Unicode.Scalar(picture) ?? "\u{FFFD}")
      case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "⟨U+\(zeros)\(digits)⟩".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
