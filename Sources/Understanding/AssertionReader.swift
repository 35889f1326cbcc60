import Matching
import TextForm

/// Decides how a mention was asserted from the triggers around it.
package struct AssertionReader: Sendable {
  private let triggers: [AssertionTrigger]

  package init(_ lexicon: UnderstandingLexicon) { triggers = lexicon.triggers }

  /// The assertion of a mention, and the ids of the triggers that made it so.
  ///
  /// A trigger counts when it stands on the right side, within its reach, and no terminator lies between.
  /// Two stacked negations affirm.
  package func assess(_ mention: Range<Int>, in reading: Reading) -> (Assertion, [String]) {
    var assertion = Assertion()
    var because: [String] = []
    var negations = 0
    for (number, span) in reading.triggers {
      let trigger = triggers[number]
      guard let gap = gap(trigger, span, mention), reaches(trigger, span, mention, gap, reading)
      else { continue }
      if trigger.value == .polarity(.negated), negates(within: mention, span, reading) { continue }
      because.append(trigger.id)
      if trigger.value == .polarity(.negated) {
        negations += 1
      } else {
        trigger.value.set(&assertion)
      }
    }
    if negations % 2 == 1 { assertion.polarity = .negated }
    return (assertion, because)
  }

  /// Whether the negating word of a trigger is part of the mention itself: 我也不想活了 denies nothing.
  private func negates(within mention: Range<Int>, _ span: Range<Int>, _ reading: Reading) -> Bool {
    guard span.lowerBound < mention.lowerBound, span.upperBound > mention.lowerBound else {
      return false
    }
    let negator = span.first { Self.negators.contains(reading.text.scalars[$0]) }
    return negator.map { $0 >= mention.lowerBound } ?? false
  }

  private static let negators: Set<UInt32> = Set("不没未别勿冇非无唔毋".unicodeScalars.map(\.value))

  /// The stretch between trigger and mention, nil when the trigger is on the wrong side or inside.
  private func gap(
    _ trigger: AssertionTrigger, _ span: Range<Int>, _ mention: Range<Int>
  ) -> Range<Int>? {
    let before = span.lowerBound < mention.lowerBound
    if before, trigger.direction != .backward, span.upperBound <= mention.upperBound {
      return min(span.upperBound, mention.lowerBound)..<mention.lowerBound
    }
    if span.upperBound > mention.upperBound, trigger.direction != .forward,
      span.lowerBound >= mention.lowerBound
    {
      return mention.upperBound..<max(span.lowerBound, mention.upperBound)
    }
    return nil
  }

  private func reaches(
    _ trigger: AssertionTrigger, _ span: Range<Int>, _ mention: Range<Int>, _ gap: Range<Int>,
    _ reading: Reading
  ) -> Bool {
    var limit = Int.max
    var crossesClause = false
    switch trigger.reach {
    case .characters(let count): limit = count
    case .clause: break
    case .sentence: crossesClause = true
    }
    guard gap.count <= limit else { return false }
    for index in gap {
      let value = reading.text.scalars[index]
      if crossesClause ? ScalarClass.endsSentence(value) : ScalarClass.endsClause(value) {
        return false
      }
    }
    return !reading.terminators.contains {
      $0.lowerBound >= gap.lowerBound && $0.upperBound <= gap.upperBound && !$0.isEmpty
    }
  }
}
