/// The syntax tree of a pattern.
package indirect enum PatternNode: Sendable, Equatable {
  /// These characters.
  case literal([UInt32])
  /// Any term of a concept.
  case concept(String)
  /// Up to so many characters of the same clause; a wide gap may cross one 、 or ，.
  case gap(Int, wide: Bool)
  /// One character of the same sentence.
  case any
  /// One of these characters, or none of them.
  case set([UInt32], negated: Bool)
  /// A digit or a Chinese numeral.
  case digit
  case clauseStart
  case clauseEnd
  case group([[PatternNode]])
  case look(ahead: Bool, negative: Bool, [[PatternNode]])
  case repeated(PatternNode, from: Int, to: Int)
}

/// What is wrong with a pattern, and where.
package struct PatternError: Error, Sendable, Equatable {
  package let message: String
  /// Scalar offset into the pattern.
  package let offset: Int

  package init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}
