import Matching
import TextForm

/// Joins clauses that cannot stand alone: 如果… with what follows, …的时候 with what follows, 我觉得 with its content.
struct ClauseJoiner {
  let framer: ClauseFramer

  func units(of clauses: [Clause]) -> [ClauseFrame] {
    var units: [ClauseFrame] = []
    var index = 0
    while index < clauses.count {
      let clause = clauses[index]
      defer { index += 1 }
      guard let frame = framer.frame(clause) else { continue }
      if isThanks(frame) { continue }
      guard mustJoin(frame) else {
        units.append(frame)
        continue
      }
      guard index + 1 < clauses.count, clauses[index + 1].sentence == clause.sentence,
        let next = framer.frame(clauses[index + 1]), !next.afterContrast,
        next.span.upperBound - frame.span.lowerBound <= 30, !mustJoin(next)
      else {
        if endsWithFeeling(frame.span) { units.append(frame) }
        continue
      }
      var joined = frame
      joined.span = frame.span.lowerBound..<next.span.upperBound
      let subject = frame.subject == .none ? next : frame
      units.append(
        ClauseFrame(
          span: joined.span, sentence: frame.sentence, subject: subject.subject,
          subjectStart: subject.subjectStart, afterContrast: frame.afterContrast,
          isQuestion: next.isQuestion))
      index += 1
    }
    return units
  }

  private func mustJoin(_ frame: ClauseFrame) -> Bool {
    if framer.match(.subordinator, at: frame.span.lowerBound, within: frame.span) != nil {
      return true
    }
    if endsWith(.subordinateTail, frame.span) { return true }
    return endsWith(.complementVerb, frame.span)
  }

  /// 我现在特别后悔: a verb that may take a clause and here is the feeling itself.
  func endsWithFeeling(_ span: Range<Int>) -> Bool {
    framer.reading.emotions.contains {
      !$0.hinted && !$0.negated && $0.span.upperBound == span.upperBound
        && span.lowerBound <= $0.span.lowerBound
    }
  }

  private func isThanks(_ frame: ClauseFrame) -> Bool {
    framer.match(.thanksClause, at: frame.span.lowerBound, within: frame.span) != nil
  }

  func endsWith(_ list: WordList, _ span: Range<Int>) -> Bool {
    guard let concept = framer.lexicon.words[list], !span.isEmpty else { return false }
    for start in max(span.lowerBound, span.upperBound - 6)..<span.upperBound {
      if let hit = framer.reading.scan.hit(of: concept, at: start), Int(hit.end) == span.upperBound
      {
        return true
      }
    }
    return false
  }
}
