import Foundation
import Serving
import Testing

@Suite(.timeLimit(.minutes(5)))
struct LineReaderTests {
  /// What a reader finds; a line that was too long is nil.
  private func read(_ pieces: [[UInt8]], limit: Int = 10) -> [String?] {
    let pipe = Pipe()
    Pipes.feed(pieces, into: pipe)
    var reader = LineReader(
      descriptor: pipe.fileHandleForReading.fileDescriptor, limit: limit)
    var lines: [String?] = []
    while let line = reader.next() {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append(nil)
      }
    }
    return lines
  }

  @Test(
    arguments: [
      ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n", [""]),
      ("\n\na\n", ["", "", "a"]), ("a\r\nb\r\n", ["a\r", "b\r"]), ("\u{0}\n", ["\u{0}"]),
      ("1234567890\n", ["1234567890"]), ("12345678901\n", [nil]),
      ("12345678901\nab\n", [nil, "ab"]), ("ab\n12345678901", ["ab", nil]),
      ("1234567890", ["1234567890"]), ("12345678901", [nil]),
      ("123456789012345678901234567890\n123456789012\nab", [nil, nil, "ab"]),
    ] as [(String, [String?])])
  func findsTheLines(_ input: String, _ lines: [String?]) {
    #expect(read([Array(input.utf8)]) == lines)
    #expect(read(input.utf8.map { [$0] }) == lines)
  }

  @Test func manyLinesInOneRead() {
    let lines = (0..<9_000).map { "\($0)" }
    #expect(read([Array(lines.joined(separator: "\n").utf8)]) == lines)
  }

  @Test func linesAcrossReadsStayWhole() {
    let lines = (0..<500).map { String(repeating: "字", count: 1 + $0 * 7 % 900) }
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    #expect(read([bytes], limit: 65_536) == lines)
    let pieces = stride(from: 0, to: bytes.count, by: 4_099).map {
      Array(bytes[$0..<min(bytes.count, $0 + 4_099)])
    }
    #expect(read(pieces, limit: 65_536) == lines)
  }

  @Test(arguments: [65_535, 65_536, 65_537, 131_072, 200_000])
  func aLongLineBetweenTwoGoodOnes(_ count: Int) {
    let long = String(repeating: "x", count: count)
    let lines = read([Array("before\n\(long)\nafter\n".utf8)], limit: 65_536)
    #expect(lines == ["before", count > 65_536 ? nil : long, "after"])
  }

  @Test func tellsWhetherAnotherLineIsAtHand() {
    let pipe = Pipe()
    Pipes.feed([Array("a\nb\nc".utf8)], into: pipe)
    var reader = LineReader(descriptor: pipe.fileHandleForReading.fileDescriptor, limit: 10)
    #expect(!reader.hasBufferedLine)
    _ = reader.next()
    #expect(reader.hasBufferedLine)
    _ = reader.next()
    #expect(!reader.hasBufferedLine)
    guard case .bytes(let last) = reader.next() else {
      Issue.record("the last line is missing")
      return
    }
    #expect(last == Array("c".utf8))
    #expect(reader.next() == nil)
  }

  @Test func writesEveryLineWithALineFeed() throws {
    let lines = (0..<3_000).map { "第 \($0) 行，" + String(repeating: "长", count: 40) }
    let read = try Pipes.answer([]) { _, output in
      #expect(LineWriter(descriptor: output).write(lines))
    }
    #expect(read == lines)
  }

  @Test func saysWhenTheReaderHasGone() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let writer = LineWriter(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    #expect(writer.write([]))
    #expect(!writer.write(["a"]))
  }
}
