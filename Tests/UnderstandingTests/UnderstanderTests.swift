import Testing
import TextForm
import Understanding

/// Topics, people, places and the shape of a message.
@Suite struct UnderstanderTests {
  static let engine: SmallLexicon.Engine = {
    var small = SmallLexicon()
    small.topic("exam", ["考试", "期末考试", "高考"], cues: ["刷题", "排名"])
    small.topic("love", ["分手", "男朋友"], cues: ["异地"])
    small.topic("work", ["上班"], cues: ["老板"])
    small.word(.protected, ["高考虑"])
    small.person("mother", "parent", "妈妈", ["我妈", "妈妈", "妈"])
    small.person("friend", "friend", "朋友", ["朋友", "男朋友"])
    small.term(.speaker(0), "role.student", ["我是学生"])
    small.term(.region(0), "region:宁波", ["宁波", "甬城"])
    small.term(.region(1), "region:株洲", ["株洲"])
    return small.engine()
  }()

  static func topics(_ text: String) -> [String] {
    let reading = engine.read(text)
    return reading.topics.map { engine.lexicon.topics[$0.topic].id }
  }

  @Test(
    arguments: [
      ("下周考试", ["exam"]), ("今天吃火锅", []), ("刷题", ["exam"]), ("分手了，刷题也没用", ["love", "exam"]),
      ("刷题排名都不行，男朋友也走了", ["exam", "love"]), ("我在上班。下周考试", ["exam", "work"]),
      ("下周考试。我在上班", ["work", "exam"]),
      ("老板，异地", ["love", "work"]), ("请提高考虑", []),
    ] as [(String, [String])])
  func topicsByScore(text: String, ids: [String]) {
    #expect(Self.topics(text) == ids)
  }

  @Test func theLongestWordIsEchoed() throws {
    let reading = Self.engine.read("考试，期末考试，高考")
    let topic = try #require(reading.topics.first)
    #expect(try reading.text.string(#require(topic.word)) == "期末考试")
    #expect(Self.engine.read("刷题").topics.first?.word == nil)
  }

  @Test func peopleDoNotOverlap() {
    let reading = Self.engine.read("我妈妈和我男朋友")
    #expect(reading.people.map { reading.text.string($0.span) } == ["我妈", "妈", "男朋友"])
  }

  @Test func speakersAndRegionsAreListedOnce() {
    let reading = Self.engine.read("我是学生，在株洲，不是宁波，甬城更不是，我是学生")
    #expect(reading.speakers == [0])
    #expect(reading.regions == [1, 0])
  }

  @Test(
    arguments: [
      ("", true), ("……", true), ("😭😭", true), ("嗯", false), ("ok", false), ("？", true),
      ("3", false),
    ])
  func blankMessagesHaveNothingToRead(text: String, blank: Bool) {
    #expect(Self.engine.read(text).isBlank == blank)
  }

  @Test func countsHanAndFindsClauses() {
    let reading = Self.engine.read("我 ok，走了")
    #expect(reading.hanCount == 3)
    #expect(reading.clause(at: 0)?.span == 0..<4)
    #expect(reading.clause(at: 4) == nil)
    #expect(reading.clause(at: 6)?.span == 5..<7)
  }
}
