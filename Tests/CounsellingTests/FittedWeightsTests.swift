import Content
import Counselling
import Policy
import Resources
import TestSupport
import Testing
import TextForm
import Understanding

/// Fitted weights change what is reported, never what is said, asked or taken as danger.
@Suite struct FittedWeightsTests {
  static let messages = [
    "今天一个人走了很久的路", "凭什么什么都是我来做", "没用的人，怎么努力都一样", "晚上吃了火锅，哈哈",
    "我不想活了", "爸妈肯定觉得我是废物", "下周考试，心里没底", "嗯", "他又骂我，我很难过",
    "外面下雨了", "早安，新的一天",
  ]

  /// The engine with and without what was fitted.
  static func engines() throws -> (with: Counsellor, without: Counsellor) {
    var pack = try TestPack.pack()
    let with = Counsellor(pack)
    pack.understanding.weights = WeightLexicon()
    return (with, Counsellor(pack))
  }

  @Test(arguments: messages)
  func aReplyDoesNotDependOnThem(_ text: String) throws {
    let (with, without) = try Self.engines()
    let message = Message(text: text, at: Moment(seconds: 1_790_000_000, offset: 480))
    let one = with.respond(to: message, in: Session(id: "weights"))
    let other = without.respond(to: message, in: Session(id: "weights"))
    #expect(one.reply == other.reply)
    #expect(one.session == other.session)
    #expect(one.assessment == other.assessment)
    #expect(one.reading.emotions == other.reading.emotions)
  }

  @Test(arguments: messages)
  func theyMakeNoSignal(_ text: String) throws {
    let (with, without) = try Self.engines()
    #expect(with.analyze(text).1 == without.analyze(text).1)
  }
}
