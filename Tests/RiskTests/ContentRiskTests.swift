import Counselling
import Resources
import Risk
import TestSupport
import Testing

/// What the rules of the content make of messages, by the counselling rules on assertion.
@Suite struct ContentRiskTests {
  static func active(_ text: String) throws -> [Signal] {
    try TestPack.counsellor().analyze(text).1.active
  }

  @Test(
    arguments: [
      ("我想死", Level.low), ("我真的好想自杀", .moderate), ("今晚我就去跳楼", .high),
      ("我已经买好了安眠药，打算今晚吃下去", .high),
      ("我现在站在楼顶边上准备跳下去", .imminent), ("我刚刚吞了一瓶安眠药", .imminent),
      // written to be overlooked
      ("我想自·杀", .moderate), ("我不想 活了", .low), ("我想死死死死", .low), ("想 死", .low),
      ("我想\u{200B}死", .low),
      ("我好想自殺", .moderate), ("我想zs", .moderate),
      // idioms beside the real thing
      ("笑死我了，可是我真的不想活了", .low), ("没有想自杀但是我真的想死", .low),
    ])
  func saysHowUrgentItIs(text: String, atLeast: Level) throws {
    let found = try Self.active(text)
    let level = found.map(\.level).max() ?? .none
    #expect(level >= atLeast, "\(found.map { "\($0.rule) \($0.level.name)" })")
  }

  /// Lowered, and asked about all the same.
  @Test(
    arguments: [
      ("我没有想自杀", CueForm.negated), ("我不想死", .negated), ("我以前想过死", .past), ("我想死哈哈", .joke),
      ("自杀没想过", .negated),
    ])
  func loweredFormsAreStillAskedAbout(text: String, form: CueForm) throws {
    let found = try Self.active(text).filter { $0.group == .suicide }
    #expect(
      found.contains { $0.form == form && $0.ask }, "\(found.map { "\($0.rule) \($0.form)" })")
    #expect(found.allSatisfy { $0.level <= .low })
  }

  @Test(arguments: ["我朋友想自杀", "我同学说她不想活了", "我女儿割腕了"])
  func somebodyElseInDangerIsAskedAbout(text: String) throws {
    let found = try Self.active(text)
    #expect(
      found.contains { $0.group == .other && $0.ask }, "\(found.map { "\($0.rule) \($0.group)" })")
    #expect(!found.contains { $0.group == .suicide && $0.level > .none })
  }

  @Test(
    arguments: [
      "笑死我了", "今天累死了", "这代码死循环了", "想死你了，快回来", "晚上玩狼人杀", "电脑又死机了", "全场跳楼价", "我妈快气死了", "这题难死了",
      "今天天气真好", "考试考砸了，很难过", "我养的花死了",
    ])
  func everydayTalkIsNoCue(text: String) throws {
    let found = try Self.active(text)
    #expect(found.isEmpty, "\(found.map(\.rule))")
  }

  @Test(arguments: ["新闻里说有人自杀了", "小说里的主角自杀了", "历史课讲到屈原投江自杀"])
  func impersonalTalkHasNoLevel(text: String) throws {
    #expect(try Self.active(text).allSatisfy { $0.level == .none })
  }

  @Test func meansAreNamedOnlyWhenThePersonNamedThem() throws {
    #expect(try Self.active("我想死").allSatisfy { $0.method == nil })
    #expect(try Self.active("我想吃安眠药自杀").contains { $0.method != nil })
  }

  /// A cue that stood whole in the message before is not heard a second time in a short answer.
  @Test(arguments: ["没事", "没有", "嗯", "不知道", "真的"])
  func aShortAnswerAfterACueIsNoCue(answer: String) throws {
    let counsellor = try TestPack.counsellor()
    let at = Moment(seconds: 1_795_320_000, offset: 480)
    let first = counsellor.respond(to: Message(text: "我想死", at: at), in: Session(id: "s"))
    let second = counsellor.respond(to: Message(text: answer, at: at), in: first.session)
    #expect(!first.assessment.active.isEmpty)
    #expect(second.assessment.active.isEmpty, "\(second.assessment.active.map(\.rule))")
  }

  @Test func aCueBrokenOverTwoMessagesIsHeard() throws {
    let counsellor = try TestPack.counsellor()
    let at = Moment(seconds: 1_795_320_000, offset: 480)
    let first = counsellor.respond(to: Message(text: "我不想", at: at), in: Session(id: "s"))
    let second = counsellor.respond(to: Message(text: "活了", at: at), in: first.session)
    #expect(first.assessment.active.isEmpty)
    #expect(second.assessment.level >= .low)
  }
}
