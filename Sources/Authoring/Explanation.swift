import Composition
package import Counselling
import Policy
package import Resources
import Risk
import TextForm
import Understanding

/// How one message is understood and why it is answered as it is, in words.
package struct Explanation {
  /// Lines to read.
  package let text: String

  package init(of message: String, by engine: Counsellor, at moment: Moment) {
    let turn = engine.respond(
      to: Message(text: message, at: moment), in: Session(id: "explain"))
    text = Explanation.lines(turn, message, engine).joined(separator: "\n")
  }

  /// The lines for a turn.
  package static func lines(_ turn: Turn, _ message: String, _ engine: Counsellor) -> [String] {
    let lexicon = engine.lexicon
    let scalars = Array(message.unicodeScalars)
    func said(_ span: Range<Int>) -> String {
      let span = turn.reading.text.original(span)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[span.clamped(to: 0..<scalars.count)])
      return "「\(String(view))」"
    }
    var lines = ["内容包 \(engine.pack)", "规范形：\(String(scalars: turn.reading.text.scalars))"]
    for signal in turn.assessment.signals {
      let assertion = signal.assertion
      lines.append(
        "信号 \(signal.kind.rawValue) \(said(signal.span)) [\(signal.original.lowerBound)..<\(signal.original.upperBound)]"
          + " 规则 \(signal.rule) 等级 \(signal.level.name)"
          + (signal.method.map { " 方式 \($0)" } ?? "") + (signal.active ? "" : " 习语，不计"))
      lines.append(
        "  断言 \(assertion.polarity.rawValue)/\(assertion.time.rawValue)/\(assertion.modality.rawValue)/\(assertion.experiencer.rawValue)/\(assertion.source.rawValue)"
          + (signal.because.isEmpty ? "" : " 因为 \(signal.because.joined(separator: "、"))"))
    }
    for mention in turn.reading.emotions.prefix(6) {
      let emotion = lexicon.emotions[mention.emotion]
      lines.append(
        "情绪 \(emotion.kind.rawValue)/\(emotion.id) \(said(mention.span)) 强度 \(mention.intensity)"
          + (mention.negated ? " 被否定" : "") + (mention.ofOther ? " 是别人的" : "")
          + (mention.hinted ? " 暗示" : ""))
    }
    lines += weights(turn.reading, engine, said)
    for topic in turn.reading.topics {
      lines.append(
        "话题 \(lexicon.topics[topic.topic].id) 分 \(topic.score)"
          + (topic.word.map { " \(said($0))" } ?? ""))
    }
    for intent in turn.reading.intents { lines.append("意图 \(lexicon.intents[intent].id)") }
    for reflection in turn.reflections.prefix(4) {
      lines.append(
        "可反映 \(reflection.material.name) 分 \(reflection.score) \(said(reflection.span)) → \(reflection.text)"
      )
    }
    lines.append(
      "等级 \(turn.before.level.name) → \(turn.level.name)；阶段 \(turn.session.control.stage.rawValue)")
    lines.append(
      "决定 \(turn.decision.act)"
        + (turn.decision.obligations.isEmpty
          ? "" : "；义务 " + turn.decision.obligations.map { "\($0)" }.joined(separator: "、")))
    if !turn.speech.candidates.isEmpty {
      lines.append(
        "候选 " + turn.speech.candidates.map { "\($0.rule)(\($0.rank))" }.joined(separator: " "))
    }
    for part in turn.speech.parts { lines.append("用了 \(part.source)：\(part.text)") }
    if let winner = turn.speech.candidates.first,
      let second = turn.speech.candidates.dropFirst().first
    {
      lines.append("领先 \(winner.rule) 比 \(second.rule) 高 \(winner.rank - second.rank)")
    }
    lines.append("回复：\(turn.reply)")
    return lines
  }

  /// What the fitted weights add up to, for the distortions and the kind of feeling that are given, part by part.
  private static func weights(
    _ reading: Reading, _ engine: Counsellor, _ said: (Range<Int>) -> String
  ) -> [String] {
    let reader = WeightReader(engine.lexicon)
    let scales = engine.lexicon.weights.scales
    let parts = reader.contributions(reading)
    let scores = reader.scores(of: parts)
    let given = Set(
      reader.distortions(reading, by: scores)
        + [reader.emotion(by: scores)?.kind.rawValue].compactMap { $0 })
    var lines: [String] = []
    for (number, scale) in scales.enumerated() where given.contains(scale.name) {
      lines.append("权重 \(scale.task.rawValue)/\(scale.name) 合计 \(scores[number])，底数 \(scale.bias)")
      for part in parts where part.scale == number {
        let place = part.span.map { " \(said($0)) [\($0.lowerBound)..<\($0.upperBound)]" } ?? ""
        let name =
          switch part.source {
          case .term(let term): "词 \(String(scalars: term))"
          case .feature(let feature): "特征 \(engine.name(of: feature))"
          }
        lines.append("  \(part.weight > 0 ? "+" : "")\(part.weight) \(name)\(place)")
      }
    }
    return lines
  }
}
