import Counselling
import Risk
import TestSupport
import Testing

@testable import Evaluation

struct EvaluatorTests {
  private let place = Place(source: "test", line: 3)

  @Test func hearsAMessage() throws {
    let evaluator = Evaluator(try TestPack.counsellor())
    let message = LabelledMessage(text: "我不想活了", kinds: [.wish], level: .moderate)
    let cases = evaluator.cases(of: .message(message), at: place)
    #expect(cases.map(\.found) == [[.wish]])
    #expect(cases.map(\.place) == [place])
    #expect(cases[0].sessionLevel == nil)
    #expect(cases[0].level > .none)
  }

  @Test func passesOverKindsThatAreNotScored() throws {
    let evaluator = Evaluator(try TestPack.counsellor(), scored: [.plan])
    let message = LabelledMessage(text: "我不想活了", kinds: [.wish])
    let item = try #require(evaluator.cases(of: .message(message), at: place).first)
    #expect(item.labelled == [] && item.found == [] && item.level == .none)
    #expect(!item.signals.isEmpty)
    #expect(item.sorts == [])
  }

  @Test func holdsAConversation() throws {
    let evaluator = Evaluator(try TestPack.counsellor())
    let texts = ["考砸了", "我不想活了", "今天吃了面"]
    let transcript = LabelledTranscript(turns: texts.map { LabelledMessage(text: $0) })
    let cases = evaluator.cases(of: .transcript(transcript), at: place)
    #expect(cases.map(\.place.turn) == [1, 2, 3])
    #expect(cases.map { $0.found.isEmpty } == [true, false, true])
    // The level of the conversation stays where the message's has gone.
    #expect(cases[2].level == .none)
    #expect(try #require(cases[2].sessionLevel) > .none)
  }

  @Test func hearsACueThatIsBrokenOverMessages() throws {
    let evaluator = Evaluator(try TestPack.counsellor())
    let transcript = LabelledTranscript(
      turns: ["不想", "活了"].map { LabelledMessage(text: $0) })
    let cases = evaluator.cases(of: .transcript(transcript), at: place)
    #expect(cases.map { $0.found.isEmpty } == [true, false])
  }
}
