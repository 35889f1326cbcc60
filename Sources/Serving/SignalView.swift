import Risk
import Understanding

/// A signal as it stands in the protocol.
struct SignalView: Codable {
  let kind: String
  let start: Int
  let end: Int
  let text: String
  let polarity: String
  let time: String
  let modality: String
  let experiencer: String
  let source: String
  let method: String?
  let active: Bool
  let ask: Bool
  let level: String
  let rule: String

  init(_ signal: Signal, in original: String.UnicodeScalarView) {
    kind = signal.kind.rawValue
    start = signal.original.lowerBound
    end = signal.original.upperBound
    let from = original.index(original.startIndex, offsetBy: start, limitedBy: original.endIndex)
    let to = original.index(original.startIndex, offsetBy: end, limitedBy: original.endIndex)
    text = String(original[(from ?? original.endIndex)..<(to ?? original.endIndex)])
    polarity = signal.assertion.polarity.rawValue
    time = signal.assertion.time.rawValue
    modality = signal.assertion.modality.rawValue
    experiencer = signal.assertion.experiencer.rawValue
    source = signal.assertion.source.rawValue
    method = signal.method
    active = signal.active
    ask = signal.ask
    level = signal.level.name
    rule = signal.rule
  }
}
