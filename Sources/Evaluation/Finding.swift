import Counselling
package import Risk

/// A message that the clinician and the engine judge unlike.
package struct Finding: Sendable, Equatable {
  /// In which way.
  package enum Sort: String, Sendable, CaseIterable {
    /// A danger was labelled and none was found.
    case misses
    /// No miss, and a level two or more below the labelled one, of the message or of the conversation.
    case underrated
    /// A danger was found, and a labelled kind was not.
    case wrongKinds
    /// No danger was labelled and one was found.
    case falseAlarms
  }

  /// A rule that fired.
  package struct Fired: Sendable, Equatable {
    package let rule: String
    package let kind: String
    package let level: Level
    /// The words, and where they stand: half-open, in Unicode scalars of the text.
    package let words: String
    package let start: Int
    package let end: Int
    /// False within a fixed idiom, or when the kind is not scored.
    package let counts: Bool
  }

  package let place: Place
  package let text: String
  package let labelled: [String]
  package let found: [String]
  /// The labelled and the given level; the conversation's in a turn of which it was labelled.
  package let labelledLevel: Level?
  package let level: Level
  package let fired: [Fired]
  /// Rules that match and stand behind a graver one, or count only while a protocol is open.
  package let silent: [String]

  init(_ item: Case, engine: Counsellor) {
    place = item.place
    text = item.message.text
    let (labelled, found) = (item.labelled, item.found)
    self.labelled = SignalKind.allCases.filter(labelled.contains).map(\.rawValue)
    self.found = SignalKind.allCases.filter(found.contains).map(\.rawValue)
    let judged = item.judged
    labelledLevel = judged?.labelled
    level = judged?.found ?? item.level
    let scalars = Array(item.message.text.unicodeScalars)
    fired = item.signals.map { signal in
      let span = signal.original.clamped(to: 0..<scalars.count)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[span])
      return Fired(
        rule: signal.rule, kind: signal.kind.rawValue, level: signal.level, words: String(words),
        start: span.lowerBound, end: span.upperBound,
        counts: signal.active && item.scored.contains(signal.kind))
    }
    silent = engine.rawRiskRules(item.message.text).subtracting(fired.map(\.rule)).sorted()
  }
}

extension Case {
  /// The level that was labelled beside the one that was given, the one further below its label when there
  /// are two; nil when none was labelled.
  var judged: (labelled: Level, found: Level)? {
    let own = message.level.map { (labelled: $0, found: level) }
    guard let label = message.sessionLevel, let found = sessionLevel else { return own }
    let whole = (labelled: label, found: found)
    guard let own else { return whole }
    return own.labelled.rawValue - own.found.rawValue > label.rawValue - found.rawValue
      ? own : whole
  }

  /// In which ways the engine differs from the label; several may hold.
  var sorts: [Finding.Sort] {
    var sorts: [Finding.Sort] = []
    if !labelled.isEmpty, found.isEmpty {
      sorts.append(.misses)
    } else if let judged, judged.labelled.rawValue - judged.found.rawValue >= 2 {
      sorts.append(.underrated)
    }
    if !found.isEmpty, !labelled.isSubset(of: found) { sorts.append(.wrongKinds) }
    if labelled.isEmpty, !found.isEmpty { sorts.append(.falseAlarms) }
    return sorts
  }
}
