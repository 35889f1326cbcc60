/// A hash that is the same on every machine and in every run.
///
/// FNV-1a over 64 bits with a final avalanche. It names content and chooses between equal variants;
/// it is not a security digest.
package struct StableHash: Sendable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func combine(_ value: UInt64) {
    var value = value
    for _ in 0..<8 {
      state = (state ^ (value & 0xff)) &* 0x0000_0100_0000_01b3
      value >>= 8
    }
  }

  /// Combines one scalar in one step.
  @inline(__always)
  package mutating func combine(scalar value: UInt32) {
    state = (state ^ UInt64(value)) &* 0x0000_0100_0000_01b3
  }

  /// Combines the UTF-8 of a text.
  package mutating func combine(text: String) {
    var text = text
    text.withUTF8 { buffer in
      for byte in buffer { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }
  }

  package mutating func combine(bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }

  /// The hash of all that was combined.
  package var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 33)) &* 0xff51_afd7_ed55_8ccd
    mixed = (mixed ^ (mixed >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return mixed ^ (mixed >> 33)
  }

  /// The hash of a text's UTF-8.
  package static func of(_ text: String) -> UInt64 {
    var hash = StableHash()
    hash.combine(text: text)
    return hash.value
  }
}
