import Composition
import Policy
import Testing

struct TemplateTests {
  private func filling(_ values: [Slot: String]) -> Filling {
    var filling = Filling()
    for (slot, value) in values { filling[slot] = value }
    return filling
  }

  @Test(arguments: Slot.allCases)
  func everySlotIsReadAndFilled(_ slot: Slot) throws {
    let template = try Template("前{\(slot.rawValue)}后")
    #expect(template.slots == [slot])
    #expect(template.pieces == [.text("前"), .slot(slot), .text("后")])
    #expect(template.filled(filling([slot: "中"])) == "前中后")
    #expect(template.filled(Filling()) == nil)
    #expect(template.filled(filling([slot: ""])) == nil)
    for other in Slot.allCases where other != slot {
      #expect(template.filled(filling([other: "中"])) == nil)
    }
  }

  @Test(
    arguments: [
      ("", [], ""), ("没有空", [], "没有空"), ("{word}", [.word], "觉"),
      ("{word}{word}", [.word, .word], "觉觉"), ("{word}和{feeling}", [.word, .feeling], "觉和难过"),
      ("一}二", [], "一}二"), ("一{二", [], "一{二"), ("{word}，{", [.word], "觉，{"),
    ] as [(String, [Slot], String)])
  func readsAndFills(_ source: String, _ slots: [Slot], _ text: String) throws {
    let template = try Template(source)
    #expect(template.slots == slots)
    #expect(template.filled(filling([.word: "觉", .feeling: "难过"])) == text)
  }

  @Test func whatIsFilledInIsNotReadAgain() throws {
    let template = try Template("{word}吗？")
    #expect(template.filled(filling([.word: "{feeling}"])) == "{feeling}吗？")
  }

  @Test(arguments: ["{}", "{nonsense}", "{Word}", "{ word}", "好{word}{wrod}", "{{word}}"])
  func anUnknownSlotIsNamed(_ source: String) {
    #expect(throws: Template.UnknownSlot.self) { try Template(source) }
  }

  @Test func theNameOfTheUnknownSlotIsGiven() {
    do throws(Template.UnknownSlot) {
      _ = try Template("好{word}{wrod}")
      Issue.record("an unknown slot was read")
    } catch {
      #expect(error.name == "wrod")
    }
  }

  @Test(
    arguments: [
      ("你好。", nil), ("", nil), ("好吗", nil), ("真的?", nil), ("什么事？", .open),
      ("那是什么时候开始的？", .open), ("你睡得好吗？", .yesNo), ("有没有人陪你？", .yesNo),
      ("你是不是累了？", .yesNo), ("会不会是太累？", .yesNo), ("能不能说说？", .yesNo),
      ("要不要歇一下？", .yesNo), ("愿不愿意说说？", .yesNo), ("是累，还是难过？", .eitherOr),
      ("是累还是难过吗？", .eitherOr), ("你累吗？怎么开始的？", .open), ("怎么了？你累吗？", .yesNo),
      ("是这样还是那样。后来怎么了？", .open), ("怎么了？我在听。", .open), ("你累吗？我在听。", .yesNo),
      ("你累吗\n然后？", .open), ("吗？", .yesNo), ("？", .open), ("{word}是怎么开始的？", .open),
    ] as [(String, QuestionKind?)])
  func tellsWhatAQuestionAsksFor(_ text: String, _ kind: QuestionKind?) throws {
    #expect(QuestionKind(of: text) == kind)
    #expect(try Template(text).expects == kind)
  }
}
