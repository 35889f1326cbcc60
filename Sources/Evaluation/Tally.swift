package import Risk

/// What was counted over some messages, in one row of numbers, so that samples of them can be added fast.
package struct Tally: Sendable, Equatable {
  /// What is scored by being labelled, found, or both.
  package enum Subject: Sendable, Hashable {
    /// Any danger in a message.
    case risk
    /// Any danger in a whole conversation.
    case conversation
    case kind(SignalKind)
    case group(DangerGroup)
  }

  /// Of what a level is.
  package enum Scope: String, Sendable, CaseIterable {
    case message, session
  }

  private static let subjects: [Subject] =
    [.risk, .conversation] + SignalKind.allCases.map { .kind($0) }
    + DangerGroup.allCases.map { .group($0) }
  private static let places = Dictionary(
    uniqueKeysWithValues: subjects.enumerated().map { ($1, $0) })
  private static let levels = Level.allCases.count

  private var counts: [Int]

  package init() {
    counts = [Int](
      repeating: 0,
      count: 3 * Self.subjects.count + Scope.allCases.count * Self.levels * Self.levels)
  }

  /// Adds one to each of these counters.
  package mutating func add(_ counters: [Counter]) {
    for counter in counters { counts[counter.index] += 1 }
  }

  package func score(_ subject: Subject) -> Score {
    let base = 3 * (Self.places[subject] ?? 0)
    return Score(hits: counts[base], falseAlarms: counts[base + 1], misses: counts[base + 2])
  }

  package func matrix(_ scope: Scope) -> LevelMatrix {
    var matrix = LevelMatrix()
    for labelled in Level.allCases {
      for found in Level.allCases {
        let index = Counter.level(scope, labelled: labelled, found: found).index
        matrix.add(labelled: labelled, found: found, times: counts[index])
      }
    }
    return matrix
  }

  /// One number of a tally.
  package struct Counter: Sendable, Equatable {
    fileprivate let index: Int

    /// The counter that an outcome raises; nil when it was neither labelled nor found.
    static func outcome(_ subject: Subject, labelled: Bool, found: Bool) -> Counter? {
      guard let place = Tally.places[subject], labelled || found else { return nil }
      return Counter(index: 3 * place + (labelled ? (found ? 0 : 2) : 1))
    }

    static func level(_ scope: Scope, labelled: Level, found: Level) -> Counter {
      let base = 3 * Tally.subjects.count + (scope == .message ? 0 : Tally.levels * Tally.levels)
      return Counter(index: base + labelled.rawValue * Tally.levels + found.rawValue)
    }
  }
}
