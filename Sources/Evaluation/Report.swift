import Counselling
package import Risk

/// All figures of one run over labelled text.
package struct Report: Sendable {
  /// A kind needs this many labelled messages to stand on its own.
  package static let fewest = 10

  /// What was put in.
  package struct Input: Sendable {
    package let pack: String
    package let sources: [String]
    /// Single messages and turns of transcripts.
    package let messages: Int
    package let conversations: Int
    package let bad: [BadLine]
    /// The kinds that were scored, when not all were.
    package let scored: [SignalKind]?
  }

  package let input: Input
  package let bootstrap: Bootstrap
  package let estimates: Estimates
  /// Kinds with at least `fewest` labelled messages.
  package let kinds: [SignalKind]
  /// Kinds that were labelled or found, with fewer.
  package let fewKinds: [SignalKind]
  package let alarms: Alarms
  package let assertion: [AssertionScore]
  package let messageCalibration: Calibration
  package let sessionCalibration: Calibration
  /// How many findings of each sort there are, and the first of them.
  package let findings: [(sort: Finding.Sort, total: Int, shown: [Finding])]

  /// Reads a corpus and counts; linear in it, and in resamples × lines.
  ///
  /// - Parameter errors: How many findings of each sort are shown.
  package init(_ corpus: Corpus, by evaluator: Evaluator, bootstrap: Bootstrap, errors: Int) {
    let units = corpus.lines.map { evaluator.cases(of: $0.line, at: $0.place) }
    let cases = units.flatMap { $0 }
    let conversations = units.filter { $0.first?.place.turn != nil }
    let all = SignalKind.allCases
    input = Input(
      pack: evaluator.counsellor.pack, sources: corpus.sources, messages: cases.count,
      conversations: conversations.count, bad: corpus.bad,
      scored: evaluator.scored.count == all.count ? nil : all.filter(evaluator.scored.contains))
    self.bootstrap = bootstrap

    let scores = KindScores(cases.map { ($0.labelled, $0.found) })
    kinds = scores.kinds(withSupport: Self.fewest)
    fewKinds = all.filter {
      (1..<Self.fewest).contains(scores[$0].support) || scores[$0].isAlarmOnly
    }
    estimates = Estimates(
      units: units.map(Tally.counters),
      figures: Self.figures(kinds: kinds, fewKinds: fewKinds), bootstrap: bootstrap)

    alarms = Alarms(cases)
    assertion = Axis.allCases.map { AssertionScore($0, cases) }.filter { $0.labelled > 0 }
    messageCalibration = Calibration(messages: cases)
    sessionCalibration = Calibration(conversations: conversations)
    findings = Finding.Sort.allCases.map { sort in
      let differing = cases.filter { $0.sorts.contains(sort) }
      let shown = differing.prefix(errors).map { Finding($0, engine: evaluator.counsellor) }
      return (sort, differing.count, shown)
    }
  }

  /// The figures that get an interval.
  private static func figures(kinds: [SignalKind], fewKinds: [SignalKind]) -> [Figure] {
    let subjects: [Tally.Subject] =
      [.risk, .conversation] + (kinds + fewKinds).map { .kind($0) }
      + DangerGroup.allCases.map { .group($0) }
    var figures = subjects.flatMap { subject in
      Figure.Measure.allCases.map { Figure.score(subject, $0) }
    }
    figures += [kinds + fewKinds, fewKinds].flatMap { pool in
      Figure.Measure.allCases.map { Figure.pooled(pool, $0) }
    }
    figures.append(.macroF1(kinds))
    figures += Tally.Scope.allCases.flatMap { scope in
      Figure.Agreement.allCases.map { Figure.level(scope, $0) }
    }
    return figures
  }
}

extension Score {
  /// Found though never labelled.
  fileprivate var isAlarmOnly: Bool { support == 0 && found > 0 }
}
