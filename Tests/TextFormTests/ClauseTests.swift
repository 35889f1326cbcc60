import Testing
import TextForm

/// Clauses and sentences of the normal form.
@Suite struct ClauseTests {
  static let normaliser = Normaliser(script: ScriptTable(), characters: [:], spellings: [])

  static func clauses(_ text: String) -> [(text: String, clause: Clause)] {
    let normal = normaliser.normalise(text)
    return normal.clauses().map { (normal.string($0.span), $0) }
  }

  @Test(
    arguments: [
      ("我很累，不想动。真的", ["我很累", "不想动", "真的"], [0, 0, 1]),
      ("为什么？因为他：走了", ["为什么", "因为他", "走了"], [0, 1, 1]),
      ("今天哭了 明天还要上班", ["今天哭了", "明天还要上班"], [0, 0]), ("说 ok 就走", ["说 ok 就走"], [0]),
      ("一行\n两行", ["一行", "两行"], [0, 1]), ("苹果、香蕉", ["苹果、香蕉"], [0]), ("，，。走", ["走"], [1]),
      ("", [], []), ("。！？", [], []), ("算了……睡吧", ["算了", "睡吧"], [0, 1]),
    ] as [(String, [String], [Int])])
  func cuts(text: String, clauses: [String], sentences: [Int]) {
    let found = Self.clauses(text)
    #expect(found.map(\.text) == clauses)
    #expect(found.map(\.clause.sentence) == sentences)
  }

  @Test func keepsTheCloser() {
    let found = Self.clauses("难道是我吗？不是，算了").map(\.clause)
    #expect(found.map(\.closer) == [0xFF1F, 0xFF0C, 0])
    #expect(found.map(\.isQuestion) == [true, false, false])
  }

  @Test func classesOfScalars() {
    #expect("想㐀𠀀".scalarValues.allSatisfy(ScalarClass.isHan))
    #expect(!"a1，あ한😭".scalarValues.contains(where: ScalarClass.isHan))
    #expect("a9z0".scalarValues.allSatisfy(ScalarClass.isLatinOrDigit))
    #expect(!"Aé一".scalarValues.contains(where: ScalarClass.isLatinOrDigit))
    #expect("，。！？；：…\n".scalarValues.allSatisfy(ScalarClass.endsClause))
    #expect(!"、 ,“".scalarValues.contains(where: ScalarClass.endsClause))
    #expect("。！？；…\n".scalarValues.allSatisfy(ScalarClass.endsSentence))
    #expect(!"，：、".scalarValues.contains(where: ScalarClass.endsSentence))
    #expect("😭☀➡⭐".scalarValues.allSatisfy(ScalarClass.isEmoji))
    #expect(!"哭a。".scalarValues.contains(where: ScalarClass.isEmoji))
  }
}
