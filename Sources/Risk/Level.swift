/// How urgent the danger is, to whoever is endangered.
package enum Level: Int, Sendable, Codable, CaseIterable, Comparable {
  case none, low, moderate, high, imminent

  package static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

  /// The name used in the protocol.
  package var name: String {
    switch self {
    case .none: "none"
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    case .imminent: "imminent"
    }
  }

  /// The level of a name used in content or protocol.
  package init?(name: String) {
    guard let level = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = level
  }

  /// One step less urgent, never below `floor`.
  package func lowered(floor: Level = .none) -> Level {
    max(floor, Level(rawValue: rawValue - 1) ?? .none)
  }
}
