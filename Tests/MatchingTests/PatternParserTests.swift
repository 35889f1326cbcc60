import Matching
import Testing
import TextForm

/// The pattern language: what is read, and what is refused at which place.
@Suite struct PatternParserTests {
  static func literal(_ text: String) -> PatternNode { .literal(text.scalarValues) }

  @Test(
    arguments: [
      ("想死", [[literal("想死")]]),
      ("<want>~3<die>", [[.concept("want"), .gap(3, wide: false), .concept("die")]]),
      ("一≈12二", [[literal("一"), .gap(12, wide: true), literal("二")]]),
      ("一|二三", [[literal("一")], [literal("二三")]]),
      ("(一|二)了", [[.group([[literal("一")], [literal("二")]]), literal("了")]]),
      ("想死?", [[literal("想"), .repeated(literal("死"), from: 0, to: 1)]]),
      ("一{2}", [[.repeated(literal("一"), from: 2, to: 2)]]),
      ("一{1,3}", [[.repeated(literal("一"), from: 1, to: 3)]]),
      ("[想要]", [[.set("想要".scalarValues, negated: false)]]),
      ("[^，]", [[.set("，".scalarValues, negated: true)]]),
      ("[a-d]", [[.set("abcd".scalarValues, negated: false)]]),
      ("[a-]", [[.set("a-".scalarValues, negated: false)]]),
      ("^一.二$", [[.clauseStart, literal("一"), .any, literal("二"), .clauseEnd]]),
      (#"\d年"#, [[.digit, literal("年")]]),
      (#"\?好"#, [[literal("?好")]]),
      ("(?!一)", [[.look(ahead: true, negative: true, [[literal("一")]])]]),
      ("(?=一|二)", [[.look(ahead: true, negative: false, [[literal("一")], [literal("二")]])]]),
      ("(?<!一)", [[.look(ahead: false, negative: true, [[literal("一")]])]]),
      ("(?<=一)", [[.look(ahead: false, negative: false, [[literal("一")]])]]),
      ("(?:一)", [[.group([[literal("一")]])]]),
      ("", [[]]), ("一|", [[literal("一")], []]),
    ] as [(String, [[PatternNode]])])
  func reads(pattern: String, tree: [[PatternNode]]) throws {
    #expect(try PatternParser.parse(pattern) == tree)
  }

  @Test(
    arguments: [
      ("想*", "* and + are not part of the language", 1),
      ("+", "* and + are not part of the language", 0),
      ("?想", "nothing to repeat", 0), ("想??", "nothing to repeat", 2),
      ("(|{2})", "nothing to repeat", 2),
      ("想)死", "unexpected )", 1), ("想(死", "( without )", 1), ("(想(死)", "( without )", 0),
      ("(?死)", "unknown group", 0), ("(?<死)", "unknown group", 0), ("[想", "[ without ]", 0),
      ("[]", "[ without ]", 0),
      ("好[z-a]", "bad range in [ ]", 1), ("[一-龥]", "bad range in [ ]", 0),
      ("好<want", "< without >", 1),
      ("<>", "< without >", 0), ("好~", "a number is missing", 1),
      ("≈好", "a number is missing", 0),
      ("~61", "a gap or count above 60", 0), ("好{", "a number is missing", 1),
      ("好{2", "{ without }", 1),
      ("好{3,2}", "repetition out of range", 1), ("好{31}", "repetition out of range", 1),
      ("好\\", "nothing after \\", 1),
      ("好{1,}", "a number is missing", 1),
    ])
  func refuses(pattern: String, message: String, offset: Int) {
    #expect(throws: PatternError(message, at: offset)) { try PatternParser.parse(pattern) }
  }

  @Test func offsetsCountScalars() {
    #expect(throws: PatternError("* and + are not part of the language", at: 3)) {
      try PatternParser.parse("😭想e*")
    }
  }
}
