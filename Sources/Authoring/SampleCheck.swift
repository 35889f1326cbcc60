import Composition
package import Content
package import Counselling
import Matching
import Risk
import Understanding

/// Holds the samples beside the rules against the engine.
package struct SampleCheck {
  private let engine: Counsellor

  package init(_ engine: Counsellor) { self.engine = engine }

  /// One line per sample that does not do what it stands for, with file and line.
  package func failures(_ samples: [Sample]) -> [String] {
    samples.compactMap { sample in
      let fires = fires(sample)
      guard fires != sample.matches else { return nil }
      let wanted = sample.matches ? "应当命中" : "不应命中"
      return "\(sample.file):\(sample.line): \(name(sample.of)) \(wanted)：\(sample.text)"
    }
  }

  private func fires(_ sample: Sample) -> Bool {
    switch sample.of {
    case .risk(let rule):
      return engine.analyze(sample.text).1.active.contains { $0.rule == rule }
        || engine.rawRiskRules(sample.text).contains(rule)
    case .idiom: return engine.hasIdiom(sample.text)
    case .answer(let id): return engine.rawAnswers(sample.text).contains(id)
    case .intent(let id):
      return engine.analyze(sample.text).0.intents.contains { engine.lexicon.intents[$0].id == id }
    case .distortion(let name):
      return engine.analyze(sample.text).0.distortions.contains {
        engine.lexicon.distortions[$0] == name
      }
    case .topic(let id):
      return engine.analyze(sample.text).0.topics.contains {
        engine.lexicon.topics[$0.topic].id == id
      }
    case .response(let id):
      let asked = sample.to.flatMap(QuestionKind.init(rawValue:))
      return engine.eligibleRules(for: sample.text, asked: asked).contains { $0.rule == id }
    }
  }

  private func name(_ of: Sample.Of) -> String {
    switch of {
    case .risk(let id): "风险规则 \(id)"
    case .idiom: "习语"
    case .answer(let id): "回答 \(id)"
    case .intent(let id): "意图 \(id)"
    case .distortion(let name): "思维方式 \(name)"
    case .topic(let id): "话题 \(id)"
    case .response(let id): "回应规则 \(id)"
    }
  }
}
