import Risk
import Testing

@testable import Evaluation

struct BootstrapTests {
  private static let values = (0..<50).map { Double(($0 * 37) % 50) }

  private func mean(_ bootstrap: Bootstrap) -> Interval? {
    bootstrap.intervals(of: 1, units: Self.values.count) { drawn in
      [drawn.map { Self.values[$0] }.reduce(0, +) / Double(drawn.count)]
    }[0]
  }

  @Test func isTheSameForTheSameSeed() {
    #expect(mean(Bootstrap()) == mean(Bootstrap(resamples: 1000, seed: 1)))
    #expect(mean(Bootstrap(seed: 1)) != mean(Bootstrap(seed: 2)))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func containsTheEstimateAndHasTheWidthOfTheory(seed: UInt64) throws {
    let interval = try #require(mean(Bootstrap(seed: seed)))
    // The mean of 0…49 is 24.5, its standard error √(2499/12)/√50 = 2.041: ±4.0.
    #expect(interval.low < 24.5 && 24.5 < interval.high)
    #expect(abs(interval.low - 20.5) < 0.6)
    #expect(abs(interval.high - 28.5) < 0.6)
  }

  @Test func hasNoIntervalOfNothing() {
    let none = Bootstrap().intervals(of: 2, units: 0) { _ in [1, 1] }
    #expect(none == [nil, nil])
    let never = Bootstrap(resamples: 0).intervals(of: 1, units: 5) { _ in [1] }
    #expect(never == [nil])
  }

  @Test func hasNoWidthOverOneUnit() {
    let one = Bootstrap().intervals(of: 1, units: 1) { drawn in [Double(drawn.count)] }
    #expect(one == [Interval(low: 1, high: 1)])
  }

  @Test func leavesOutWhatIsSeldomDefined() {
    var round = 0
    let intervals = Bootstrap(resamples: 10).intervals(of: 3, units: 3) { _ in
      round += 1
      return [nil, round <= 4 ? 7 : nil, round <= 5 ? 7 : nil]
    }
    #expect(intervals == [nil, nil, Interval(low: 7, high: 7)])
  }

  @Test(
    arguments: [
      ([1, 2, 3, 4], 0.5, 2.5), ([1, 2, 3, 4], 0.025, 1.075), ([1, 2, 3, 4], 1, 4),
      ([1, 2, 3, 4], 0, 1), ([5], 0.975, 5), ([], 0.5, 0),
    ] as [([Double], Double, Double)])
  func interpolatesQuantiles(values: [Double], share: Double, quantile: Double) {
    #expect(abs(Bootstrap.quantile(share, of: values) - quantile) < 1e-12)
  }

  @Test func drawsConversationsAsAWhole() throws {
    // 20 conversations of 10 turns, in each of which all dangers are found or all missed.
    let turns = (0..<20).map { number in
      (0..<10).map { turn in
        number % 2 == 0
          ? heard([.wish], turn: turn + 1, signal(.wish)) : heard([.wish], turn: turn + 1)
      }
    }
    let recall = Figure.score(.risk, .recall)
    func width(_ units: [[Case]]) throws -> Double {
      let estimates = Estimates(
        units: units.map(Tally.counters), figures: [recall], bootstrap: Bootstrap())
      #expect(estimates[recall].value == 0.5)
      let interval = try #require(estimates[recall].interval)
      return interval.high - interval.low
    }
    let whole = try width(turns)
    let apart = try width(turns.joined().map { [$0] })
    // √10 times wider: the turns of a conversation tell no more than one of them.
    #expect(abs(whole / apart - 10.0.squareRoot()) < 0.6)
  }
}
