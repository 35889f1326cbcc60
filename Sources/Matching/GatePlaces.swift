/// Where in a text the terms and concepts stand that the gates of patterns need, in one machine word for each.
///
/// A bit stands for one place, or for a few neighbouring ones when the text has more than 64: what is read off it
/// may allow too much but never too little.
struct GatePlaces: Sendable {
  /// The gates that wake patterns and are open, a bit each.
  private(set) var open: [UInt64]
  /// The cells that were found anywhere, a bit each.
  private var found: [UInt64]
  /// The places of each cell that was found; of others nothing is known, since to clear them all would take
  /// longer than the rest.
  private var masks: [UInt64]
  /// A place is in the bit `place >> shift`.
  let shift: Int

  init(gateCount: Int, cellCount: Int, length: Int) {
    open = [UInt64](repeating: 0, count: (gateCount + 63) / 64 + 1)
    found = [UInt64](repeating: 0, count: (cellCount + 63) / 64 + 1)
    masks = [UInt64](unsafeUninitializedCapacity: cellCount) { $1 = cellCount }
    var shift = 0
    while length >> shift > 63 { shift += 1 }
    self.shift = shift
  }

  /// Both tables while they are written.
  struct Writer {
    fileprivate let open: UnsafeMutableBufferPointer<UInt64>
    fileprivate let found: UnsafeMutableBufferPointer<UInt64>
    fileprivate let masks: UnsafeMutableBufferPointer<UInt64>

    @inline(__always)
    func open(_ gate: Int32) { open[Int(gate) >> 6] |= 1 << UInt64(gate & 63) }

    /// Notes that a cell, if it is one, stands at the place of a bit.
    @inline(__always)
    func mark(_ cell: Int32, _ bit: UInt64) {
      guard cell >= 0 else { return }
      let flag: UInt64 = 1 << UInt64(cell & 63)
      if found[Int(cell) >> 6] & flag == 0 {
        found[Int(cell) >> 6] |= flag
        masks[Int(cell)] = bit
      } else {
        masks[Int(cell)] |= bit
      }
    }
  }

  mutating func fill(_ body: (Writer) -> Void) {
    open.withUnsafeMutableBufferPointer { open in
      found.withUnsafeMutableBufferPointer { found in
        masks.withUnsafeMutableBufferPointer { masks in
          body(Writer(open: open, found: found, masks: masks))
        }
      }
    }
  }

  /// The tables while they are read.
  struct Reader {
    let open: UnsafeBufferPointer<UInt64>
    fileprivate let found: UnsafeBufferPointer<UInt64>
    fileprivate let masks: UnsafeBufferPointer<UInt64>
    let shift: Int

    /// The places of the cells of a gate, a bit each.
    @inline(__always)
    func mask(of cells: UnsafeBufferPointer<Int32>, from start: Int, count: Int) -> UInt64 {
      var mask: UInt64 = 0
      for index in start..<start + count {
        let cell = Int(cells[index])
        if found[cell >> 6] & (1 << UInt64(cell & 63)) != 0 { mask |= masks[cell] }
      }
      return mask
    }

    /// The bits from which one of the given bits lies at a distance.
    @inline(__always)
    func back(from bits: UInt64, least: Int, most: Int) -> UInt64 {
      let near = least >> shift
      let far = (most + (1 << shift) - 1) >> shift
      guard near < 64 else { return 0 }
      var reached = bits >> UInt64(near)
      var left = min(63, far) - near
      var step = 1
      while left > 0 {
        let by = min(step, left)
        reached |= reached >> UInt64(by)
        left -= by
        step *= 2
      }
      return reached
    }

    /// The places that a bit stands for.
    @inline(__always)
    func places(of bit: Int, length: Int) -> Range<Int> {
      (bit << shift)..<min(length, (bit + 1) << shift)
    }
  }

  func read(_ body: (Reader) -> Void) {
    open.withUnsafeBufferPointer { open in
      found.withUnsafeBufferPointer { found in
        masks.withUnsafeBufferPointer { masks in
          body(Reader(open: open, found: found, masks: masks, shift: shift))
        }
      }
    }
  }
}
