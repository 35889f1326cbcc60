package import Risk

/// What the clinician says of the messages that the engine gave a level: whether levels mean what they say.
///
/// In a calibrated engine the shares rise from level to level. After Murphy and Winkler, "Reliability of
/// Subjective Probability Forecasts", Applied Statistics 26 (1977), with ordered classes in place of
/// probabilities.
package struct Calibration: Sendable, Equatable {
  /// One level that was given.
  package struct Row: Sendable, Equatable {
    package let level: Level
    /// Labelled with any danger, of all that got this level.
    package internal(set) var atRisk = Proportion()
    /// Labelled moderate or above, of those with a labelled level.
    package internal(set) var moderate = Proportion()
    /// Labelled high or above, of those with a labelled level.
    package internal(set) var high = Proportion()
  }

  /// From `none` to `imminent`, those included that were never given.
  package private(set) var rows = Level.allCases.map { Row(level: $0) }

  package init() {}

  package mutating func add(found: Level, atRisk: Bool, labelled: Level?) {
    rows[found.rawValue].atRisk.add(atRisk)
    guard let labelled else { return }
    rows[found.rawValue].moderate.add(labelled >= .moderate)
    rows[found.rawValue].high.add(labelled >= .high)
  }

  /// The levels of single messages and turns.
  init(messages cases: [Case]) {
    for item in cases {
      add(found: item.level, atRisk: !item.labelled.isEmpty, labelled: item.message.level)
    }
  }

  /// The levels of conversations after each turn; at risk are those in which a danger was labelled up to there.
  init(conversations: [[Case]]) {
    for turns in conversations {
      var atRisk = false
      for item in turns {
        guard let found = item.sessionLevel else { continue }
        atRisk = atRisk || !item.labelled.isEmpty
        add(found: found, atRisk: atRisk, labelled: item.message.sessionLevel)
      }
    }
  }
}
