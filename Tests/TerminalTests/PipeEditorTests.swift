import Glibc
import Terminal
import Testing

struct PipeEditorTests {
  private func lines(of bytes: [UInt8]) -> [String] {
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    defer { close(ends[0]) }
    write(ends[1], bytes, bytes.count)
    close(ends[1])
    let editor = PipeEditor(input: ends[0])
    var result: [String] = []
    while case .line(let line) = editor.readLine(prompt: Prompt("")) { result.append(line) }
    return result
  }

  @Test(arguments: [
    ("", []), ("一\n二\n", ["一", "二"]), ("一\r\n\r\n二", ["一", "", "二"]), ("\u{FEFF}好\n", ["好"]),
    ("\n", [""]),
  ])
  func readsLines(_ text: String, expected: [String]) {
    #expect(lines(of: Array(text.utf8)) == expected)
  }

  @Test func readsLinesLongerThanItsBuffer() {
    let long = String(repeating: "很难过", count: 3000)
    #expect(lines(of: Array("\(long)\n嗯\n\(long)".utf8)) == [long, "嗯", long])
  }

  @Test func survivesBytesThatAreNoText() {
    #expect(lines(of: [0xC4, 0xD1, 0x0A, 0x61]) == ["\u{FFFD}\u{FFFD}", "a"])
  }
}
