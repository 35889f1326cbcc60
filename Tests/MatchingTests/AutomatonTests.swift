import Matching
import Testing
import TextForm

/// The one-pass finder against the plainest possible one.
@Suite struct AutomatonTests {
  struct Found: Hashable, Comparable, CustomStringConvertible {
    let term: Int32
    let start: Int32
    let end: Int32

    static func < (one: Found, other: Found) -> Bool {
      (one.end, one.start, one.term) < (other.end, other.start, other.term)
    }

    var description: String { "\(term)@\(start)..<\(end)" }
  }

  static func scan(_ terms: [[UInt32]], _ text: [UInt32]) -> [Found] {
    var found: [Found] = []
    text.withUnsafeBufferPointer {
      Automaton(terms: terms).scan($0) { found.append(Found(term: $0, start: $1, end: $2)) }
    }
    return found
  }

  static func naive(_ terms: [[UInt32]], _ text: [UInt32]) -> [Found] {
    var found: [Found] = []
    for end in text.indices.map({ $0 + 1 }) {
      for (number, term) in terms.enumerated() where term.count <= end {
        guard text[end - term.count..<end].elementsEqual(term) else { continue }
        found.append(
          Found(term: Int32(number), start: Int32(end - term.count), end: Int32(end)))
      }
    }
    return found.sorted()
  }

  @Test(
    arguments: [
      (["想死", "死"], "想死死"), (["妈", "妈妈", "妈妈的"], "我妈妈的妈"), (["一二三四", "二三", "三"], "一二三五二三四"),
      (["哈哈"], "哈哈哈哈"), (["一二", "二一"], "一二一二一"), (["abcd", "bce", "c"], "abce"), (["好"], ""),
      ([], "什么都没有"), (["\u{10FFFF}"], "a\u{10FFFF}"), (["不想活", "想活着", "活"], "我不想活着"),
    ] as [([String], String)])
  func findsOverlappingAndNested(terms: [String], text: String) {
    let terms = terms.map(\.scalarValues)
    let text = text.scalarValues
    #expect(Self.scan(terms, text).sorted() == Self.naive(terms, text))
  }

  @Test func callsInOrderOfTheEndAndLongestFirst() {
    let found = Self.scan(["二", "一二", "三一二"].map(\.scalarValues), "三一二".scalarValues)
    #expect(found.map(\.term) == [2, 1, 0])
  }

  /// A fixed linear congruential generator (Knuth's MMIX constants).
  struct Generator {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func agreesOnRandomTexts(seed: UInt64) {
    var generator = Generator(state: seed)
    let alphabet = "一二三死".scalarValues
    for _ in 0..<40 {
      let letters = 2 + generator.below(3)
      var terms: Set<[UInt32]> = []
      for _ in 0..<(1 + generator.below(24)) {
        let length = 1 + generator.below(5)
        terms.insert((0..<length).map { _ in alphabet[generator.below(letters)] })
      }
      let text = (0..<generator.below(120)).map { _ in alphabet[generator.below(letters)] }
      let ordered = terms.sorted { $0.lexicographicallyPrecedes($1) }
      let found = Self.scan(ordered, text)
      #expect(found.sorted() == Self.naive(ordered, text))
      #expect(found.map(\.end) == found.map(\.end).sorted())
    }
  }
}
