import Storage

/// A stored turn with its event and trace opened.
struct ShownTurn {
  let turn: StoredTurn
  /// The session's level before the turn; nil for the first.
  let levelBefore: Int?
  /// Whether no review covers it.
  let isUnread: Bool
  private let event: JSONValue?
  private let trace: JSONValue?

  init(_ turn: StoredTurn, levelBefore: Int?, isUnread: Bool) {
    self.turn = turn
    self.levelBefore = levelBefore
    self.isUnread = isUnread
    self.event = JSONValue(json: turn.event)
    self.trace = JSONValue(json: turn.trace)
  }

  /// False when the stored event is damaged; the words of both sides still show.
  var isReadable: Bool { event != nil }

  /// What the reply asked about.
  var asked: JSONValue { trace?["asked"] ?? .null }
  var flow: JSONValue { event?["flow"] ?? .null }
  var resources: JSONValue { event?["resources"] ?? .null }

  /// In the order of the text.
  var signals: [ShownSignal] {
    (event?["signals"].array ?? []).enumerated().sorted { one, other in
      (one.element["start"].int ?? .max, one.offset)
        < (other.element["start"].int ?? .max, other.offset)
    }.map { ShownSignal(value: $0.element) }
  }

  /// The person's text with 〔 〕 around the spans of its signals; spans that overlap share one
  /// pair.
  var marked: String {
    let scalars = turn.text.unicodeScalars
    let count = scalars.count
    var spans: [Range<Int>] = []
    for span in signals.compactMap(\.span) {
      let span = span.clamped(to: 0..<count)
      if span.isEmpty { continue }
      if let last = spans.last, span.lowerBound < last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        spans.append(span)
      }
    }
    let starts = Set(spans.map(\.lowerBound))
    let ends = Set(spans.map(\.upperBound))
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if ends.contains(index) { result.append("〕") }
      if starts.contains(index) { result.append("〔") }
      result.append(scalar)
    }
    if ends.contains(count) { result.append("〕") }
    return String(result)
  }
}
