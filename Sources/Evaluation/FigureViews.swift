import Risk

/// A figure with its interval in JSON, to four decimals.
struct EstimateView: Encodable {
  let value: Double?
  let low: Double?
  let high: Double?

  init(_ estimate: Estimate) {
    value = estimate.value.map(Self.rounded)
    low = (estimate.interval?.low).map(Self.rounded)
    high = (estimate.interval?.high).map(Self.rounded)
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

/// A share with its Wilson interval in JSON.
struct ProportionView: Encodable {
  let count: Int
  let of: Int
  let value: Double?
  let low: Double?
  let high: Double?

  init(_ proportion: Proportion) {
    let share = EstimateView(proportion.estimate)
    count = proportion.count
    of = proportion.of
    value = share.value
    low = share.low
    high = share.high
  }
}

/// Precision, recall and F1 with their intervals in JSON.
struct ScoreView: Encodable {
  let id: String?
  let support: Int
  let hits: Int
  let falseAlarms: Int
  let misses: Int
  let precision: EstimateView
  let recall: EstimateView
  let f1: EstimateView
  /// Present when there are too few labelled messages to stand on their own.
  let few: Bool?
  /// Of which kinds this is the sum.
  let kinds: [String]?

  init(_ id: String?, _ estimates: Estimates, _ subject: Tally.Subject, few: Bool = false) {
    self.init(id, estimates.tally.score(subject), few: few ? true : nil, kinds: nil) {
      estimates[.score(subject, $0)]
    }
  }

  init(pool: [SignalKind], _ estimates: Estimates) {
    let score = pool.map { estimates.tally.score(.kind($0)) }.pooled
    self.init(nil, score, few: nil, kinds: pool.map(\.rawValue)) { estimates[.pooled(pool, $0)] }
  }

  private init(
    _ id: String?, _ score: Score, few: Bool?, kinds: [String]?,
    _ estimate: (Figure.Measure) -> Estimate
  ) {
    self.id = id
    self.few = few
    self.kinds = kinds
    support = score.support
    hits = score.hits
    falseAlarms = score.falseAlarms
    misses = score.misses
    precision = EstimateView(estimate(.precision))
    recall = EstimateView(estimate(.recall))
    f1 = EstimateView(estimate(.f1))
  }
}

/// A confusion matrix of levels in JSON.
struct MatrixView: Encodable {
  let levels: [String]
  /// Rows are labelled levels, columns those that were given.
  let counts: [[Int]]
  let total: Int
  let exact: EstimateView
  let near: EstimateView
  let under: EstimateView
  let over: EstimateView
  let kappa: EstimateView

  /// Nil when no level was labelled.
  init?(_ scope: Tally.Scope, _ estimates: Estimates) {
    let matrix = estimates.tally.matrix(scope)
    guard matrix.total > 0 else { return nil }
    levels = Level.allCases.map(\.name)
    counts = matrix.counts
    total = matrix.total
    exact = EstimateView(estimates[.level(scope, .exact)])
    near = EstimateView(estimates[.level(scope, .near)])
    under = EstimateView(estimates[.level(scope, .under)])
    over = EstimateView(estimates[.level(scope, .over)])
    kappa = EstimateView(estimates[.level(scope, .kappa)])
  }
}
