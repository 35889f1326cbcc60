import Risk
import Testing
import Understanding

/// Signals and their urgency, on rules made by hand.
@Suite struct RiskReaderTests {
  static let small = SmallRisk()

  /// Rule, level and whether it is asked, of the active signals.
  static func active(_ text: String) -> [String] {
    small.assess(text).active.map { "\($0.rule) \($0.level.name)\($0.ask ? "" : " silent")" }
  }

  @Test(
    arguments: [
      ("今天下雨", []), ("我想死", ["wish low"]), ("我要自杀", ["intent moderate"]),
      ("有人打我", ["beaten moderate"]),
      // negated: none, and still asked
      ("我没有想死", ["wish none"]), ("我没有要自杀", ["intent none"]), ("没有割腕", ["cut none"]),
      ("没有活着累", ["fixed low"]),
      // past: over, or behaviour long ago
      ("我以前想死", ["wish low"]), ("我以前要自杀", ["intent low"]), ("我以前割腕", ["cut moderate"]),
      ("以前打我", ["beaten moderate"]),
      // joke, condition, quotation lower and are asked
      ("我要自杀开玩笑", ["intent low"]), ("如果这样我要自杀", ["intent low"]),
      ("如果今晚要自杀", ["intent.now moderate"]),
      ("如果想死", ["wish low"]), ("听说我要自杀", ["intent low"]), ("听说割腕", ["cut low"]),
      // impersonal talk is at level none
      ("新闻里要自杀", ["intent none silent"]), ("新闻里自杀", ["talk none"]),
    ] as [(String, [String])])
  func assertionMovesTheLevel(text: String, signals: [String]) {
    #expect(Self.active(text) == signals)
  }

  /// What else stands in the message decides, wherever it stands; the match itself is nothing else.
  @Test(
    arguments: [
      ("我都写好了", []), ("写好了，卡在抽屉里", ["left high"]), ("卡给你们。信我写好了", ["left high"]),
      ("写好了信", []), ("写好了信，卡也留下了", ["left high", "left high"]), ("不玩了", ["quits low"]),
      ("这个游戏不玩了", []), ("不玩了。游戏没意思", []), ("不玩了，游戏我要自杀", ["intent moderate"]),
    ] as [(String, [String])])
  func surroundingsDecide(text: String, signals: [String]) {
    #expect(Self.active(text) == signals)
  }

  // MARK: Idioms

  @Test(arguments: ["想死你了", "笑死", "死循环", "笑死我了，想死你了"])
  func idiomsAreNotActive(text: String) {
    let assessment = Self.small.assess(text)
    #expect(assessment.active.isEmpty && assessment.level == .none)
  }

  @Test func whatAnIdiomHidesIsShownInactive() throws {
    let assessment = Self.small.assess("想死你了")
    let signal = try #require(assessment.signals.first)
    #expect(signal.rule == "wish" && !signal.active && !signal.ask)
  }

  @Test func anIdiomHidesOnlyItself() {
    #expect(Self.active("想死你了，可是我也想死") == ["wish low"])
    #expect(Self.active("笑死，我要自杀") == ["intent moderate"])
  }

  // MARK: Means

  @Test(
    arguments: [
      ("我想死，安眠药都买好了", "pills", Level.moderate), ("安眠药在这，想死", "pills", .moderate),
      ("我想死。安眠药贵", nil, .low),
      ("没有想死，安眠药是别人的", "pills", .none), ("以前想死，买过安眠药", "pills", .low),
      ("听说想死，安眠药", "pills", .low),
      ("刀片在手，我要吞安眠药", "pills", .moderate), ("打我，安眠药", nil, .moderate),
    ] as [(String, String?, Level)])
  func meansNamedBesideAWishRaiseIt(text: String, method: String?, level: Level) throws {
    let signal = try #require(Self.small.assess(text).active.first)
    #expect(signal.method == method)
    #expect(signal.level == level)
    #expect(signal.because.contains("means.named") == (method != nil && level == .moderate))
  }

  // MARK: Who

  @Test(
    arguments: [
      ("我想死", false), ("我妈想死", true), ("她想死", true), ("她最近总是想死", true), ("我妈让我想死", false),
      ("我和她想死", false),
      ("被他逼得想死", false), ("妈妈的话想死", false), ("他走了，想死", false), ("他对着我想死", false),
      ("她这一整年来几乎每天晚上想死", false),
    ])
  func tellsWhoIsInDanger(text: String, other: Bool) throws {
    let signal = try #require(Self.small.assess(text).active.first)
    #expect((signal.assertion.experiencer == .other) == other)
    #expect(signal.group == (other ? .other : .suicide))
    #expect(signal.kind == (other ? .exploration : .wish))
  }

  @Test func anothersDangerIsNoLess() throws {
    let own = try #require(Self.small.assess("要自杀").active.first)
    let other = try #require(Self.small.assess("我妈要自杀").active.first)
    #expect(own.level == .moderate && other.level == .moderate && other.ask)
  }

  @Test func harmByOthersIsAlwaysToThePerson() throws {
    let signal = try #require(Self.small.assess("我妈打我").active.first)
    #expect(signal.assertion.experiencer == .own && signal.group == .harmed)
  }

  // MARK: Signals within each other

  @Test(
    arguments: [
      ("今晚要自杀", ["intent.now high"]), ("我要自杀", ["intent moderate"]),
      ("为什么会想死", ["talk.long low"]),
      ("为什么会想死，我真的想死", ["talk.long low", "wish low"]),
      ("要自杀，要自杀", ["intent moderate", "intent moderate"]),
      ("同学要自杀", ["friend moderate", "intent moderate"]), ("想死，割腕", ["wish low", "cut high"]),
    ] as [(String, [String])])
  func overlapsAreResolved(text: String, signals: [String]) {
    #expect(Self.active(text) == signals)
  }

  @Test func whatAnotherWantsIsThatPersonsDanger() {
    let signals = Self.small.assess("同学要自杀").active
    #expect(signals.allSatisfy { $0.group == .other })
    #expect(signals.contains { $0.because.contains("within.other") })
  }

  @Test func theLevelIsThatOfTheGravestActiveSignal() {
    #expect(Self.small.assess("想死，今晚要自杀").level == .high)
    #expect(Self.small.assess("没有要自杀，想死").level == .low)
    #expect(Self.small.assess("").level == .none)
  }

  @Test func spansLeadBackToWhatWasTyped() throws {
    let signal = try #require(Self.small.assess("嗯，想·死").active.first)
    #expect(signal.span == 2..<4)
    #expect(signal.original == 2..<5)
  }

  // MARK: Broken over messages

  @Test func aCueBrokenOverTwoMessagesIsFound() throws {
    let signal = try #require(Self.small.assessBroken("我想", "死").first)
    #expect(signal.rule == "wish" && signal.active && signal.ask)
    #expect(signal.span == 0..<1 && signal.original == 0..<1)
  }

  @Test func onlyWhatStandsAcrossTheBoundaryCounts() {
    #expect(Self.small.assessBroken("我想死", "真的").isEmpty)
    #expect(Self.small.assessBroken("真的", "我想死").isEmpty)
    #expect(Self.small.assessBroken("没有", "想死").isEmpty)
  }
}
