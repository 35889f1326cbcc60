import Counselling

/// Serves one connection over file descriptors until the end of input.
///
/// Lines that are at hand are answered together and made durable in one transaction before any of their
/// answers leaves.
package struct ProtocolStream {
  private let host: SessionHost
  private let speaker: LineProtocol
  private let version: String

  package init(_ host: SessionHost, speaker: LineProtocol, version: String) {
    self.host = host
    self.speaker = speaker
    self.version = version
  }

  /// Answers everything; false when the reader has gone.
  package func run(input: Int32, output: Int32) throws -> Bool {
    var reader = LineReader(descriptor: input, limit: Limits.line)
    let writer = LineWriter(descriptor: output)
    guard writer.write(try speaker.opening(version: version)) else { return false }
    var lines: [String] = []
    var answered = 0
    while let line = reader.next() {
      lines += try speaker.answer(line)
      answered += 1
      if answered >= 128 || !reader.hasBufferedLine {
        try host.flush()
        guard writer.write(lines) else { return false }
        lines.removeAll(keepingCapacity: true)
        answered = 0
      }
    }
    try host.flush()
    return writer.write(lines)
  }
}
