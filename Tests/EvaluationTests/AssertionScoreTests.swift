import Risk
import Testing
import Understanding

@testable import Evaluation

struct AssertionScoreTests {
  private let past = Assertion.with { $0.time = .past }

  @Test func asksWhetherACueStaysNoticed() throws {
    let score = AssertionScore(
      .time,
      [
        heard([.attempt], assertion: [.time: "past"], signal(.attempt, .low, past)),
        heard([.attempt], assertion: [.time: "past"], signal(.attempt)),
        heard([.attempt], assertion: [.time: "past"]),
        // No danger: nothing to notice, but how it is read counts.
        heard(assertion: [.time: "past"], signal(.wish, .low, past)),
        heard([.wish], assertion: [.time: "now"], signal(.wish)),
        heard([.wish], signal(.wish)),
      ])
    let value = try #require(score.values.first { $0.name == "past" })
    #expect(value.labelled == 4)
    #expect(value.noticed == Proportion(2, of: 3))
    #expect(value.readAs == ["past": 2, "now": 1])
    #expect(value.right == Proportion(2, of: 3))
    #expect(score.labelled == 5)
    #expect(score.right == Proportion(3, of: 4))
    #expect(score.values.map(\.name) == ["now", "past", "future"])
  }

  @Test func readsByTheLabelledKindThenTheGravest() {
    let negated = Assertion.with { $0.polarity = .negated }
    let item = heard(
      [.wish], assertion: [.polarity: "negated"], signal(.plan, .high),
      signal(.wish, .low), signal(.wish, .moderate, negated), signal(.wish, .moderate))
    #expect(AssertionScore(.polarity, [item]).right == Proportion(1, of: 1))
    let other = heard([.mania], signal(.plan, .low), signal(.wish, .high, negated))
    #expect(other.leading?.assertion == negated)
    #expect(heard([.wish], signal(.wish, active: false)).leading == nil)
  }

  @Test func countsAnotherPersonsDangerAsADangerOfItsOwn() {
    let item = heard([.wish, .bullying, .hopelessness], assertion: [.experiencer: "other"])
    #expect(item.labelledGroups == [.other, .harmed, .suicide])
    let general = heard([.wish], assertion: [.experiencer: "other", .source: "impersonal"])
    #expect(general.labelledGroups == [.suicide])
    let friend = Assertion.with { $0.experiencer = .other }
    #expect(heard([], signal(.exploration, .moderate, friend)).foundGroups == [.other])
  }
}
