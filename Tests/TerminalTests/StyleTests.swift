import Terminal
import Testing

struct StyleTests {
  @Test(arguments: [
    (true, ["TERM": "xterm"], true), (true, ["TERM": "xterm", "NO_COLOR": "1"], false),
    (true, ["TERM": "xterm", "NO_COLOR": ""], true), (true, ["TERM": "dumb"], false),
    (true, ["TERM": ""], false), (true, [:], false), (false, ["TERM": "xterm"], false),
  ])
  func decides(_ isTerminal: Bool, environment: [String: String], hasColours: Bool) {
    let style = Style(isTerminal: isTerminal) { environment[$0] }
    #expect(style.hasColours == hasColours)
  }

  @Test func paintsOnlyWithColours() {
    #expect(Style(hasColours: false).paint("心", .mark) == "心")
    #expect(Style(hasColours: true).paint("心", .mark) == "\u{1B}[32m心\u{1B}[0m")
    #expect(Style(hasColours: true).paint("", .mark) == "")
  }
}
