import Testing
import TextForm
import Understanding

/// Feeling words: how strong, denied or not, whose.
@Suite struct EmotionReaderTests {
  static let engine: SmallLexicon.Engine = {
    var small = SmallLexicon()
    small.emotion("sad", .sadness, 60, ["难过", "不开心", "心里难过"], hints: ["哭了一夜"])
    small.emotion("afraid", .fear, 50, ["怕", "焦虑"])
    small.emotion("glad", .happiness, 95, ["开心"])
    small.word(.degree, ["很", "特别", "有点", "稍微", "太"])
    small.word(.thirdPerson, ["他", "她"])
    small.word(.protected, ["哪怕", "恐怕"])
    small.person("mother", "parent", "妈妈", ["我妈", "妈妈"])
    small.trigger("not", .polarity(.negated), reach: .characters(1), ["并不"])
    small.trigger("past", .time(.past), reach: .clause, ["以前"])
    small.trigger("if", .modality(.hypothetical), reach: .clause, ["如果"])
    return small.engine()
  }()

  static func mentions(_ text: String) -> [(id: String, mention: EmotionMention)] {
    engine.read(text).emotions.map { (engine.lexicon.emotions[$0.emotion].id, $0) }
  }

  @Test(
    arguments: [
      ("难过", 60), ("我很难过", 72), ("我特别难过", 72), ("有点难过", 45), ("稍微难过", 45), ("很，难过", 60),
      ("我很的难过", 60),
      ("哭了一夜", 36), ("以前很难过", 62), ("如果难过", 50), ("太开心", 100),
    ])
  func degreeMovesTheIntensity(text: String, intensity: Int) throws {
    #expect(try #require(Self.mentions(text).first).mention.intensity == intensity)
  }

  @Test(
    arguments: [
      ("我难过", false), ("我不难过", true), ("我没难过", true), ("别难过", true), ("我不是很难过", true),
      ("我没那么难过", true),
      ("我不会再难过", true), ("我并不难过", true), ("我不知道，难过", false), ("我不想吃饭难过", false),
      ("我不开心", false),
      ("我特别难过", false), ("我没睡好很难过", false),
    ])
  func tellsDeniedFeelings(text: String, negated: Bool) throws {
    #expect(try #require(Self.mentions(text).first).mention.negated == negated)
  }

  @Test(
    arguments: [
      ("我难过", false), ("难过", false), ("他很难过", true), ("我妈难过", true), ("他让我难过", false),
      ("我妈骂得我难过", false),
      ("他走了，我难过", false), ("他走了，难过", false), ("我难过他也走了", false), ("她妈妈难过", true),
      ("我看他难过", true),
    ])
  func tellsWhoseFeelingItIs(text: String, ofOther: Bool) throws {
    #expect(try #require(Self.mentions(text).first).mention.ofOther == ofOther)
  }

  @Test(
    arguments: [
      ("我不开心", ["sad"]), ("心里难过", ["sad"]), ("焦虑症", []), ("吃焦虑药", []), ("焦虑病人", []),
      ("我焦虑", ["afraid"]),
      ("哪怕下雨", []), ("恐怕不行", []), ("我怕", ["afraid"]), ("今天下雨", []),
    ] as [(String, [String])])
  func readsTheLongestWordAndNoNouns(text: String, ids: [String]) {
    #expect(Self.mentions(text).map(\.id) == ids)
  }

  @Test func strongestFirstDeniedLast() {
    let found = Self.mentions("我有点怕，很难过，但是不开心，不怕")
    #expect(found.map(\.id) == ["sad", "sad", "afraid", "afraid"])
    #expect(found.map(\.mention.negated) == [false, false, false, true])
  }

  @Test func hintsAreMarked() throws {
    let hint = try #require(Self.mentions("我哭了一夜").first).mention
    #expect(hint.hinted && !hint.negated)
    #expect(try #require(Self.mentions("我难过").first).mention.hinted == false)
  }
}
