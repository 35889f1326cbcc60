import Terminal
import Testing

struct SparklineTests {
  @Test(arguments: [
    ([], 10, ""), ([0, 10], 10, "▁█"), ([0, 5, 10], 2, "▅█"), ([-3, 42], 10, "▁█"),
    ([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 11, "▁▂▂▃▄▅▅▆▇▇█"), ([1], 0, ""), ([1], -1, ""),
  ])
  func draws(_ values: [Int], limit: Int, line: String) {
    #expect(Sparkline.draw(values, in: 0...10, limit: limit) == line)
  }
}
