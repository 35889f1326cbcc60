/// In which way something was said, on five axes.
///
/// After ConText (Harkema, Dowling, Thornblade and Chapman 2009), with modality and source added.
package struct Assertion: Sendable, Equatable, Hashable, Codable {
  package enum Polarity: String, Sendable, Codable, CaseIterable { case affirmed, negated }
  package enum Time: String, Sendable, Codable, CaseIterable { case now, past, future }
  package enum Modality: String, Sendable, Codable, CaseIterable {
    case actual, hypothetical, question, joke
  }
  package enum Experiencer: String, Sendable, Codable, CaseIterable {
    case own = "self"
    case other
  }
  package enum Source: String, Sendable, Codable, CaseIterable { case own, quoted, impersonal }

  package var polarity: Polarity = .affirmed
  package var time: Time = .now
  package var modality: Modality = .actual
  package var experiencer: Experiencer = .own
  package var source: Source = .own

  package init() {}

}

/// The one value that a trigger sets.
package enum AssertionValue: Sendable, Equatable {
  case polarity(Assertion.Polarity)
  case time(Assertion.Time)
  case modality(Assertion.Modality)
  case experiencer(Assertion.Experiencer)
  case source(Assertion.Source)

  /// The value named in content, nil when axis and value do not go together.
  package init?(axis: String, value: String) {
    switch axis {
    case "polarity": self.init(Assertion.Polarity(rawValue: value).map { .polarity($0) })
    case "time": self.init(Assertion.Time(rawValue: value).map { .time($0) })
    case "modality": self.init(Assertion.Modality(rawValue: value).map { .modality($0) })
    case "experiencer": self.init(Assertion.Experiencer(rawValue: value).map { .experiencer($0) })
    case "source": self.init(Assertion.Source(rawValue: value).map { .source($0) })
    default: return nil
    }
  }

  private init?(_ value: AssertionValue?) {
    guard let value else { return nil }
    self = value
  }

  func set(_ assertion: inout Assertion) {
    switch self {
    case .polarity(let value): assertion.polarity = value
    case .time(let value): assertion.time = value
    case .modality(let value): assertion.modality = value
    case .experiencer(let value): assertion.experiencer = value
    case .source(let value): assertion.source = value
    }
  }
}

/// Words that change how a mention near them is asserted.
package struct AssertionTrigger: Sendable, Equatable {
  package enum Direction: String, Sendable, Codable, CaseIterable { case forward, backward, both }
  package enum Reach: Sendable, Equatable {
    case characters(Int)
    case clause
    case sentence
  }

  package let id: String
  package let value: AssertionValue
  package let direction: Direction
  package let reach: Reach

  package init(id: String, value: AssertionValue, direction: Direction, reach: Reach) {
    self.id = id
    self.value = value
    self.direction = direction
    self.reach = reach
  }
}
