/// What the one-pass matcher found in a text.
package struct Scan: Sendable {
  /// The text, in normal form.
  package let scalars: [UInt32]
  /// All occurrences, by start, longer ones first.
  package let hits: [ConceptHit]
  /// The gates that are open, a bit each.
  let openGates: [UInt64]

  init(scalars: [UInt32], hits: [ConceptHit], openGates: [UInt64]) {
    self.scalars = scalars
    self.hits = hits
    self.openGates = openGates
  }

  func isOpen(_ gate: Int32) -> Bool {
    openGates[Int(gate) >> 6] & (1 << UInt64(gate & 63)) != 0
  }

  /// The first hit of a concept that starts at an index, longest first.
  package func hit(of concept: Concept, at start: Int) -> ConceptHit? {
    var low = 0
    var high = hits.count
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].start < Int32(start) { low = middle + 1 } else { high = middle }
    }
    while low < hits.count, hits[low].start == Int32(start) {
      if hits[low].concept == concept { return hits[low] }
      low += 1
    }
    return nil
  }

  /// Whether any hit of a concept lies within a span.
  package func contains(_ concept: Concept, in span: Range<Int>) -> Bool {
    hits.contains {
      $0.concept == concept && Int($0.start) >= span.lowerBound && Int($0.end) <= span.upperBound
    }
  }
}
