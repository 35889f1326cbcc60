import Counselling
import TestSupport
import Testing
import TextForm

@testable import Understanding

/// Clauses turned from the speaker's point of view to the listener's, with the words of the content.
@Suite struct TurnerTests {
  static func turn(_ text: String) throws -> String? {
    let counsellor = try TestPack.counsellor()
    let (reading, _) = counsellor.analyze(text)
    let framer = ClauseFramer(lexicon: counsellor.lexicon, reading: reading)
    let turned = Turner(framer: framer).turn(reading.text.scalars.indices, in: reading)
    return turned.map { String(scalars: $0) }
  }

  @Test(
    arguments: [
      // me, mine, us
      ("我睡不着", "你睡不着"), ("他拿了我的书", "他拿了你的书"), ("我们吵了一架", "你们吵了一架"), ("我俩冷战了", "你们俩冷战了"),
      ("咱们搬家了", "你们搬家了"), ("我恨我自己", "你恨你自己"), ("我逼自己吃饭", "你逼自己吃饭"), ("他不理我", "他不理你"),
      // kin
      ("我妈翻我抽屉", "你妈妈翻你抽屉"), ("我爸喝多了", "你爸爸喝多了"), ("我奶奶住院了", "你奶奶住院了"), ("我老公不说话", "你老公不说话"),
      ("我爸妈天天吵", "你爸妈天天吵"), ("妈妈哭了", "妈妈哭了"), ("我们老师走了", "你们老师走了"),
      // the inner 我 after a verb of thinking
      ("我怕我考不上", "你怕自己考不上"), ("我觉得我很笨", "你觉得自己很笨"), ("我担心我会迟到", "你担心自己会迟到"),
      ("我怀疑我有病", "你怀疑自己有病"),
      ("我希望我能睡着", "你希望自己能睡着"), ("我怪我没拦住他", "你怪自己没拦住他"), ("我总觉得我不行", "你总觉得自己不行"),
      // not after another's thinking, and not past another person
      ("他嫌我慢", "他嫌你慢"), ("他觉得我很烦", "他觉得你很烦"), ("我怕他觉得我烦", "你怕他觉得你烦"), ("她怕我走", "她怕你走"),
      ("我妈觉得我懒", "你妈妈觉得你懒"), ("我觉得我妈不要我", "你觉得你妈妈不要你"), ("我希望他别怪我", "你希望他别怪你"),
      ("我怕让我上台", "你怕让你上台"), ("我担心我们会散", "你担心你们会散"),
      // quotations stay as they were said
      ("他说“我不爱你”", "他说“我不爱你”"), ("我说“我累了”", "你说“我累了”"),
      // parts of other words
      ("我缺少自我", "你缺少自我"),
    ])
  func turns(text: String, turned: String) throws {
    #expect(try Self.turn(text) == turned)
  }

  /// Somebody unnamed is a subject too.
  @Test(
    arguments: [
      ("有人觉得我烦", "有人觉得你烦"), ("大家觉得我很笨", "大家觉得你很笨"), ("别人以为我很好", "别人以为你很好"),
      ("人家怕我学坏", "人家怕你学坏"),
    ])
  func unnamedOthersThinkOfThePerson(text: String, turned: String) throws {
    #expect(try Self.turn(text) == turned)
  }

  @Test(arguments: ["你不懂我", "我谢谢您", "他说“我不爱", "我问你几点"])
  func refusesWhatCannotBeTurned(text: String) throws {
    #expect(try Self.turn(text) == nil)
  }
}
