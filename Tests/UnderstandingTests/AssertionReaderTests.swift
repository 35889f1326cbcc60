import Testing
import TextForm
import Understanding

/// How a mention of X is asserted by the triggers around it.
@Suite struct AssertionReaderTests {
  static let engine: SmallLexicon.Engine = {
    var small = SmallLexicon()
    small.term(.terminator, "terminator", ["但", "可是"])
    small.trigger(
      "not", .polarity(.negated), reach: .characters(2), ["不", "没有", "没有想过"],
      except: [
        "不得不",
        "忍不住",
      ])
    small.trigger("never", .polarity(.negated), .backward, reach: .characters(1), ["谈不上"])
    small.trigger("past", .time(.past), reach: .clause, ["以前"])
    small.trigger("said", .source(.quoted), reach: .sentence, ["他说"])
    small.trigger("joke", .modality(.joke), .backward, reach: .characters(3), ["玩笑"])
    small.trigger("other", .experiencer(.other), .both, reach: .clause, ["别人"])
    small.trigger("if", .modality(.hypothetical), reach: .clause, ["如果"])
    small.trigger("really", .polarity(.affirmed), reach: .clause, ["确实"])
    return small.engine()
  }()

  static func assess(_ text: String) throws -> (Assertion, [String]) {
    let reading = engine.read(text)
    let at = try #require(reading.text.scalars.firstIndex(of: 0x78))
    return engine.understander.assertions.assess(at..<at + 1, in: reading)
  }

  @Test(
    arguments: [
      ("x", []), ("不x", ["not"]), ("不会x", ["not"]), ("不会再x", ["not"]), ("不会真的x", []),
      ("x不", []),
      // the longest of two triggers of one kind stays
      ("没有想过x", ["not"]), ("没有想过要去x", ["not"]), ("没有想过要真去x", []),
      // reach counts to the mention, and characters do not cross clauses
      ("不，x", []), ("不。x", []), ("x谈不上", ["never"]), ("x也谈不上", ["never"]), ("x这个谈不上", []),
      ("谈不上x", []),
      // whole clause and whole sentence
      ("以前我在学校里总是很想要x", ["past"]), ("以前好，x", []), ("他说他太累了，天天都x", ["said"]), ("他说累。x", []),
      ("x，他说", []), ("x开玩笑", ["joke"]), ("x，玩笑", []), ("玩笑x", []),
      // both directions
      ("别人x", ["other"]), ("x别人", ["other"]), ("x，别人", []),
      // a terminator ends the scope
      ("以前好但现在x", []), ("他说累可是我x", []), ("不但x", []), ("但以前x", ["past"]),
      // exceptions contain the trigger but are not it
      ("不得不x", []), ("忍不住x", []), ("不得不说不x", ["not"]),
      // several axes at once
      ("如果以前不x", ["if", "past", "not"]),
    ] as [(String, [String])])
  func triggersCount(text: String, because: [String]) throws {
    #expect(try Self.assess(text).1 == because)
  }

  @Test func withoutTriggersAMentionIsOwnNowAndMeant() throws {
    let (plain, _) = try Self.assess("我x")
    #expect(plain.polarity == .affirmed && plain.time == .now && plain.modality == .actual)
    #expect(plain.experiencer == .own && plain.source == .own)
  }

  @Test func everyAxisIsSet() throws {
    let (all, _) = try Self.assess("他说如果以前别人不x")
    #expect(all.polarity == .negated && all.time == .past && all.modality == .hypothetical)
    #expect(all.experiencer == .other && all.source == .quoted)
  }

  @Test(
    arguments: [
      ("不x", Assertion.Polarity.negated), ("不不x", .affirmed), ("没有不x", .affirmed),
      ("没有不没x", .affirmed),
      ("不没有x", .affirmed), ("不x谈不上", .affirmed), ("确实不x", .negated), ("确实x", .affirmed),
    ])
  func twoNegationsAffirm(text: String, polarity: Assertion.Polarity) throws {
    #expect(try Self.assess(text).0.polarity == polarity)
  }

  /// 没想过 denies what follows it and what stands before it; neither reading may swallow the other.
  @Test(arguments: ["没想过x", "x没想过", "x我没想过"])
  func oneTermMayPointBothWays(text: String) throws {
    var small = SmallLexicon()
    small.trigger("thought", .polarity(.negated), reach: .characters(1), ["没想过"])
    small.trigger("after", .polarity(.negated), .backward, reach: .characters(1), ["没想过"])
    let engine = small.engine()
    let reading = engine.read(text)
    let at = try #require(reading.text.scalars.firstIndex(of: 0x78))
    let (assertion, _) = engine.understander.assertions.assess(at..<at + 1, in: reading)
    #expect(assertion.polarity == .negated)
  }

  @Test func aTriggerInsideTheMentionDoesNotCount() throws {
    let reading = Self.engine.read("我不x")
    let (assertion, because) = Self.engine.understander.assertions.assess(1..<3, in: reading)
    #expect(assertion.polarity == .affirmed && because.isEmpty)
  }

  @Test(
    arguments: [
      ("polarity", "negated", true), ("polarity", "past", false), ("time", "future", true),
      ("modality", "question", true), ("experiencer", "self", true),
      ("experiencer", "own", false),
      ("source", "impersonal", true), ("mood", "negated", false), ("", "", false),
    ])
  func valuesBelongToTheirAxis(axis: String, value: String, known: Bool) {
    #expect((AssertionValue(axis: axis, value: value) != nil) == known)
  }
}
