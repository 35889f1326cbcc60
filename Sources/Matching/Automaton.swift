/// Finds every occurrence of every term in one pass over a text.
///
/// Aho and Corasick, "Efficient string matching" (1975), over Unicode scalars. Transitions live in one open
/// hash table keyed by (state, scalar), because a dense table over the Han characters would be large and empty.
/// Linear in the length of the text plus the number of hits.
package struct Automaton: Sendable {
  /// A transition in each filled place: 21 bits each for state, scalar and the state it leads to.
  private var transitions: [UInt64]
  private let mask: Int
  /// For each state the nearest one along the failure links, itself included, that leads anywhere.
  private let alive: [Int32]
  /// For each state the nearest one along the failure links, itself not included, that leads anywhere.
  private let fallback: [Int32]
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
    while size < total * 2 { size *= 2 }
    transitions = [UInt64](repeating: .max, count: size)
    mask = size - 1
    var term: [Int32] = [-1]
    var parents: [Int32] = [0]
    var symbols: [UInt32] = [0]
    var leads: [Bool] = [true]
    var byDepth: [[Int32]] = []
    for (number, scalars) in terms.enumerated() {
      var state: Int32 = 0
      for (depth, symbol) in scalars.enumerated() {
        let slot = Self.slot(transitions, mask, state, symbol)
        if transitions[slot] == .max {
          let fresh = Int32(term.count)
          transitions[slot] = Self.key(state, symbol) << 21 | UInt64(fresh)
          leads[Int(state)] = true
          leads.append(false)
          term.append(-1)
          parents.append(state)
          symbols.append(symbol)
          if byDepth.count <= depth { byDepth.append([]) }
          byDepth[depth].append(fresh)
          state = fresh
        } else {
          state = Self.target(transitions[slot])
        }
      }
      if state != 0 { term[Int(state)] = Int32(number) }
    }
    precondition(term.count < 1 << 21, "too many terms")
    var fail = [Int32](repeating: 0, count: term.count)
    var link = [Int32](repeating: 0, count: term.count)
    var alive = [Int32](repeating: 0, count: term.count)
    var fallback = [Int32](repeating: 0, count: term.count)
    for (depth, level) in byDepth.enumerated() {
      for state in level where depth > 0 {
        var candidate = fail[Int(parents[Int(state)])]
        while true {
          let slot = Self.slot(transitions, mask, candidate, symbols[Int(state)])
          if transitions[slot] != .max {
            fail[Int(state)] = Self.target(transitions[slot])
            break
          }
          if candidate == 0 { break }
          candidate = fail[Int(candidate)]
        }
      }
      for state in level {
        let next = fail[Int(state)]
        link[Int(state)] = term[Int(next)] >= 0 ? next : link[Int(next)]
        fallback[Int(state)] = alive[Int(next)]
        alive[Int(state)] = leads[Int(state)] ? state : alive[Int(next)]
      }
    }
    var root = [Int32](repeating: 0, count: 0x10000)
    for symbol in Set(terms.compactMap(\.first)) where symbol < 0x10000 {
      root[Int(symbol)] = Self.target(transitions[Self.slot(transitions, mask, 0, symbol)])
    }
    self.root = root
    self.term = term
    self.alive = alive
    self.fallback = fallback
    self.link = link
    lengths = terms.map { Int32($0.count) }
  }

  /// Calls `found` with (term, start, end) for every occurrence, in order of its end.
  @inline(__always)
  package func scan(
    _ text: UnsafeBufferPointer<UInt32>, _ found: (Int32, Int32, Int32) -> Void
  ) {
    transitions.withUnsafeBufferPointer { transitions in
      var state: Int32 = 0
      for index in 0..<text.count {
        let symbol = text[index]
        state = alive[Int(state)]
        while true {
          if state == 0, symbol < 0x10000 {
            state = root[Int(symbol)]
            break
          }
          let transition = transitions[Self.slot(transitions, mask, state, symbol)]
          if transition != .max {
            state = Self.target(transition)
            break
          }
          if state == 0 { break }
          state = fallback[Int(state)]
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

  @inline(__always)
  private static func key(_ state: Int32, _ symbol: UInt32) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 21 | UInt64(symbol)
  }

  @inline(__always)
  private static func target(_ transition: UInt64) -> Int32 { Int32(transition & 0x1F_FFFF) }

  /// The place of a transition, or the empty place where it would stand.
  @inline(__always)
  private static func slot(
    _ transitions: UnsafeBufferPointer<UInt64>, _ mask: Int, _ state: Int32, _ symbol: UInt32
  ) -> Int {
    let wanted = key(state, symbol)
    var slot = Int(truncatingIfNeeded: (wanted &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while transitions[slot] != .max, transitions[slot] >> 21 != wanted { slot = (slot + 1) & mask }
    return slot
  }

  private static func slot(
    _ transitions: [UInt64], _ mask: Int, _ state: Int32, _ symbol: UInt32
  ) -> Int {
    transitions.withUnsafeBufferPointer { slot($0, mask, state, symbol) }
  }
}
