import Evaluation
import Risk
import Testing

struct ScoreTests {
  @Test func countsAndDivides() {
    // 3 hits, 1 false alarm, 2 misses: P 3/4, R 3/5, F1 6/9.
    let pairs: [(labelled: Bool, found: Bool)] = [
      (true, true), (true, true), (true, true), (false, true), (true, false), (true, false),
      (false, false),
    ]
    let score = Score(pairs)
    #expect(score == Score(hits: 3, falseAlarms: 1, misses: 2))
    #expect(score.support == 5)
    #expect(score.found == 4)
    #expect(score.precision == 0.75)
    #expect(score.recall == 0.6)
    #expect(score.f1 == 6.0 / 9.0)
  }

  @Test(
    arguments: [
      (Score(), nil, nil, nil),
      (Score(misses: 3), nil, 0, 0),
      (Score(falseAlarms: 2), 0, nil, 0),
      (Score(hits: 4), 1, 1, 1),
    ] as [(Score, Double?, Double?, Double?)])
  func isUndefinedRatherThanWrong(score: Score, precision: Double?, recall: Double?, f1: Double?) {
    #expect(score.precision == precision)
    #expect(score.recall == recall)
    #expect(score.f1 == f1)
  }

  @Test func averagesOverLabelsAndOverScores() {
    let scores = [Score(hits: 8, falseAlarms: 2), Score(misses: 2), Score()]
    // Micro: 16 / (16 + 2 + 2); macro: (16/18 + 0) / 2, the empty one left out.
    #expect(scores.pooled.f1 == 0.8)
    #expect(scores.macroF1 == (16.0 / 18.0) / 2)
    #expect([Score]().macroF1 == nil)
  }

  @Test func scoresKindsOfSeveralToAMessage() {
    let pairs: [(labelled: Set<SignalKind>, found: Set<SignalKind>)] = [
      ([.wish, .plan], [.wish]), ([.wish], [.plan]), ([], [.wish]), ([], []), ([.intent], []),
    ]
    let scores = KindScores(pairs)
    #expect(scores.anyRisk == Score(hits: 2, falseAlarms: 1, misses: 1))
    #expect(scores[.wish] == Score(hits: 1, falseAlarms: 1, misses: 1))
    #expect(scores[.plan] == Score(falseAlarms: 1, misses: 1))
    #expect(scores[.intent] == Score(misses: 1))
    #expect(scores[.mania] == Score())
    #expect(scores.scores().pooled == Score(hits: 1, falseAlarms: 2, misses: 3))
    #expect(scores.scores(of: [.wish, .plan]).macroF1 == 0.25)
    #expect(scores.kinds(withSupport: 2) == [.wish])
  }
}
