import Matching
import Testing
import TextForm

/// What patterns match, from the text of the pattern to spans in a message.
@Suite struct PatternTests {
  /// The spans of a pattern in a text, with two concepts at hand.
  static func matches(
    _ pattern: String, in text: String, whole: Bool = false, limit: Int = 4
  ) throws -> [String] {
    var vocabulary = Vocabulary()
    vocabulary.add("want", terms: ["想", "想要", "恨不得"].map(\.scalarValues))
    vocabulary.add("die", terms: ["死", "死掉", "a.b"].map(\.scalarValues))
    try vocabulary.add(pattern: pattern, family: .risk, owner: 7, whole: whole)
    var errors: [(pattern: Int, error: PatternError)] = []
    let matcher = Matcher(vocabulary, errors: &errors)
    for broken in errors { throw broken.error }
    let scalars = text.scalarValues
    let hits = matcher.matches(.risk, in: matcher.scan(scalars), limit: limit)
    #expect(hits.allSatisfy { $0.owner == 7 })
    return hits.map { String(scalars: scalars[$0.span]) }
  }

  @Test(
    arguments: [
      // literals and concepts; the longest term is tried first
      ("想死", "我想死了", ["想死"]), ("想死", "我想你", []), ("<want><die>", "我恨不得死掉", ["恨不得死掉"]),
      ("<die>", "想死掉", ["死掉"]), ("<die>", "a.b", ["a.b"]), ("<die>", "axb", []),
      // gaps stay in the clause and are as short as they can be
      ("想~3死", "想去死", ["想去死"]), ("想~3死", "想要马上死", ["想要马上死"]), ("想~3死", "想要现在马上死", []),
      ("想~3死", "想，死", []), ("想~3死", "想。死", []), ("想~3死", "想、死", ["想、死"]), ("想~3死", "想\n死", []),
      ("想~3死", "想：死", []), ("想~0死", "想死", ["想死"]), ("想~4死", "想死死", ["想死"]),
      // wide gaps cross one comma and no more
      ("想≈3死", "想，死", ["想，死"]), ("想≈3死", "想一二三，四五六死", ["想一二三，四五六死"]), ("想≈3死", "想，一，死", []),
      ("想≈3死", "想。死", []), ("想≈3死", "想去死", ["想去死"]),
      // one character of the sentence
      ("想.死", "想去死", ["想去死"]), ("想.死", "想，死", ["想，死"]), ("想.死", "想。死", []), ("想.死", "想\n死", []),
      // sets, digits, repetition, choice
      ("[想要]死", "要死", ["要死"]), ("想[^，去]死", "想马死", ["想马死"]), ("想[^，去]死", "想去死", []),
      (#"吃\d片"#, "吃三片", ["吃三片"]), (#"吃\d片"#, "吃5片", ["吃5片"]), (#"吃\d片"#, "吃很片", []),
      ("好想?死", "好死", ["好死"]), ("好{2}死", "好好死", ["好好死"]), ("(想|要)去?死", "要去死", ["要去死"]),
      (#"好\?"#, "好?", ["好?"]), ("a-b", "a-b", ["a-b"]),
      // clause edges
      ("^想死", "我很累，想死", ["想死"]), ("^想死", "好想死", []), ("^想死", "想死", ["想死"]),
      ("^想死", "哦 想死", ["想死"]),
      ("^想死", "他说：想死", ["想死"]), ("想死$", "想死", ["想死"]), ("想死$", "想死了吧", ["想死"]),
      ("想死$", "想死啊，真的", ["想死"]),
      ("想死$", "想死你", []), ("想死$", "想死 真的", ["想死"]), ("想死$", "“想死”", ["想死"]), ("想死$", "想死、", []),
      // looking around
      ("想死(?!你)", "想死你", []), ("想死(?!你)", "想死我", ["想死"]), ("(?<!不)想死", "不想死", []),
      ("(?<!不)想死", "好想死", ["想死"]),
      ("想死(?=了)", "想死了", ["想死"]), ("(?<=好)想死", "好想死", ["想死"]), ("(?<=好)想死", "我想死", []),
      // every match, from left to right
      ("想死", "想死，真想死", ["想死", "想死"]), ("想死|想活", "想活想死", ["想活", "想死"]),
    ] as [(String, String, [String])])
  func finds(pattern: String, text: String, found: [String]) throws {
    #expect(try Self.matches(pattern, in: text) == found)
  }

  @Test(
    arguments: [
      ("谢谢", "谢谢", true), ("谢谢", "谢谢啦！", true), ("谢谢", "嗯，谢谢了哦。。", true), ("谢谢", "谢谢😊", true),
      ("谢谢", "谢谢你妈", false), ("谢谢", "我想说谢谢", false), ("谢谢(你)?", "谢谢你呀", true),
      ("谢谢|多谢", "多谢", true),
      ("谢谢|多谢", "多谢我", false), ("谢谢", "谢谢ok", false),
    ])
  func tiesToTheWholeMessage(pattern: String, text: String, matches: Bool) throws {
    #expect(try !Self.matches(pattern, in: text, whole: true).isEmpty == matches)
  }

  @Test func findsNoMoreThanTheLimit() throws {
    #expect(try Self.matches("死", in: "死活死活死活死活死活").count == 4)
    #expect(try Self.matches("死", in: "死活死活死活", limit: 2).count == 2)
  }

  @Test(arguments: ["~3", "想?", "[想要]", "(想|好?)", ".", #"\d\d"#, "(?=想)", "^$", "(?<!不)[想要]"])
  func refusesPatternsWithoutAGate(pattern: String) {
    #expect(throws: PatternError("no part of the pattern is both literal and required", at: 0)) {
      try Self.matches(pattern, in: "想")
    }
  }

  @Test func refusesUnknownAndEmptyConcepts() {
    #expect(throws: PatternError("unknown concept <nobody>", at: 0)) {
      try Self.matches("想<nobody>", in: "想")
    }
    var vocabulary = Vocabulary()
    vocabulary.add("empty", terms: [[]])
    var emitter = PatternEmitter(terms: vocabulary.terms(of:))
    #expect(throws: PatternError("concept <empty> has no terms", at: 0)) {
      try emitter.emit([[.concept("empty")]])
    }
  }

  @Test func reportsTheNumberOfABrokenPattern() throws {
    var vocabulary = Vocabulary()
    try vocabulary.add(pattern: "好", family: .intent, owner: 0)
    try vocabulary.add(pattern: "好(?<=一|二三四)", family: .intent, owner: 1)
    try vocabulary.add(pattern: "好(?<=一{1,3})", family: .intent, owner: 2)
    try vocabulary.add(pattern: "好<nobody>", family: .risk, owner: 3)
    var errors: [(pattern: Int, error: PatternError)] = []
    let matcher = Matcher(vocabulary, errors: &errors)
    #expect(errors.map(\.pattern) == [2, 3])
    let scan = matcher.scan("好".scalarValues)
    #expect(matcher.matches(.intent, in: scan).map(\.owner) == [0])
  }

  @Test func aMatchThatTakesTooLongIsNone() throws {
    let program = try RegexProgram("(?:(?:a|b|ab){0,30}){0,30}[cd]".scalarValues)
    let text = String(repeating: "ab", count: 60).scalarValues
    let space = MatchSpace()
    let outcome = text.withUnsafeBufferPointer { program.firstMatch(in: $0, from: 0, using: space) }
    #expect(outcome == .limit)
  }
}
