/// What the one-pass matcher found in a text.
package struct Scan: Sendable {
  /// Behind one reference, so that a scan is handed on at the cost of one.
  private final class Storage: Sendable {
    let scalars: [UInt32]
    let hits: [ConceptHit]
    let offsets: [Int32]
    let gates: GatePlaces

    init(scalars: [UInt32], hits: [ConceptHit], offsets: [Int32], gates: GatePlaces) {
      self.scalars = scalars
      self.hits = hits
      self.offsets = offsets
      self.gates = gates
    }
  }

  private let storage: Storage

  /// - Parameter offsets: for each scalar, and the end, the index of the first hit that starts there or later.
  init(scalars: [UInt32], hits: [ConceptHit], offsets: [Int32], gates: GatePlaces) {
    storage = Storage(scalars: scalars, hits: hits, offsets: offsets, gates: gates)
  }

  /// The text, in normal form.
  package var scalars: [UInt32] { storage.scalars }
  /// All occurrences, by start, longer ones first.
  package var hits: [ConceptHit] { storage.hits }
  /// Where the gates of patterns were opened.
  var gates: GatePlaces { storage.gates }
  private var offsets: [Int32] { storage.offsets }

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

  /// Where the last hit of a concept that lies within a span and fits a condition ends.
  package func lastEnd(
    of concept: Concept, in span: Range<Int>, where fits: (ConceptHit) -> Bool
  ) -> Int? {
    guard span.lowerBound >= 0, span.upperBound < offsets.count else { return nil }
    var last: Int32?
    for hit in hits[Int(offsets[span.lowerBound])..<Int(offsets[span.upperBound])]
    where hit.concept == concept && hit.end <= span.upperBound && fits(hit) {
      last = Swift.max(last ?? 0, hit.end)
    }
    return last.map(Int.init)
  }

  /// Whether any hit of a concept lies within a span.
  package func contains(_ concept: Concept, in span: Range<Int>) -> Bool {
    firstHit(of: concept, in: span) != nil
  }
}
