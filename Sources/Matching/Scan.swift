/// What the one-pass matcher found in a text.
package struct Scan: Sendable {
  /// The text, in normal form.
  package let scalars: [UInt32]
  /// All occurrences, by start, longer ones first.
  package let hits: [ConceptHit]
  /// For each scalar, and the end, the index of the first hit that starts there or later.
  private let offsets: [Int32]
  /// The gates that are open, a bit each.
  let openGates: [UInt64]

  init(scalars: [UInt32], hits: [ConceptHit], offsets: [Int32], openGates: [UInt64]) {
    self.scalars = scalars
    self.hits = hits
    self.offsets = offsets
    self.openGates = openGates
  }

  func isOpen(_ gate: Int32) -> Bool {
    openGates[Int(gate) >> 6] & (1 << UInt64(gate & 63)) != 0
  }

  /// The first hit of a concept that starts at an index, longest first.
  package func hit(of concept: Concept, at start: Int) -> ConceptHit? {
    guard start >= 0, start + 1 < offsets.count else { return nil }
    for index in Int(offsets[start])..<Int(offsets[start + 1]) where hits[index].concept == concept
    {
      return hits[index]
    }
    return nil
  }

  /// The first hit of a concept that lies within a span.
  package func firstHit(of concept: Concept, in span: Range<Int>) -> ConceptHit? {
    guard span.lowerBound >= 0, span.upperBound < offsets.count else { return nil }
    for index in Int(offsets[span.lowerBound])..<Int(offsets[span.upperBound])
    where hits[index].concept == concept && Int(hits[index].end) <= span.upperBound {
      return hits[index]
    }
    return nil
  }

  /// Whether any hit of a concept lies within a span.
  package func contains(_ concept: Concept, in span: Range<Int>) -> Bool {
    firstHit(of: concept, in: span) != nil
  }
}
