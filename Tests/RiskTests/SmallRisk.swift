import Matching
import Risk
import TextForm
import Understanding

/// A few rules made by hand, so that mechanisms are tested apart from content.
struct SmallRisk {
  let matcher: Matcher
  private let understander: Understander
  private let reader: RiskReader
  private let normaliser = Normaliser(script: ScriptTable(), characters: [:], spellings: [])

  init() {
    var vocabulary = Vocabulary()
    var understanding = UnderstandingLexicon()
    var risk = RiskLexicon()
    func terms(_ all: [String]) -> [[UInt32]] { all.map(\.scalarValues) }
    let triggers: [(AssertionValue, AssertionTrigger.Direction, AssertionTrigger.Reach, String)] = [
      (.polarity(.negated), .forward, .characters(1), "没有"),
      (.time(.past), .forward, .clause, "以前"),
      (.modality(.joke), .backward, .characters(3), "玩笑"),
      (.modality(.hypothetical), .forward, .clause, "如果"),
      (.source(.quoted), .forward, .clause, "听说"),
      (.source(.impersonal), .forward, .clause, "新闻里"),
    ]
    for (number, (value, direction, reach, term)) in triggers.enumerated() {
      understanding.triggers.append(
        AssertionTrigger(id: term, value: value, direction: direction, reach: reach))
      understanding.roles[vocabulary.add(term, terms: terms([term]))] = .trigger(number)
    }
    understanding.people = [
      UnderstandingLexicon.Person(id: "mother", group: "parent", name: "妈妈", isBare: false)
    ]
    understanding.roles[vocabulary.add("mother", terms: terms(["我妈", "妈妈"]))] = .person(0)
    understanding.roles[vocabulary.add("pronoun_third", terms: terms(["他", "她"]))] =
      .word(.thirdPerson)
    understanding.seal()
    risk.methods[vocabulary.add("method.pills", terms: terms(["安眠药"]))] = "pills"
    risk.methods[vocabulary.add("method.blade", terms: terms(["刀片"]))] = "blade"
    risk.idiom = vocabulary.add("idiom", terms: terms(["笑死", "死循环"]))
    let rules: [(String, SignalKind, Level, Bool, Bool, [String])] = [
      ("wish", .wish, .low, true, false, ["想死"]),
      ("intent", .intent, .moderate, true, false, ["要自杀", "吞安眠药"]),
      ("intent.now", .intent, .high, true, false, ["今晚要自杀"]),
      ("talk", .exploration, .none, true, false, ["自杀"]),
      ("talk.long", .exploration, .low, true, false, ["为什么会想死"]),
      ("friend", .otherInDanger, .moderate, true, true, ["同学要自杀"]),
      ("cut", .selfHarmBehavior, .high, true, false, ["割腕"]),
      ("fixed", .hopelessness, .low, false, false, ["活着累"]),
      ("beaten", .childAbuse, .moderate, true, false, ["打我"]),
    ]
    var broken: [any Error] = []
    for (owner, (id, kind, level, negatable, other, patterns)) in rules.enumerated() {
      risk.rules.append(
        RiskLexicon.Rule(id: id, kind: kind, level: level, negatable: negatable, other: other))
      for pattern in patterns {
        do { try vocabulary.add(pattern: pattern, family: .risk, owner: owner) } catch {
          broken.append(error)
        }
      }
    }
    do {
      for (number, pattern) in ["(信|卡)", "游戏"].enumerated() {
        try vocabulary.add(pattern: pattern, family: .surrounding, owner: number)
      }
      try vocabulary.add(pattern: "(写好|留下)了(信)?", family: .risk, owner: rules.count)
      try vocabulary.add(pattern: "不玩了", family: .risk, owner: rules.count + 1)
    } catch { broken.append(error) }
    risk.rules += [
      RiskLexicon.Rule(
        id: "left", kind: .preparation, level: .high, negatable: true, other: false, with: 0),
      RiskLexicon.Rule(
        id: "quits", kind: .wish, level: .low, negatable: true, other: false, unless: 1),
    ]
    do { try vocabulary.add(pattern: "想死你了", family: .idiom, owner: 0) } catch {
      broken.append(error)
    }
    precondition(broken.isEmpty)
    var errors: [(pattern: Int, error: PatternError)] = []
    matcher = Matcher(vocabulary, errors: &errors)
    understander = Understander(understanding)
    reader = RiskReader(risk, understanding: understanding)
  }

  func read(_ text: String) -> Reading {
    understander.read(normaliser.normalise(text), with: matcher)
  }

  func assess(_ text: String) -> Assessment { reader.assess(read(text), with: matcher) }

  /// The cues across the boundary of two messages.
  func assessBroken(_ before: String, _ now: String) -> [Signal] {
    reader.assessBroken(
      read(before + now), boundary: before.unicodeScalars.count, current: read(now).text,
      with: matcher)
  }
}
