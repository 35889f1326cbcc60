/// How often what was looked for was found, missed, or found where it was not.
///
/// Additive: the score of two sets of messages is the sum of their scores. Messages in which it was neither
/// labelled nor found do not count, so that a corpus full of calm messages flatters nothing.
package struct Score: Sendable, Equatable {
  /// Labelled and found.
  package var hits: Int
  /// Found and not labelled.
  package var falseAlarms: Int
  /// Labelled and not found.
  package var misses: Int

  package init(hits: Int = 0, falseAlarms: Int = 0, misses: Int = 0) {
    self.hits = hits
    self.falseAlarms = falseAlarms
    self.misses = misses
  }

  /// The score of pairs of what was labelled and what was found.
  package init(_ pairs: some Sequence<(labelled: Bool, found: Bool)>) {
    self.init()
    for pair in pairs { count(labelled: pair.labelled, found: pair.found) }
  }

  package mutating func count(labelled: Bool, found: Bool) {
    switch (labelled, found) {
    case (true, true): hits += 1
    case (false, true): falseAlarms += 1
    case (true, false): misses += 1
    case (false, false): break
    }
  }

  /// How many messages were labelled with it.
  package var support: Int { hits + misses }

  /// In how many messages it was found.
  package var found: Int { hits + falseAlarms }

  /// The share of what was found that was labelled; nil when nothing was found.
  package var precision: Double? { Proportion(hits, of: found).share }

  /// The share of what was labelled that was found, the sensitivity; nil when nothing was labelled.
  package var recall: Double? { Proportion(hits, of: support).share }

  /// The harmonic mean of precision and recall: 2·hits / (2·hits + false alarms + misses).
  ///
  /// Nil when it was neither labelled nor found; 0 when it was never found rightly, precision undefined or not.
  /// After van Rijsbergen, Information Retrieval, 2nd ed. 1979, chapter 7.
  package var f1: Double? {
    let whole = 2 * hits + falseAlarms + misses
    return whole == 0 ? nil : Double(2 * hits) / Double(whole)
  }

  package static func + (one: Score, other: Score) -> Score {
    Score(
      hits: one.hits + other.hits, falseAlarms: one.falseAlarms + other.falseAlarms,
      misses: one.misses + other.misses)
  }
}

extension Sequence<Score> {
  /// The sum; its F1 is the micro average, in which every label weighs the same.
  package var pooled: Score { reduce(Score(), +) }

  /// The mean F1, the macro average, in which every score weighs the same.
  ///
  /// Scores without an F1, of what was neither labelled nor found, are left out; nil when none is left.
  package var macroF1: Double? {
    let values = compactMap(\.f1)
    return values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
