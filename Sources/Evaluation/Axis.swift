import Risk
package import Understanding

/// An axis of assertion, with the names that `analyze` uses.
package enum Axis: String, Sendable, CaseIterable {
  case polarity, time, modality, experiencer, source

  /// The names of its values.
  package var values: [String] {
    switch self {
    case .polarity: Assertion.Polarity.allCases.map(\.rawValue)
    case .time: Assertion.Time.allCases.map(\.rawValue)
    case .modality: Assertion.Modality.allCases.map(\.rawValue)
    case .experiencer: Assertion.Experiencer.allCases.map(\.rawValue)
    case .source: Assertion.Source.allCases.map(\.rawValue)
    }
  }

  /// The name of the value that an assertion has on this axis.
  package func value(of assertion: Assertion) -> String {
    switch self {
    case .polarity: assertion.polarity.rawValue
    case .time: assertion.time.rawValue
    case .modality: assertion.modality.rawValue
    case .experiencer: assertion.experiencer.rawValue
    case .source: assertion.source.rawValue
    }
  }
}
