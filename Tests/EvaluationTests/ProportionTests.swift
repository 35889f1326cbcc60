import Evaluation
import Testing

struct ProportionTests {
  /// The first four after Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in
  /// Medicine 17 (1998), table I, method 3.
  @Test(
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1), (1, 1, 0.2065, 1),
    ] as [(Int, Int, Double, Double)])
  func givesTheWilsonInterval(count: Int, of: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(count, of: of).interval)
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test func knowsNothingOfNone() {
    #expect(Proportion().share == nil)
    #expect(Proportion().interval == nil)
    #expect(Proportion([Bool]()) == Proportion())
  }

  @Test func countsFlags() {
    let proportion = Proportion([true, false, true, true])
    #expect(proportion == Proportion(3, of: 4))
    #expect(proportion.share == 0.75)
  }
}
