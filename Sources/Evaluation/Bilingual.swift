/// Chinese, and the English term beside it.
struct Bilingual: Equatable {
  let chinese: String
  let english: String

  init(_ chinese: String, _ english: String = "") {
    self.chinese = chinese
    self.english = english
  }

  var line: String { english.isEmpty ? chinese : "\(chinese) \(english)" }
}
