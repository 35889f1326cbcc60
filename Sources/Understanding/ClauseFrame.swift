import Matching
import TextForm

/// A clause with what stands at its edges taken off and its subject found.
struct ClauseFrame {
  /// Who the clause is about.
  enum Subject: Equatable {
    case speaker
    case other
    case none
  }

  /// The clause without discourse words at its head and particles at its tail.
  var span: Range<Int>
  let sentence: Int
  let subject: Subject
  /// Where the subject's first scalar stands, or the start of the clause.
  let subjectStart: Int
  let afterContrast: Bool
  let isQuestion: Bool
}

/// Trims clauses and finds their subject, by closed lists only.
final class ClauseFramer {
  let lexicon: UnderstandingLexicon
  let reading: Reading

  init(lexicon: UnderstandingLexicon, reading: Reading) {
    self.lexicon = lexicon
    self.reading = reading
  }

  func frame(_ clause: Clause) -> ClauseFrame? {
    let scalars = reading.text.scalars
    var start = clause.span.lowerBound
    var contrast = false
    for _ in 0..<5 {
      while start < clause.span.upperBound, scalars[start] == 0x20 || scalars[start] == 0x3001 {
        start += 1
      }
      if let end = match(.contrastHead, at: start, within: clause.span),
        end < clause.span.upperBound
      {
        contrast = true
        start = end
        continue
      }
      guard let end = match(.discourseHead, at: start, within: clause.span),
        end < clause.span.upperBound
      else { break }
      if end - start == 1, !isPronoun(scalars[end]) { break }
      start = end
    }
    var end = clause.span.upperBound
    for _ in 0..<3 {
      guard let cut = tail(of: start..<end) else { break }
      end = cut
    }
    guard end - start >= 3 else { return nil }
    let (subject, at) = subject(of: start..<end)
    return ClauseFrame(
      span: start..<end, sentence: clause.sentence, subject: subject, subjectStart: at,
      afterContrast: contrast, isQuestion: clause.isQuestion)
  }

  /// The end of a word of a list that starts here, longest first.
  func match(_ list: WordList, at start: Int, within span: Range<Int>) -> Int? {
    guard let concept = lexicon.words[list], start < span.upperBound,
      let hit = reading.scan.hit(of: concept, at: start), Int(hit.end) <= span.upperBound
    else { return nil }
    return Int(hit.end)
  }

  private func isPronoun(_ value: UInt32) -> Bool {
    value == 0x6211 || value == 0x4ED6 || value == 0x5979
  }

  private func tail(of span: Range<Int>) -> Int? {
    guard let concept = lexicon.words[.particleTail], span.count > 1 else { return nil }
    for start in max(span.lowerBound, span.upperBound - 4)..<span.upperBound {
      if let hit = reading.scan.hit(of: concept, at: start), Int(hit.end) == span.upperBound {
        return start
      }
    }
    let last = reading.text.scalars[span.upperBound - 1]
    return ScalarClass.isHan(last) || ScalarClass.isLatinOrDigit(last) || last == 0x201D
      ? nil : span.upperBound - 1
  }

  /// 一到晚上我就很慌: 我 within the first eight characters with nobody before it, and not as an object.
  private func speakerFurtherOn(
    _ span: Range<Int>, from index: Int
  ) -> (ClauseFrame.Subject, Int)? {
    let scalars = reading.text.scalars
    for at in index..<max(index, min(span.upperBound, span.lowerBound + 8))
    where scalars[at] == 0x6211 {
      if at > span.lowerBound, Self.governs.contains(scalars[at - 1]) { return nil }
      let somebody = reading.people.contains {
        span.lowerBound <= $0.span.lowerBound && $0.span.lowerBound < at
      }
      let third = (span.lowerBound..<at).contains {
        match(.thirdPerson, at: $0, within: span) != nil
      }
      return somebody || third ? nil : (.speaker, at)
    }
    return nil
  }

  private static let governs: Set<UInt32> = Set(
    "让对给跟把被比为和替向像叫使令自骂说问管帮陪".unicodeScalars.map(\.value))

  /// The first person named, past words of time and manner.
  private func subject(of span: Range<Int>) -> (ClauseFrame.Subject, Int) {
    let scalars = reading.text.scalars
    var index = span.lowerBound
    while index < span.upperBound, index - span.lowerBound < 12 {
      if let person = reading.people.first(where: { $0.span.lowerBound == index }) {
        return person.span.upperBound < span.upperBound ? (.other, index) : (.none, index)
      }
      if scalars[index] == 0x6211 || scalars[index] == 0x54B1 { return (.speaker, index) }
      if match(.thirdPerson, at: index, within: span) != nil { return (.other, index) }
      if let end = match(.time, at: index, within: span) {
        index = end
        continue
      }
      if let end = match(.adverb, at: index, within: span) {
        index = end
        continue
      }
      if let end = match(.subordinator, at: index, within: span) {
        index = end
        continue
      }
      break
    }
    return speakerFurtherOn(span, from: index) ?? (.none, span.lowerBound)
  }
}
