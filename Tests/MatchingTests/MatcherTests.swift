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

  /// A pattern is run where a chain of its gates can begin: shut gates and no run, since the run would match.
  @Test(
    arguments: [
      ("想~2死", "想死", "想死", true), ("想~2死", "想想", "想死", false), ("想~2死", "死死", "想死", false),
      ("(想|要)死", "要死", "要死", true), ("(想|要)死", "想活", "想死", false), ("好?死", "死", "死", true),
      ("死{1,2}", "死", "死", true), ("想~2死", "死想", "想死", false),
      ("想~1死", "想一二三死", "想死二三死", false), ("想~8死", "想一二三死", "想死二三死", true),
    ])
  func patternsWakeByTheirGates(
    pattern: String, text: String, subject: String, runs: Bool
  ) throws {
    let matcher = try Self.matcher {
      try $0.add(pattern: pattern, family: .risk, owner: 0)
    }
    let scan = matcher.scan(text.scalarValues)
    let found = matcher.matches(.risk, in: scan, subject: subject.scalarValues)
    #expect(found.isEmpty == !runs)
  }

  /// What gates and openings spare must be nothing that an exhaustive search would find.
  @Test(
    arguments: [
      "想~2死", "(想|要~1去)死", "我?~2想(死|走)", "<想>~3(去)?<死>", "(我|你){1,2}想死", "[想要]死", "想.{0,2}死",
      "(?<!不)想死", "^想死", "想死$", "(想|要)(死|走)~2我", "(想死|我){2,3}", "死(我|(想|要)走)", "~1想死", "想≈2死",
      "(一|一一)死", "\\d死",
    ], [40, 150])
  func sparesNothing(pattern: String, longest: Int) throws {
    let concepts = ["想": ["想", "要去", "好想去"], "死": ["死", "走", "去死"]]
    var vocabulary = Vocabulary()
    for (name, terms) in concepts { vocabulary.add(name, terms: terms.map(\.scalarValues)) }
    let whole = [false, true]
    for number in 0..<2 {
      try vocabulary.add(
        pattern: pattern, family: number == 0 ? .risk : .intent, owner: number, whole: whole[number]
      )
    }
    var errors: [(pattern: Int, error: PatternError)] = []
    let matcher = Matcher(vocabulary, errors: &errors)
    try #require(errors.isEmpty)
    let tree = try PatternParser.parse(pattern)
    let space = MatchSpace()
    var generator = AutomatonTests.Generator(state: UInt64(longest))
    let alphabet = "想想死死我你要走去不好一，。嗯".scalarValues
    for number in 0..<2 {
      var emitter = PatternEmitter { name in concepts[name]?.map(\.scalarValues) }
      let program = try RegexProgram(emitter.emit(tree, whole: whole[number]))
      for _ in 0..<200 {
        let length = 1 + generator.below(number == 0 ? longest : 8)
        let text = (0..<length).map { _ in alphabet[generator.below(alphabet.count)] }
        var expected: [Range<Int>] = []
        text.withUnsafeBufferPointer { text in
          var offset = 0
          while expected.count < 4, offset <= text.count,
            case .match(let span) = program.firstMatch(in: text, from: offset, using: space)
          {
            expected.append(span)
            offset = max(span.upperBound, span.lowerBound + 1)
          }
        }
        let found = matcher.matches(number == 0 ? .risk : .intent, in: matcher.scan(text))
        #expect(found.map(\.span) == expected)
      }
    }
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
