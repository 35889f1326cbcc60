import Counselling
import Risk
import TestSupport
import Testing
import TextForm
import Understanding

/// Which clauses are given back, and which never are.
@Suite struct ReflectionFinderTests {
  static func candidates(_ text: String) throws -> [Reflection] {
    let counsellor = try TestPack.counsellor()
    let (reading, assessment) = counsellor.analyze(text)
    return ReflectionFinder(counsellor.lexicon)
      .candidates(in: reading, avoiding: assessment.active.map(\.span))
  }

  @Test(
    arguments: [
      ("我最近特别难过", Material.feeling, "你最近特别难过"), ("其实我真的很委屈吧", .feeling, "你真的很委屈"),
      ("我妈当着亲戚笑话我", .eventByOther, "你妈妈当着亲戚笑话你"), ("我怕我明天起不来", .fear, "你怕自己明天起不来"),
      ("我很想搬去别的城市", .wish, "你很想搬去别的城市"), ("我觉得自己特别没用", .selfEvaluation, "你觉得自己特别没用"),
      ("我奶奶上个月去世了", .loss, "你奶奶上个月去世了"), ("我该怎么跟我爸开口", .howQuestion, "你该怎么跟你爸爸开口"),
      ("我为什么总是讨好别人", .whyQuestion, "你为什么总是讨好别人"), ("我昨天终于考过了，特别开心", .goodNews, "你昨天终于考过了"),
      ("我控制不住地想哭", .habit, "你控制不住地想哭"), ("这件事让我特别难过", .caused, "这件事让你特别难过"),
    ])
  func givesBack(text: String, material: Material, turned: String) throws {
    let found = try Self.candidates(text)
    #expect(
      found.contains { $0.material == material && $0.text == turned },
      "\(found.map { ($0.material.rawValue, $0.text) })")
  }

  /// 害怕, 后悔, 担心 open a clause of thought but end one of feeling.
  @Test(
    arguments: [
      ("我现在特别后悔", "你现在特别后悔"), ("我真的很害怕", "你真的很害怕"), ("这件事让我很担心", "这件事让你很担心"),
    ])
  func feelingsThatAreVerbsMayEndAClause(text: String, turned: String) throws {
    #expect(try Self.candidates(text).contains { $0.text == turned })
  }

  @Test func contrastKeepsBothHalves() throws {
    let found = try Self.candidates("我挺想回老家的，可是又怕见到我爸")
    let contrast = try #require(found.first { $0.material == .contrast })
    #expect(contrast.text.hasPrefix("你挺想回老家"))
    #expect(String(scalars: contrast.second).contains("怕见到你爸爸"))
  }

  /// Danger, other voices, denial, halves, questions, thanks and what is too short.
  @Test(
    arguments: [
      "我想死", "我活着没意思", "我昨天割了手腕", "不想活了，真的",
      "你凭什么这么说我，你根本不懂，你走吧", "麻烦您帮我看看", "谢谢你听我说",
      "我不难过", "我不是难过，就是累",
      "如果我考不上", "我每次想到他的时候", "越想越气", "我觉得", "我爸虽然凶，但是对我好",
      "我是不是很差劲", "是继续读，还是去工作呢", "我应该更自信",
      "我累", "嗯", "", "😭😭", "😭", "今天下雨",
    ])
  func refuses(text: String) throws {
    let found = try Self.candidates(text)
    #expect(found.isEmpty, "\(found.map { ($0.material.rawValue, $0.text) })")
  }

  /// What was said of another, feared or wished never comes back as a fact about the person.
  @Test(
    arguments: [
      ("我女儿上初二，不爱说话，很自卑", "你很自卑"), ("我担心，如果不答应，她会生气", "她会生气"), ("我希望能改变，不再怕生", "你不再怕生"),
      ("有个室友，可能比较想家", "你可能比较想家"), ("我知道技术不过关", "不过关"), ("他说他压力很大", "你压力很大"),
      ("我妈说我懒，我不服", "你觉得自己懒"), ("我会努力的", "你会努力的"), ("老师说“我很笨”", "说“我很笨”"),
    ])
  func neverSays(text: String, said: String) throws {
    for reflection in try Self.candidates(text) {
      #expect(reflection.text != said && String(scalars: reflection.second) != said)
    }
  }

  @Test func aDeathIsADeathAndATakingIsNot() throws {
    #expect(try !Self.candidates("他拿走了我的书").contains { $0.material == .loss })
    #expect(try Self.candidates("我爷爷去年去世了").contains { $0.material == .loss })
  }

  @Test func theRestOfADangerousMessageMayBeGivenBack() throws {
    let found = try Self.candidates("我妈翻了我的日记，我想死")
    #expect(found.contains { $0.text.hasPrefix("你妈妈") })
    #expect(!found.contains { $0.text.contains("死") })
  }

  /// Every candidate keeps the promises of the last check, whatever was typed.
  @Test(
    arguments: [
      "我最近很烦，我妈老说我，我也不知道怎么办，反正就是不想上学", "老公天天加班，我一个人带娃，真的快撑不住了，可是又不敢说",
      "导师让我改了八遍，我觉得我不适合读研，但是又不甘心", "室友说“我讨厌你”，我很难受", "我跟他在一起五年，他突然说没感觉了，我怎么办",
      "我昨天面试没过，我感觉我什么都做不好，我爸还说我没出息",
    ])
  func turnedClausesAreFitToBeSaid(text: String) throws {
    let found = try Self.candidates(text)
    #expect(!found.isEmpty)
    for reflection in found {
      let said = reflection.text
      #expect(!said.contains("我") || said.contains("“"))
      #expect(!said.contains("你你") && reflection.turned.count >= 4)
    }
    #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
  }
}
