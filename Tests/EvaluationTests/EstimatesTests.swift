import Risk
import Testing

@testable import Evaluation

struct EstimatesTests {
  private func estimates(_ cases: [Case], _ figures: [Figure]) -> Estimates {
    Estimates(
      units: cases.map { Tally.counters(of: [$0]) }, figures: figures, bootstrap: Bootstrap())
  }

  @Test func addsUpWhatUnitsRaise() {
    let unit = [
      heard([.wish], level: .high, turn: 1, sessionLevels: (.high, .low), signal(.plan, .moderate)),
      heard([], turn: 2, signal(.bullying)), heard(turn: 3),
    ]
    var tally = Tally()
    tally.add(Tally.counters(of: unit))
    #expect(tally.score(.risk) == Score(hits: 1, falseAlarms: 1))
    #expect(tally.score(.conversation) == Score(hits: 1))
    #expect(tally.score(.kind(.wish)) == Score(misses: 1))
    #expect(tally.score(.kind(.plan)) == Score(falseAlarms: 1))
    #expect(tally.score(.group(.suicide)) == Score(hits: 1))
    #expect(tally.score(.group(.harmed)) == Score(falseAlarms: 1))
    #expect(tally.matrix(.message) == LevelMatrix([(.high, .moderate)]))
    #expect(tally.matrix(.session) == LevelMatrix([(.high, .low)]))
  }

  @Test func givesAShareOfOneItsWilsonInterval() {
    let figures = Figure.Measure.allCases.map { Figure.score(.risk, $0) }
    let sure = estimates([Case](repeating: heard([.wish], signal(.wish)), count: 11), figures)
    let wilson = Proportion(11, of: 11).interval
    #expect(sure[figures[0]] == Estimate(1, wilson))
    #expect(sure[figures[1]] == Estimate(1, wilson))
    #expect(sure[figures[2]] == Estimate(1))
  }

  @Test func claimsNoIntervalWhereItHasNone() {
    let recall = Figure.score(.risk, .recall)
    #expect(estimates([], [recall])[recall] == Estimate(nil))
    #expect(estimates([heard([.wish])], [])[recall] == Estimate(0))
    // One conversation: every draw is the same, and 1/2 is not known any better for it.
    let one = Estimates(
      units: [Tally.counters(of: [heard([.wish], signal(.wish)), heard([.wish])])],
      figures: [recall], bootstrap: Bootstrap())
    #expect(one[recall] == Estimate(0.5))
  }

  @Test func poolsKindsAndTakesMeans() {
    let cases = [
      heard([.wish], signal(.wish)), heard([.plan]), heard([.plan], signal(.plan), signal(.wish)),
    ]
    let pool = Figure.pooled([.wish, .plan], .f1)
    let macro = Figure.macroF1([.wish, .plan, .mania])
    let found = estimates(cases, [pool, macro])
    // wish: 1 hit, 1 false alarm; plan: 1 hit, 1 miss; both F1 2/3.
    #expect(found[pool].value == 4.0 / 6.0)
    #expect(found[macro].value == 2.0 / 3.0)
    #expect(found[macro].interval != nil)
  }
}
