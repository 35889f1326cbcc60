import Layout
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("难过", 4), ("难a过", 5), ("，。！？", 8), ("ａＢ", 4), ("ｱ", 1),
    ("e\u{301}", 1), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ไทย", 3), ("กำ", 2),
    ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("🇨🇳", 2), ("1️⃣", 2),
    ("\u{200B}\u{FEFF}", 0), ("\u{1B}[0m", 3), ("𠮷", 2), ("〇々", 4), ("›", 1), ("┃━", 2),
    ("か\u{3099}", 2), ("\u{302A}", 0), ("あ\n", 2), ("é", 1), ("🫶", 2),
  ])
  func measures(_ text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test(arguments: [
    ("“好”", 4, 6), ("……", 2, 4), ("——", 2, 4), ("·", 1, 2), ("┃", 1, 2), ("›", 1, 1),
  ])
  func countsAmbiguousCharactersTwiceWhenCautious(_ text: String, plain: Int, cautious: Int) {
    #expect(DisplayWidth.of(text) == plain)
    #expect(DisplayWidth.of(text, cautious: true) == cautious)
  }
}
