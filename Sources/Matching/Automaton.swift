/// Finds every occurrence of every term in one pass over a text.
///
/// Aho and Corasick, "Efficient string matching" (1975), over Unicode scalars. Transitions live in one open
/// hash table keyed by (state, scalar), because a dense table over the Han characters would be large and empty.
/// Linear in the length of the text plus the number of hits.
package struct Automaton: Sendable {
  private var keys: [UInt64]
  private var targets: [Int32]
  private let mask: Int
  private let fail: [Int32]
  /// For each state the term that ends there, or -1.
  private let term: [Int32]
  /// For each state the nearest state along the failure links where a term ends, or 0.
  private let link: [Int32]
  private let lengths: [Int32]
  /// Transitions of the root for the basic plane, by far the most frequent ones.
  private let root: [Int32]

  /// - Parameter terms: distinct, not empty; a hit names a term by its index here.
  package init(terms: [[UInt32]]) {
    var size = 16
    let total = terms.reduce(1) { $0 + $1.count }
    while size < total * 3 { size *= 2 }
    keys = [UInt64](repeating: .max, count: size)
    targets = [Int32](repeating: 0, count: size)
    mask = size - 1
    var term: [Int32] = [-1]
    var parents: [Int32] = [0]
    var symbols: [UInt32] = [0]
    var depths: [Int32] = [0]
    var byDepth: [[Int32]] = []
    for (number, scalars) in terms.enumerated() {
      var state: Int32 = 0
      for (depth, symbol) in scalars.enumerated() {
        let slot = Self.slot(keys, mask, state, symbol)
        if keys[slot] == .max {
          let fresh = Int32(term.count)
          keys[slot] = Self.key(state, symbol)
          targets[slot] = fresh
          term.append(-1)
          parents.append(state)
          symbols.append(symbol)
          depths.append(Int32(depth + 1))
          if byDepth.count <= depth { byDepth.append([]) }
          byDepth[depth].append(fresh)
          state = fresh
        } else {
          state = targets[slot]
        }
      }
      if state != 0 { term[Int(state)] = Int32(number) }
    }
    var fail = [Int32](repeating: 0, count: term.count)
    var link = [Int32](repeating: 0, count: term.count)
    for level in byDepth {
      for state in level where depths[Int(state)] > 1 {
        var candidate = fail[Int(parents[Int(state)])]
        while true {
          let slot = Self.slot(keys, mask, candidate, symbols[Int(state)])
          if keys[slot] != .max {
            fail[Int(state)] = targets[slot]
            break
          }
          if candidate == 0 { break }
          candidate = fail[Int(candidate)]
        }
      }
      for state in level {
        let next = fail[Int(state)]
        link[Int(state)] = term[Int(next)] >= 0 ? next : link[Int(next)]
      }
    }
    var root = [Int32](repeating: 0, count: 0x10000)
    for symbol in Set(terms.compactMap(\.first)) where symbol < 0x10000 {
      root[Int(symbol)] = targets[Self.slot(keys, mask, 0, symbol)]
    }
    self.root = root
    self.term = term
    self.fail = fail
    self.link = link
    lengths = terms.map { Int32($0.count) }
  }

  /// Calls `found` with (term, start, end) for every occurrence, in order of its end.
  @inline(__always)
  package func scan(
    _ text: UnsafeBufferPointer<UInt32>, _ found: (Int32, Int32, Int32) -> Void
  ) {
    keys.withUnsafeBufferPointer { keys in
      targets.withUnsafeBufferPointer { targets in
        var state: Int32 = 0
        for index in 0..<text.count {
          let symbol = text[index]
          while true {
            if state == 0, symbol < 0x10000 {
              state = root[Int(symbol)]
              break
            }
            let slot = Self.slot(keys, mask, state, symbol)
            if keys[slot] != .max {
              state = targets[slot]
              break
            }
            if state == 0 { break }
            state = fail[Int(state)]
          }
          var ending = term[Int(state)] >= 0 ? state : link[Int(state)]
          while ending != 0 {
            let number = term[Int(ending)]
            let end = Int32(index + 1)
            found(number, end - lengths[Int(number)], end)
            ending = link[Int(ending)]
          }
        }
      }
    }
  }

  @inline(__always)
  private static func key(_ state: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 21 | UInt64(symbol)
  }

  /// The place of a transition, or the empty place where it would stand.
  @inline(__always)
  private static func slot(
    _ keys: UnsafeBufferPointer<UInt64>, _ mask: Int, _ state: Int32, _ symbol: UInt32
  ) -> Int {
    let wanted = key(state, symbol)
    var slot = Int(truncatingIfNeeded: (wanted &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while keys[slot] != .max, keys[slot] != wanted { slot = (slot + 1) & mask }
    return slot
  }

  private static func slot(
    _ keys: [UInt64], _ mask: Int, _ state: Int32, _ symbol: UInt32
  ) -> Int {
    keys.withUnsafeBufferPointer { slot($0, mask, state, symbol) }
  }
}
