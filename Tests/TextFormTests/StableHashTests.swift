import Testing
import TextForm

/// The hash that must never change: content digests and choices of wording hang on it.
@Suite struct StableHashTests {
  /// FNV-1a over 64 bits with the 64-bit finaliser of MurmurHash3, written down once more.
  static func reference(_ bytes: [UInt8]) -> UInt64 {
    var state: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { state = product(state ^ UInt64(byte), 1_099_511_628_211) }
    for factor: UInt64 in [0xff51_afd7_ed55_8ccd, 0xc4ce_b9fe_1a85_ec53] {
      state = product(state ^ (state >> 33), factor)
    }
    return state ^ (state >> 33)
  }

  private static func product(_ one: UInt64, _ other: UInt64) -> UInt64 {
    one.multipliedReportingOverflow(by: other).partialValue
  }

  @Test(arguments: ["", "a", "心意", "我想死", "The quick brown fox", "\u{0}", "😭"])
  func isTheReference(text: String) {
    #expect(StableHash.of(text) == Self.reference(Array(text.utf8)))
  }

  @Test(
    arguments: [
      ("", 0xefd0_1f60_ba99_2926), ("a", 0x82a2_a958_a9be_ce5b), ("心意", 0xc529_6397_3746_a4b0),
    ] as [(String, UInt64)])
  func hasFixedValues(text: String, value: UInt64) {
    #expect(StableHash.of(text) == value)
  }

  @Test func numbersAreEightBytesLowFirst() {
    var numbers = StableHash()
    numbers.combine(0x0102_0304_0506_0708)
    var bytes = StableHash()
    bytes.combine(bytes: [8, 7, 6, 5, 4, 3, 2, 1] as [UInt8])
    #expect(numbers.value == bytes.value)
  }

  @Test func orderMatters() {
    var one = StableHash()
    one.combine(1)
    one.combine(2)
    var other = StableHash()
    other.combine(2)
    other.combine(1)
    #expect(one.value != other.value)
  }
}
