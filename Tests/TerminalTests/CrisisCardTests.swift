import Layout
import Terminal
import Testing

struct CrisisCardTests {
  private let lines = ["12356 心理援助热线", "120 急救 / 110 报警", "12110 短信报警（不方便说话时）"]
  private let plain = Style(hasColours: false)

  @Test(arguments: [20, 24, 40, 80, 200])
  func fitsEvenWhereBoxesAreWide(_ columns: Int) {
    for level in [ChatLevel.danger, .emergency] {
      let card = CrisisCard.full(lines, level: level, style: plain, columns: columns)
      for line in card { #expect(DisplayWidth.of(line, cautious: true) <= columns, "\(line)") }
      #expect(card.first?.hasPrefix("  ┏━ ") == true)
      #expect(card.last?.hasPrefix("  ┗━") == true)
      #expect(card.dropFirst().dropLast().allSatisfy { $0.hasPrefix("  ┃ ") })
      let text = card.map { $0.filter { !"┃ ".contains($0) } }.joined()
      for number in ["12356", "120", "110", "12110"] { #expect(text.contains(number)) }
    }
  }

  @Test func isShort() {
    let wall = (1...20).map { "\($0) 号热线" }
    let card = CrisisCard.full(wall, level: .danger, style: plain, columns: 80)
    #expect(card.count == CrisisCard.longest + 2)
  }

  @Test func aReminderIsOneLine() {
    let reminder = CrisisCard.short(lines, level: .danger, style: plain, columns: 80)
    #expect(reminder == ["  ┃ 12356 心理援助热线（/热线 看全部）"])
    #expect(
      CrisisCard.short(["120"], level: .danger, style: plain, columns: 80) == ["  ┃ 120"])
  }

  @Test func anEmptyCardIsNone() {
    #expect(CrisisCard.full([], level: .danger, style: plain, columns: 80).isEmpty)
    #expect(CrisisCard.short([], level: .danger, style: plain, columns: 80).isEmpty)
  }

  @Test func emergencyIsRedAndDangerIsNot() {
    let style = Style(hasColours: true)
    let red = CrisisCard.full(lines, level: .emergency, style: style, columns: 80)
    let yellow = CrisisCard.full(lines, level: .danger, style: style, columns: 80)
    #expect(red.allSatisfy { $0.contains("\u{1B}[1;31m") && $0.contains("\u{1B}[0m") })
    #expect(yellow.allSatisfy { !$0.contains("[1;31m") })
  }
}
