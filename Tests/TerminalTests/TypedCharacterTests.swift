import Terminal
import Testing

struct TypedCharacterTests {
  @Test(arguments: [
    ("汉字", 1), ("ab", 1), ("e\u{301}", 2), ("好👍🏽", 2), ("👨‍👩‍👧", 5), ("❤️", 2), ("🇨🇳🇨🇳", 2), ("", 0),
  ])
  func findsTheLastCharacter(_ text: String, scalars: Int) {
    let line = text.unicodeScalars.map(\.value)
    #expect(TypedCharacter.length(before: line.count, in: line) == scalars)
  }

  @Test func findsTheNextCharacter() {
    let line = "好👍🏽吗".unicodeScalars.map(\.value)
    #expect(TypedCharacter.length(after: 1, in: line) == 2)
    #expect(TypedCharacter.length(after: 3, in: line) == 1)
    #expect(TypedCharacter.length(after: 4, in: line) == 0)
    #expect(TypedCharacter.length(before: 3, in: line) == 2)
  }

  @Test func survivesWhatIsNoScalar() {
    #expect(TypedCharacter.length(before: 2, in: [0x597D, 0xD800]) == 1)
  }
}
