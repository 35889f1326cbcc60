/// A named list of terms; the number stands for the name within one vocabulary.
package struct Concept: Sendable, Hashable, Comparable {
  package let number: Int32

  package init(_ number: Int) { self.number = Int32(number) }

  package static func < (one: Concept, other: Concept) -> Bool { one.number < other.number }
}

/// An occurrence of a term of a concept, in scalars of the normal form.
package struct ConceptHit: Sendable, Equatable {
  package let concept: Concept
  package let start: Int32
  package let end: Int32
  /// Which term of the vocabulary it is.
  package let term: Int32

  package init(concept: Concept, start: Int32, end: Int32, term: Int32) {
    self.concept = concept
    self.start = start
    self.end = end
    self.term = term
  }

  package var span: Range<Int> { Int(start)..<Int(end) }
}

/// What a pattern is for; each family is run by the stage that needs it.
package enum PatternFamily: Int, Sendable, CaseIterable {
  case idiom
  case risk
  /// What must or must not stand elsewhere in the message for a risk rule to count.
  case surrounding
  case intent
  case distortion
  case response
  /// What answers a kind of question that a protocol asks.
  case answer
}

/// A match of a pattern, in scalars of the normal form.
package struct PatternHit: Sendable, Equatable {
  /// The caller's number for the rule that the pattern belongs to.
  package let owner: Int
  package let span: Range<Int>

  package init(owner: Int, span: Range<Int>) {
    self.owner = owner
    self.span = span
  }
}
