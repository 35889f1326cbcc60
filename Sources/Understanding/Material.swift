import TextForm

/// What kind of matter a reflected clause is.
package enum Material: String, Sendable, Codable, CaseIterable {
  case feeling
  case eventByOther = "event_by_other"
  case selfEvaluation = "self_evaluation"
  case contrast
  case wish
  case fear
  case otherFact = "other_fact"
  case resolve
  case howQuestion = "how_question"
  case whyQuestion = "why_question"
  case loss
  case goodNews = "good_news"
  case ownFact = "own_fact"
  /// Something the person cannot do or keeps doing.
  case habit
  /// Something that makes the person feel: NP让我F.
  case caused
  case none
}

/// A clause that may be given back, already turned to the second person.
package struct Reflection: Sendable, Equatable {
  package let material: Material
  /// The clause as the person said it, in scalars of the normal form.
  package let span: Range<Int>
  /// The clause turned to the second person.
  package let turned: [UInt32]
  /// The second half of a contrast, turned.
  package let second: [UInt32]
  /// Tenths of a point; the highest is the most telling.
  package let score: Int

  /// The turned clause as a string.
  package var text: String { String(scalars: turned) }
}
