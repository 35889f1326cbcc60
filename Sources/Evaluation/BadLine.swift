import Layout

/// A line that could not be used.
package struct BadLine: Sendable, Equatable {
  package let place: Place
  package let fault: LineFault

  /// File, line and reason, safe to print.
  package var text: String { "\(place.source):\(place.line): \(fault.message)".onOneLine }
}
