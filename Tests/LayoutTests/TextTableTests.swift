import Layout
import Testing

struct TextTableTests {
  @Test func alignsScriptsOfUnlikeWidth() {
    let table = TextTable(
      columns: [.init(title: "种类"), .init(title: "n", right: true), .init(title: "F1")],
      rows: [["自杀", "7", "0.5"], ["plan", "120", ""]])
    #expect(
      table.text == """
        种类    n  F1
        自杀    7  0.5
        plan  120
        """)
  }

  @Test func padsByColumnsAndNeverCuts() {
    #expect("危".padded(to: 4) == "危  ")
    #expect("危".padded(to: 4, right: true) == "  危")
    #expect("危急".padded(to: 3) == "危急")
  }
}
