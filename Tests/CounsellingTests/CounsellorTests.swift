import Composition
import Counselling
import Foundation
import Policy
import Resources
import Risk
import TestSupport
import Testing
import TextForm
import Understanding

@Suite(.timeLimit(.minutes(5)))
struct CounsellorTests {
  // MARK: Determinism

  private static let conversation = [
    "你好", "我睡不着，一闭眼就想起我妈说的话", "嗯", "她说我没用", "哈哈", "我不想活了", "没有",
    "我不知道", "你是真人吗", "今天好一点了",
  ]

  @Test func theSameMessageInTheSameSessionGivesTheSameBytes() throws {
    var (one, other) = (try Talk(), try Talk())
    for text in Self.conversation {
      let turn = one.say(text)
      #expect(turn.session == other.say(text).session)
      #expect(try turn.bytes() == (try #require(other.last).bytes()), "\(text)")
    }
  }

  @Test func anotherCounsellorFromTheSamePackSaysTheSame() throws {
    let other = Counsellor(try TestPack.pack())
    var talk = try Talk()
    var session = Session(id: "s1")
    for (number, text) in Self.conversation.enumerated() {
      let at = Moment(seconds: Talk.start + Int64(number) * 20, offset: 480)
      let turn = other.respond(to: Message(text: text, at: at), in: session)
      session = turn.session
      #expect(try talk.say(text).bytes() == (try turn.bytes()), "\(text)")
    }
    #expect(other.pack == talk.counsellor.pack)
  }

  @Test func aSessionThatWasStoredGoesOnAsIfItHadNot() throws {
    var talk = try Talk()
    for (number, text) in Self.conversation.enumerated() {
      let data = try JSONEncoder().encode(talk.session)
      let stored = try JSONDecoder().decode(Session.self, from: data)
      #expect(stored == talk.session)
      let at = Moment(seconds: Talk.start + Int64(number) * 20, offset: 480)
      let turn = talk.counsellor.respond(to: Message(text: text, at: at), in: stored)
      #expect(try talk.say(text).bytes() == (try turn.bytes()), "\(text)")
    }
  }

  @Test func sessionsDoNotAllHearTheSameWords() throws {
    let replies = try (0..<20).map { number in
      var talk = try Talk("s\(number)")
      return talk.say("我睡不着").reply
    }
    #expect(Set(replies).count >= 4)
  }

  // MARK: Answers within a protocol

