package import Risk

/// A number by which recognition is judged; a function of a tally.
package enum Figure: Sendable, Hashable {
  case score(Tally.Subject, Measure)
  /// Several kinds added up.
  case pooled([SignalKind], Measure)
  /// The mean F1 over kinds.
  case macroF1([SignalKind])
  case level(Tally.Scope, Agreement)

  package enum Measure: String, Sendable, CaseIterable {
    case precision, recall, f1
  }

  package enum Agreement: String, Sendable, CaseIterable {
    case exact, near, under, over, kappa
  }

  /// Nil where it is undefined, as precision is when nothing was found.
  package func value(in tally: Tally) -> Double? {
    switch self {
    case .score(let subject, let measure): measure.value(tally.score(subject))
    case .pooled(let kinds, let measure):
      measure.value(kinds.map { tally.score(.kind($0)) }.pooled)
    case .macroF1(let kinds): kinds.map { tally.score(.kind($0)) }.macroF1
    case .level(let scope, let agreement): agreement.value(tally.matrix(scope))
    }
  }

  /// The share that the figure is; nil when it is none, as F1 and kappa are not.
  func proportion(in tally: Tally) -> Proportion? {
    switch self {
    case .score(let subject, let measure): measure.proportion(tally.score(subject))
    case .pooled(let kinds, let measure):
      measure.proportion(kinds.map { tally.score(.kind($0)) }.pooled)
    case .macroF1: nil
    case .level(let scope, let agreement): agreement.proportion(tally.matrix(scope))
    }
  }
}

extension Figure.Measure {
  fileprivate func value(_ score: Score) -> Double? {
    switch self {
    case .precision: score.precision
    case .recall: score.recall
    case .f1: score.f1
    }
  }

  fileprivate func proportion(_ score: Score) -> Proportion? {
    switch self {
    case .precision: Proportion(score.hits, of: score.found)
    case .recall: Proportion(score.hits, of: score.support)
    case .f1: nil
    }
  }
}

extension Figure.Agreement {
  fileprivate func value(_ matrix: LevelMatrix) -> Double? {
    self == .kappa ? matrix.kappa : proportion(matrix)?.share
  }

  fileprivate func proportion(_ matrix: LevelMatrix) -> Proportion? {
    switch self {
    case .exact: matrix.exact
    case .near: matrix.near
    case .under: matrix.under
    case .over: matrix.over
    case .kappa: nil
    }
  }
}
