import Evaluation
import Testing

struct SplitMix64Tests {
  /// What Vigna's C code prints for these seeds.
  @Test(
    arguments: [
      (0, [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]),
      (
        1_234_567,
        [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
      ),
    ] as [(UInt64, [UInt64])])
  func givesTheKnownRow(seed: UInt64, row: [UInt64]) {
    var generator = SplitMix64(seed: seed)
    #expect(row.map { _ in generator.next() } == row)
  }

  @Test func staysBelowTheBoundAndReachesAll() {
    var generator = SplitMix64(seed: 7)
    var seen = [Int](repeating: 0, count: 6)
    for _ in 0..<6000 { seen[generator.next(below: 6)] += 1 }
    #expect(seen.allSatisfy { (850...1150).contains($0) }, "\(seen)")
  }

  @Test(arguments: [-3, 0, 1])
  func hasNoRoomBelowOne(bound: Int) {
    var generator = SplitMix64(seed: 7)
    #expect(generator.next(below: bound) == 0)
  }
}