  @Test func aWishToldToTheStepThatAsksForItIsItsAnswer() throws {
    var talk = try Talk()
    talk.say("我儿子三年前跳楼走了，那年他才十九")
    talk.say("他的房间我一直没动过")
    let asked = try #require(talk.last?.session.control.open)
    #expect(talk.counsellor.book.protocols[Int(asked.machine)].id == "bereaved")
    let turn = talk.say("有时候真想下去陪他算了")
    let open = try #require(turn.session.control.open)
    #expect(talk.counsellor.book.protocols[Int(open.machine)].id == "suicide")
    #expect(
      turn.session.control.pending == nil || turn.session.control.pending?.machine != open.machine)
  }

  @Test func aWishDeniedToTheStepThatAsksForItIsAnswered() throws {
    var talk = try Talk()
    talk.say("网赌输了四十多万，网贷全逾期了，催收把我通讯录打爆了")
    talk.say("没人上门，就是电话")
    let before = try #require(talk.last?.session.control.open)
    let turn = talk.say("不是想死，就是觉得还不完")
    let after = try #require(turn.session.control.open)
    #expect(after.machine == before.machine)
    #expect(after.step != before.step)
    #expect(turn.session.control.pending == nil)
  }

  @Test func whatOthersSayIsNoDenial() throws {
    var talk = try Talk()
    talk.say("我不想活了")
    let asked = try #require(talk.last?.session.control.open)
    let turn = talk.say("我妈说我装")
    let open = try #require(turn.session.control.open)
    #expect(open.machine == asked.machine && open.step == asked.step)
    // Nor is the mother the one in danger when the answer comes.
    let denied = talk.say("没有想死")
    #expect(denied.session.control.open?.machine == asked.machine)
    #expect(denied.session.control.open?.step != asked.step)
  }

  @Test func aStateToldOnIsOfTheOneItBeganWith() throws {
    var talk = try Talk()
    let turn = talk.say("我老公一个星期没睡，花了十几万，说自己是神")
    #expect(turn.assessment.active.allSatisfy { $0.assertion.experiencer == .other })
    let own = try Talk().counsellor.analyze("我老公一个星期没睡，我觉得有人在监视我").1.active
    #expect(own.contains { $0.kind == .psychosis && $0.assertion.experiencer == .own })
  }

  @Test func aJokedWishIsNamedWhileItsQuestionIsOpen() throws {
    var talk = try Talk()
    talk.say("人活着图个啥")
    #expect(
      talk.say("我他妈真不想活了哈哈").decision.obligations.contains {
        if case .name = $0 { true } else { false }
      })
  }

  @Test func whatIsToldBesideAnAnswerIsMetButNeverWithTheDanger() throws {
    var talk = try Talk()
    talk.say("我同桌拿小刀划自己胳膊，好多道")
    let met = talk.say("她回家了，我好害怕")
    #expect(met.speech.strategies.first == "reflection_of_feeling", "\(met.reply)")
    talk = try Talk()
    talk.say("我已经四天就喝水了，刚才在楼梯上眼前一黑摔了")
    talk.say("没晕过去，就几秒钟")
    for text in ["我还差三斤就到目标了", "我瘦下来才觉得踏实"] {
      let turn = talk.say(text)
      #expect(!turn.reply.contains("三斤") && !turn.reply.contains("瘦"), "\(turn.reply)")
    }
  }

  // MARK: Cues over messages

  @Test(arguments: [
    ["不想", "活了"], ["我不", "想活了"], ["我", "不想", "活了"], ["想", "自杀"],
  ])
  func aCueBrokenOverMessagesIsOneCue(_ texts: [String]) throws {
    var talk = try Talk()
    for text in texts { talk.say(text) }
    let turn = try #require(talk.last)
    #expect(turn.messageLevel >= .low, "\(texts)")
    #expect(turn.assessment.active.contains { $0.kind.rawValue.hasPrefix("suicide.") })
    #expect(turn.asksAboutDanger)
  }

  @Test(arguments: [["不想", "上班了"], ["我想", "死磕这道题"], ["活了", "不想"], ["不想", "吃饭", "好累"]])
  func whatIsNoCueTogetherIsNone(_ texts: [String]) throws {
    var talk = try Talk()
    for text in texts { talk.say(text) }
    #expect(talk.turns.allSatisfy { $0.messageLevel == .none }, "\(texts)")
  }

  // MARK: Danger

  private static let disclosures = [
    "我不想活了", "我想自杀", "活着没意思，想死", "我想从楼上跳下去", "安眠药都买好了",
    "我昨天割腕了，没死成", "遗书我写好了",
  ]

  @Test(arguments: disclosures)
  func isAskedAboutInTheSameTurn(_ text: String) throws {
    for opening in [[], ["你好", "我睡不着"]] {
      var talk = try Talk()
      for earlier in opening { talk.say(earlier) }
      let turn = talk.say(text)
      #expect(turn.asksAboutDanger)
      #expect(turn.reply.hasSuffix("？"), "\(turn.reply)")
      #expect(turn.level >= .low)
      #expect(turn.level >= turn.messageLevel)
      #expect(turn.session.control.open != nil)
    }
  }

  @Test(arguments: disclosures)
  func theLevelDoesNotFallByWhatIsNoAnswer(_ text: String) throws {
    let evasions = [
      "嗯", "哈哈", "没事", "今天中午吃了面", "呵呵", "我们聊点别的吧", "😂", "天气不错", "。。。", "还好",
    ]
    for first in evasions.indices {
      var talk = try Talk("s\(first)")
      let level = talk.say(text).level
      for evasion in evasions[first...] + evasions[..<first] {
        let turn = talk.say(evasion)
        // 嗯 may be a yes, which raises; nothing here may lower.
        #expect(turn.level >= level, "\(text) → \(evasion)")
        #expect(turn.session.control.open != nil, "\(text) → \(evasion)")
      }
    }
  }

  @Test func theHighestLevelStays() throws {
    var talk = try Talk()
    talk.say("安眠药都买好了")
    let highest = talk.session.highest
    #expect(highest >= Level.high.rawValue)
    for text in ["没有", "骗你的", "不想死", "真的没有"] { talk.say(text) }
    #expect(talk.session.highest >= highest)
  }

  // MARK: Stop

  @Test(arguments: ["别问了", "不聊了", "停"])
  func stopInDangerGivesOneSafetyLine(_ stop: String) throws {
    var talk = try Talk()
    talk.say("我不想活了")
    let turn = talk.say(stop)
    #expect(turn.decision.act == .wish(.stop), "\(turn.decision)")
    #expect(turn.decision.obligations == [.safety])
    #expect(turn.speech.parts.count == 1, "\(turn.reply)")
    #expect(!turn.reply.contains("？"), "\(turn.reply)")
    #expect(turn.session.control.stopped)
    let next = talk.say("我回来了")
    #expect(!next.session.control.stopped)
    #expect(next.asksAboutDanger, "\(next.reply)")
  }

  @Test func stopWithoutDangerIsObeyed() throws {
    var talk = try Talk()
    talk.say("我睡不着")
    let turn = talk.say("别问了")
    #expect(turn.decision.act == .wish(.stop))
    #expect(turn.decision.obligations == [])
    #expect(!turn.reply.contains("？"), "\(turn.reply)")
  }

  // MARK: Writing

  @Test func traditionalInTraditionalOut() throws {
    var (simplified, traditional) = (try Talk(), try Talk())
    let texts = [
      ("我睡不着，妈妈说我没用", "我睡不著，媽媽說我沒用"), ("他们都看不起我", "他們都看不起我"),
      ("我不想活了，这样太难过", "我不想活了，這樣太難過"), ("说真的没办法", "說真的沒辦法"),
    ]
    for (one, other) in texts {
      let (plain, turn) = (simplified.say(one), traditional.say(other))
      let scalars = turn.reply.unicodeScalars.map(\.value)
      let table = traditional.counsellor.book.script
      #expect(turn.messageLevel == plain.messageLevel, "\(other)")
      #expect(turn.reply == table.traditional(turn.reply), "\(turn.reply)")
      #expect(scalars.contains { table.toSimplified[$0] != nil }, "\(turn.reply)")
      #expect(plain.reply.unicodeScalars.allSatisfy { !Self.traditionalOnly.contains($0) })
    }
  }

  private static let traditionalOnly = Set("們說這沒媽難過還裡嗎個時來對開".unicodeScalars)

  // MARK: Repetition

  @Test(arguments: ["s1", "s2", "s3"])
  func noSentenceTwiceInThirtyTurns(_ id: String) throws {
    let texts = [
      "你好", "我最近睡不着", "一到晚上就想很多", "想工作上的事", "领导总是批评我", "他当着大家的面说我做得差",
      "我觉得很丢人", "嗯", "不知道怎么办", "我老公也不理解我", "他说我想太多", "我们昨天吵了一架",
      "孩子在旁边哭", "我很愧疚", "我妈让我忍一忍", "可是我忍不下去了", "我想辞职", "又怕没钱还房贷",
      "你觉得我该怎么办", "好吧", "我试试看", "以前我喜欢跑步", "现在没力气了", "吃饭也没胃口",
      "我是不是得抑郁症了", "不敢去医院", "怕别人知道", "朋友也很久没联系了", "一个人待着很孤单",
      "谢谢你听我说", "再见",
    ]
    var talk = try Talk(id)
    var said: [String: Int] = [:]
    for (number, text) in texts.enumerated() {
      let turn = talk.say(text)
      let reply = turn.reply
      #expect(turn.level == .none, "\(text)")
      for sentence in Self.sentences(reply) where sentence.count > 3 {
        #expect(
          said.updateValue(number, forKey: sentence) == nil,
          "again in turn \(number + 1): \(sentence)")
      }
    }
  }

  private static func sentences(_ reply: String) -> [String] {
    reply.split { "。！？\n".contains($0) }.map(String.init)
  }
}
