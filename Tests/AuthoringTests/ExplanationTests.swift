import Authoring
import Counselling
import Resources
import TestSupport
import Testing

/// What `explain` shows of fitted weights.
@Suite struct ExplanationTests {
  static func lines(_ text: String) throws -> [String] {
    let explanation = Explanation(
      of: text, by: try TestPack.counsellor(),
      at: Moment(seconds: 1_790_000_000, offset: 480))
    return explanation.text.split(separator: "\n").map(String.init)
  }

  @Test func everyContributionIsShownAndTheyAddUp() throws {
    let lines = try Self.lines("我真没用，什么都做不好，好难过")
    let heads = lines.indices.filter { lines[$0].hasPrefix("权重 ") }
    #expect(heads.contains { lines[$0].hasPrefix("权重 distortion/乱贴标签") })
    #expect(heads.contains { lines[$0].hasPrefix("权重 emotion/") })
    for head in heads {
      let numbers = lines[head].split(whereSeparator: { !"-0123456789".contains($0) })
        .compactMap { Int($0) }
      try #require(numbers.count == 2)
      let parts = lines[(head + 1)...].prefix { $0.hasPrefix("  ") }
        .compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
      #expect(!parts.isEmpty)
      #expect(numbers[1] + parts.reduce(0, +) == numbers[0], "\(lines[head])")
    }
  }

  @Test func aTermIsShownWithItsPlace() throws {
    let lines = try Self.lines("我真没用，什么都做不好，好难过")
    #expect(
      lines.contains {
        $0.hasPrefix("  ") && $0.contains(" 词 ") && $0.contains("「") && $0.contains("..<")
      })
  }
}
