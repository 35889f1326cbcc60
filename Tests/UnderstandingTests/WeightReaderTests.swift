import Matching
import Testing
import TextForm
import Understanding

/// Fitted weights: what a message adds up to, and that every part of it can be shown.
@Suite struct WeightReaderTests {
  static let engine: SmallLexicon.Engine = {
    var lexicon = SmallLexicon()
    lexicon.emotion("sadness", .sadness, 60, ["难过"], hints: ["下雨"])
    lexicon.emotion("anger", .anger, 60, ["生气"])
    var weights = WeightLexicon()
    let sadness = weights.add(WeightLexicon.Scale(task: .emotion, name: "sadness", bias: -10))
    let anger = weights.add(WeightLexicon.Scale(task: .emotion, name: "anger", bias: -20))
    _ = weights.add(term: "一个人".scalarValues, weight: 30, to: sadness)
    _ = weights.add(term: "个人".scalarValues, weight: 5, to: sadness)
    _ = weights.add(term: "凭什么".scalarValues, weight: 40, to: anger)
    _ = weights.add(feature: .feeling(.sadness), weight: 50, to: sadness)
    _ = weights.add(feature: .strongest(.anger), weight: 60, to: anger)
    return lexicon.engine(weights: weights)
  }()

  static func scores(_ text: String) -> [Int] {
    let reader = WeightReader(engine.lexicon)
    return reader.scores(of: reader.contributions(engine.read(text)))
  }

  @Test(arguments: [
    ("今天吃面", [-10, -20]),
    ("一个人吃面", [25, -20]),
    ("一个人走，又是一个人", [25, -20]),
    ("凭什么", [-10, 20]),
    ("我很难过，凭什么", [40, 20]),
    ("我不难过", [-10, -20]),
    ("我很生气", [-10, 40]),
  ])
  func aSumIsBiasAndEachPartOnce(_ text: String, _ wanted: [Int]) {
    #expect(Self.scores(text) == wanted)
  }

  @Test(arguments: ["我很难过，凭什么一个人", "下雨了", ""])
  func theContributionsAddUpToTheScores(_ text: String) {
    let reader = WeightReader(Self.engine.lexicon)
    let reading = Self.engine.read(text)
    var sums = Self.engine.lexicon.weights.scales.map(\.bias)
    for part in reader.contributions(reading) { sums[part.scale] += part.weight }
    #expect(sums == reader.scores(of: reader.contributions(reading)))
    #expect(reader.contributions(reading) == reader.contributions(reading))
  }

  @Test func aTermShowsWhereItStands() throws {
    let reading = Self.engine.read("我是一个人")
    let parts = WeightReader(Self.engine.lexicon).contributions(reading)
    let part = try #require(parts.first { $0.source == .term("一个人".scalarValues) })
    #expect(part.span == 2..<5)
    #expect(part.weight == 30)
  }

  @Test func theFirstNamedOfEqualKindsIsGiven() {
    let reader = WeightReader(Self.engine.lexicon)
    #expect(reader.emotion(by: [7, 7])?.kind == .sadness)
    #expect(reader.emotion(by: [7, 7])?.lead == 0)
    #expect(reader.emotion(by: [-10, 20])?.kind == .anger)
    #expect(reader.emotion(by: [-10, 20])?.lead == 30)
  }

  /// Weights choose what `analyze` reports; the feelings of a reading, which replies use, are not theirs.
  @Test func weightsAddNoFeelingToAReading() {
    let reading = Self.engine.read("凭什么一个人")
    #expect(reading.emotions.isEmpty)
    #expect(WeightReader(Self.engine.lexicon).emotion(by: Self.scores("凭什么一个人")) != nil)
  }

  @Test func withoutWeightsPatternsDecide() {
    let engine = SmallLexicon().engine()
    let reader = WeightReader(engine.lexicon)
    let reading = engine.read("凭什么")
    let scores = reader.scores(of: reader.contributions(reading))
    #expect(scores.isEmpty)
    #expect(reader.emotion(by: scores) == nil)
    #expect(reader.distortions(reading, by: scores).isEmpty)
  }
}
