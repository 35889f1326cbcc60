import Composition
import Testing

/// Numbers of a place in sentences that were written for the mainland.
@Suite struct LocalNumbersTests {
  static let hongkong = LocalNumbers([
    "120": "999", "110": "999", "12356": "18111", "12110 加区号后三位": "当地的报警短信",
  ])

  @Test(
    arguments: [
      ("打 120。", "打 999。"), ("打 120 或 110。", "打 999。"), ("120、110 最快", "999 最快"),
      ("120 急救，110 报警", "999 急救，999 报警"), ("打 12356，一句就行", "打 18111，一句就行"),
      ("发 12110 加区号后三位，写地址", "发 当地的报警短信，写地址"), ("拨 0574-88120120", "拨 0574-88120120"),
      ("+86-10-12308", "+86-10-12308"), ("没有号码", "没有号码"), ("", ""), ("1200 元", "1200 元"),
    ])
  func exchangesWholeNumbers(text: String, written: String) {
    #expect(Self.hongkong.applied(to: text) == written)
  }
}
