import Composition
import Testing

struct SentencesTests {
  @Test(
    arguments: [
      ("", []), ("一句话", ["一句话"]), ("一句。", ["一句。"]), ("一句。两句！三句？", ["一句。", "两句！", "三句？"]),
      ("一行\n两行", ["一行\n", "两行"]), ("。。", ["。", "。"]), ("半句，又半句；完。", ["半句，又半句；完。"]),
      ("好。尾", ["好。", "尾"]),
    ] as [(String, [String])])
  func splits(_ text: String, _ sentences: [String]) {
    #expect(Sentences.split(text).map(String.init) == sentences)
    #expect(Sentences.split(text).joined() == text)
  }

  @Test func equalSentencesHaveEqualHashesWhereverTheyStand() {
    let one = Sentences.hashes("我在这里听。你慢慢说！")
    #expect(one.count == 2)
    #expect(Sentences.hashes("你慢慢说。") == [one[1]])
    #expect(Sentences.hashes("先歇一歇。我在这里听？").last == one[0])
    #expect(Sentences.hashes("我在这里听") == [one[0]])
    #expect(Sentences.hashes("我在那里听") != [one[0]])
  }

  @Test(arguments: ["", "嗯。", "好的吧。", "好。行！是？", "。。。\n\n"])
  func shortSentencesMayComeAgain(_ text: String) {
    #expect(Sentences.hashes(text) == [])
  }

  @Test(arguments: [
    ("听起来你很累。", "听起来你不好受。", true), ("听起来你很累。", "听起来他很累。", false),
    ("嗯", "嗯", true), ("嗯", "嗯。", false),
  ])
  func openersAreFourCharacters(_ one: String, _ other: String, _ equal: Bool) {
    #expect((Sentences.opener(one) == Sentences.opener(other)) == equal)
  }
}
