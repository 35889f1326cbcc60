import Matching
import Testing
import TextForm

/// The one pass over a message, and which patterns it wakes.
@Suite struct MatcherTests {
  static func matcher(_ build: (inout Vocabulary) throws -> Void) rethrows -> Matcher {
    var vocabulary = Vocabulary()
    try build(&vocabulary)
    var errors: [(pattern: Int, error: PatternError)] = []
    let matcher = Matcher(vocabulary, errors: &errors)
    #expect(errors.isEmpty)
    return matcher
  }

  /// A pattern is run when all its gates are open: shut gates and no run, since the run would match.
  @Test(
    arguments: [
      ("想~2死", "想死", true), ("想~2死", "想想", false), ("想~2死", "死", false), ("(想|要)死", "要死", true),
      ("(想|要)死", "想活", false), ("好?死", "死", true), ("死{1,2}", "死", true),
    ])
  func patternsWakeByTheirGates(pattern: String, text: String, open: Bool) throws {
    let matcher = try Self.matcher {
      try $0.add(pattern: pattern, family: .risk, owner: 0)
    }
    let whole = "想死，要死，死死".scalarValues
    let scan = matcher.scan(text.scalarValues)
    // The subject would match any of these patterns; only the gates of the scanned text can keep it shut.
    #expect(matcher.matches(.risk, in: scan, subject: whole).isEmpty == !open)
  }

  @Test func anyTermOfAGateOpensIt() throws {
    let matcher = try Self.matcher {
      $0.add("want", terms: ["想", "恨不得"].map(\.scalarValues))
      try $0.add(pattern: "<want>~2死", family: .risk, owner: 0)
    }
    for text in ["想死", "恨不得死"] {
      #expect(matcher.matches(.risk, in: matcher.scan(text.scalarValues)).count == 1)
    }
    #expect(matcher.matches(.risk, in: matcher.scan("恨死".scalarValues)).isEmpty)
  }

  @Test func familiesAreKeptApart() throws {
    let matcher = try Self.matcher {
      try $0.add(pattern: "死", family: .risk, owner: 1)
      try $0.add(pattern: "死", family: .idiom, owner: 2)
    }
    let scan = matcher.scan("死".scalarValues)
    #expect(matcher.matches(.risk, in: scan).map(\.owner) == [1])
    #expect(matcher.matches(.idiom, in: scan).map(\.owner) == [2])
    #expect(matcher.matches(.intent, in: scan).isEmpty)
  }

  @Test func matchesRunOnTheSubjectThatIsGiven() throws {
    let matcher = try Self.matcher { try $0.add(pattern: "死", family: .risk, owner: 0) }
    let scan = matcher.scan("笑死，想死".scalarValues)
    var masked = scan.scalars
    masked[1] = 0xE000
    #expect(matcher.matches(.risk, in: scan, subject: masked).map(\.span) == [4..<5])
  }

  @Test func matchesComeInOrder() throws {
    let matcher = try Self.matcher {
      try $0.add(pattern: "二三", family: .risk, owner: 2)
      try $0.add(pattern: "二", family: .risk, owner: 1)
      try $0.add(pattern: "一", family: .risk, owner: 3)
    }
    let hits = matcher.matches(.risk, in: matcher.scan("一二三".scalarValues))
    #expect(hits.map(\.owner) == [3, 1, 2])
  }

  @Test func hitsComeByStartAndLongestFirst() {
    let matcher = Self.matcher {
      $0.add("one", terms: ["妈妈", "妈"].map(\.scalarValues))
      $0.add("two", terms: ["我妈", "妈妈"].map(\.scalarValues))
    }
    let hits = matcher.scan("我妈妈".scalarValues).hits
    #expect(hits.map(\.span) == [0..<2, 1..<3, 1..<3, 1..<2, 2..<3])
    #expect(
      hits.map { matcher.conceptNames[Int($0.concept.number)] } == [
        "two", "one", "two", "one", "one",
      ])
  }

  @Test func looksUpHitsByConceptAndPlace() throws {
    var vocabulary = Vocabulary()
    let one = vocabulary.add("one", terms: ["妈妈", "妈"].map(\.scalarValues))
    let two = vocabulary.add("two", terms: ["妈妈的"].map(\.scalarValues))
    var errors: [(pattern: Int, error: PatternError)] = []
    let scan = Matcher(vocabulary, errors: &errors).scan("我妈妈的".scalarValues)
    #expect(scan.hit(of: one, at: 1)?.span == 1..<3)
    #expect(scan.hit(of: two, at: 1)?.span == 1..<4)
    #expect(scan.hit(of: one, at: 0) == nil)
    #expect(scan.hit(of: two, at: 2) == nil)
    #expect(scan.hit(of: one, at: 9) == nil)
    #expect(scan.contains(one, in: 0..<3) && !scan.contains(two, in: 0..<3))
    #expect(vocabulary.concept("two") == two && vocabulary.concept("three") == nil)
  }

  @Test func termsAddedTwiceCountOnce() {
    let matcher = Self.matcher {
      $0.add("one", terms: ["妈", "妈"].map(\.scalarValues))
      $0.add("one", terms: ["妈"].map(\.scalarValues))
    }
    #expect(matcher.scan("妈".scalarValues).hits.count == 1)
  }
}
