/// A message in normal form, with a map from every scalar back to the text that was typed.
///
/// All matching works on `scalars`; a span found there becomes a span of the original by `original(_:)`.
/// One element is one Unicode scalar, so offsets need no decoding.
package struct NormalText: Sendable, Equatable {
  /// The normal form.
  package let scalars: [UInt32]
  /// For each scalar of the normal form, where its source begins in the original (scalar offset).
  package let starts: [Int32]
  /// For each scalar of the normal form, where its source ends in the original (exclusive).
  package let ends: [Int32]
  /// The number of Unicode scalars of the original.
  package let originalCount: Int
  /// The script in which the person writes.
  package let script: Script

  package init(
    scalars: [UInt32], starts: [Int32], ends: [Int32], originalCount: Int, script: Script
  ) {
    self.scalars = scalars
    self.starts = starts
    self.ends = ends
    self.originalCount = originalCount
    self.script = script
  }

  /// The half-open span of original scalars that a span of the normal form came from.
  package func original(_ span: Range<Int>) -> Range<Int> {
    guard !span.isEmpty, span.upperBound <= scalars.count else {
      let at = span.lowerBound < starts.count ? Int(starts[span.lowerBound]) : originalCount
      return at..<at
    }
    return Int(starts[span.lowerBound])..<Int(ends[span.upperBound - 1])
  }

  /// The normal form of a span as a string.
  package func string(_ span: Range<Int>) -> String { String(scalars: scalars[span]) }
}

/// The two ways of writing Chinese.
package enum Script: String, Sendable, Codable, Hashable, CaseIterable {
  case simplified
  case traditional
}

extension String {
  /// Makes a string of scalar values; values that are no scalars are left out.
  package init(scalars: some Sequence<UInt32>) {
    var view = String.UnicodeScalarView()
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    self = String(view)
  }

  /// The values of the string's Unicode scalars.
  package var scalarValues: [UInt32] {
    var values: [UInt32] = []
    values.reserveCapacity(utf8.count / 2)
    for scalar in unicodeScalars { values.append(scalar.value) }
    return values
  }
}
