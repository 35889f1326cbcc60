/// A mood as it was typed: a number from 0 to 10, and a few words.
package enum MoodEntry: Sendable, Equatable {
  case nothing
  case score(Int, note: String)
  /// A number that is not from 0 to 10.
  case outOfRange
  /// Words without a number.
  case words(String)

  private static let numerals: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "十": 10,
  ]

  /// Reads `3`, `３分`, `3 有点累`, `三`, `三分`.
  package init(_ typed: String) {
    let text = ChatCommand.folded(typed.trimmed)
    guard let first = text.first else {
      self = .nothing
      return
    }
    let isMinus = first == "-"
    let digits = text.dropFirst(isMinus ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count + (isMinus ? 1 : 0))
    if !digits.isEmpty {
      let isWhole = rest.first != "." && !isMinus
      guard isWhole, let score = Int(digits), (0...10).contains(score) else {
        self = .outOfRange
        return
      }
      self = .score(score, note: Self.note(String(rest)))
    } else if let score = Self.numerals[first], Self.endsNumber(text.dropFirst()) {
      self = .score(score, note: Self.note(String(text.dropFirst())))
    } else {
      self = .words(typed.trimmed)
    }
  }

  /// A Chinese numeral alone begins many words (一点都不好); only 分 or a gap makes it a score.
  private static func endsNumber(_ rest: Substring) -> Bool {
    guard let next = rest.first else { return true }
    return next == "分" || next.isWhitespace
  }

  private static func note(_ rest: String) -> String {
    let text = rest.trimmed
    let words = text.first == "分" ? String(text.dropFirst()) : text
    return String(words.drop { "，,。、:：".contains($0) || $0.isWhitespace }).trimmed
  }
}
