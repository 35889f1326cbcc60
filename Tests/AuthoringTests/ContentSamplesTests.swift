import Composition
import Content
import Counselling
import Risk
import TestSupport
import Testing
import Understanding

/// Every sample that stands beside a rule of the content is what it claims to be.
@Suite struct ContentSamplesTests {
  /// What a rule is, as far as samples are concerned.
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case risk, idiom, intent, distortion, topic, response, answer

    var testDescription: String { rawValue }

    func holds(_ sample: Sample) -> Bool {
      switch (sample.of, self) {
      case (.risk, .risk), (.idiom, .idiom), (.intent, .intent), (.distortion, .distortion),
        (.topic, .topic), (.response, .response), (.answer, .answer):
        true
      default: false
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func samplesHold(kind: Kind) throws {
    let counsellor = try TestPack.counsellor()
    let samples = try TestPack.samples().filter(kind.holds)
    #expect(!samples.isEmpty)
    for sample in samples {
      guard let failure = Self.failure(of: sample, counsellor) else { continue }
      let wanted = sample.matches ? "match" : "not"
      Issue.record(
        "\(sample.file):\(sample.line): \(sample.of) \(wanted) “\(sample.text)”: \(failure)")
    }
  }

  @Test func everyRiskRuleShowsWhatItIsFor() throws {
    let pack = try TestPack.pack()
    var shown: Set<String> = []
    for sample in try TestPack.samples() where sample.matches {
      if case .risk(let id) = sample.of { shown.insert(id) }
    }
    for rule in pack.risk.rules where !shown.contains(rule.id) {
      Issue.record("risk rule \(rule.id) has no sample that matches")
    }
  }

  /// Why a sample does not hold, nil when it does.
  private static func failure(of sample: Sample, _ counsellor: Counsellor) -> String? {
    let (reading, assessment) = counsellor.analyze(sample.text)
    let lexicon = counsellor.lexicon
    switch sample.of {
    case .risk(let id):
      let fired = counsellor.rawRiskRules(sample.text)
      if sample.matches != fired.contains(id) { return "fired have \(fired.sorted())" }
      // A rule that counts only within an open protocol is silent in a message on its own.
      let counts = counsellor.countsOnItsOwn(risk: id)
      return sample.matches && counts && assessment.active.isEmpty ? "no signal is active" : nil
    case .idiom:
      let found = counsellor.hasIdiom(sample.text)
      if sample.matches != found { return found ? "an idiom was found" : "no idiom was found" }
      // What an idiom leaves to be read may still say something light (a loss, a tired word), never danger.
      let grave = assessment.active.filter { $0.level > .low }.map(\.rule)
      return sample.matches && !grave.isEmpty ? "still active are \(grave)" : nil
    case .answer(let id):
      let found = counsellor.rawAnswers(sample.text)
      return sample.matches == found.contains(id) ? nil : "answers are \(found.sorted())"
    case .intent(let id):
      let found = reading.intents.map { lexicon.intents[$0].id }
      return sample.matches == found.contains(id) ? nil : "intents are \(found)"
    case .distortion(let name):
      let found = reading.distortions.map { lexicon.distortions[$0] }
      return sample.matches == found.contains(name) ? nil : "distortions are \(found)"
    case .topic(let id):
      let found = reading.topics.map { lexicon.topics[$0.topic].id }
      return sample.matches == found.contains(id) ? nil : "topics are \(found)"
    case .response(let id):
      let asked = sample.to.flatMap(QuestionKind.init(rawValue:))
      if sample.to != nil, asked == nil { return "unknown question kind \(sample.to ?? "")" }
      let eligible = counsellor.eligibleRules(for: sample.text, asked: asked).map(\.rule)
      guard sample.matches != eligible.contains(id) else { return nil }
      return "eligible are \(eligible.prefix(6))"
    }
  }
}
