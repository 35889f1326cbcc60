import Risk
import TestSupport
import Testing

@testable import Evaluation

struct FindingTests {
  @Test func sortsDifferences() {
    #expect(heard([.wish]).sorts == [.misses])
    #expect(heard([.wish], level: .high).sorts == [.misses])
    #expect(heard([.wish], signal(.wish)).sorts == [])
    #expect(heard([.wish], signal(.plan)).sorts == [.wrongKinds])
    #expect(heard([.wish], level: .high, signal(.wish)).sorts == [.underrated])
    #expect(heard([.wish], level: .moderate, signal(.wish)).sorts == [])
    #expect(heard([], signal(.wish)).sorts == [.falseAlarms])
    #expect(heard([], signal(.wish, active: false)).sorts == [])
    #expect(heard(turn: 2, sessionLevels: (.high, .low)).sorts == [.underrated])
  }

  @Test func judgesByTheLevelFurtherBelowItsLabel() throws {
    let item = heard(
      [.wish], level: .imminent, turn: 1, sessionLevels: (.moderate, .low), signal(.wish))
    let judged = try #require(item.judged)
    #expect(judged.labelled == .imminent && judged.found == .low)
  }

  @Test func namesRulesAndPlaces() throws {
    let engine = try TestPack.counsellor()
    let text = "😀 我不想活了"
    let message = LabelledMessage(text: text)
    let item = try #require(
      Evaluator(engine).cases(of: .message(message), at: Place(source: "a", line: 7)).first)
    let finding = Finding(item, engine: engine)
    let fired = try #require(finding.fired.first { $0.kind == "suicide.wish" })
    let scalars = Array(text.unicodeScalars)[fired.start..<fired.end]
    #expect(String(String.UnicodeScalarView(scalars)) == fired.words)
    #expect(fired.words.contains("不想活"))
    #expect(fired.counts && !fired.rule.isEmpty)
    #expect(finding.labelled == [] && finding.found == ["suicide.wish"])
    #expect(finding.place.line == 7)
  }
}
