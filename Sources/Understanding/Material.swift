import TextForm

/// What kind of matter a reflected clause is.
package enum Material: Int, Sendable, Codable, CaseIterable {
  case feeling, eventByOther, selfEvaluation, contrast, wish, fear, otherFact, resolve, howQuestion
  case whyQuestion, loss, goodNews, ownFact
  /// Something the person cannot do or keeps doing.
  case habit
  /// Something that makes the person feel: NP让我F.
  case caused
  case none

  /// The name in the content.
  package var name: String { Self.names[rawValue] }

  /// The matter of a name in the content.
  package init?(name: String) {
    guard let index = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: index)
  }

  private static let names = [
    "feeling", "event_by_other", "self_evaluation", "contrast", "wish", "fear", "other_fact",
    "resolve", "how_question", "why_question", "loss", "good_news", "own_fact", "habit", "caused",
    "none",
  ]
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
