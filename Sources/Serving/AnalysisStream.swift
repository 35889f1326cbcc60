package import Counselling
import Foundation

/// Reads messages line by line and answers each with one line, in order.
package struct AnalysisStream {
  private let counsellor: Counsellor
  private let encoder = JSONText.encoder()
  private let showsFeatures: Bool

  /// - Parameter showsFeatures: whether each answer is what weights are fitted to instead of the analysis.
  package init(_ counsellor: Counsellor, showsFeatures: Bool = false) {
    self.counsellor = counsellor
    self.showsFeatures = showsFeatures
  }

  /// The answer to one line; a bad one gives an `error` in its place.
  package func answer(_ line: LineReader.Line) -> String {
    switch line {
    case .tooLong: return failure(.lineTooLong)
    case .bytes(let bytes):
      switch Request.parse(bytes) {
      case .failure(let problem): return failure(problem)
      case .success(let request):
        guard let text = request.text else { return failure(.missing("text")) }
        guard text.unicodeScalars.count <= Limits.text else { return failure(.textTooLong) }
        if showsFeatures { return JSONText.line(MessageFeatures(text, by: counsellor), encoder) }
        return JSONText.line(Analysis(text, by: counsellor), encoder)
      }
    }
  }

  private func failure(_ problem: Problem) -> String {
    JSONText.line(["error": problem.code, "message": problem.message], encoder)
  }

  /// Answers everything up to the end of input; false when the reader has gone.
  package func run(input: Int32, output: Int32) -> Bool {
    var reader = LineReader(descriptor: input, limit: Limits.line)
    let writer = LineWriter(descriptor: output)
    var lines: [String] = []
    while let line = reader.next() {
      if case .bytes(let bytes) = line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) {
        lines.append(failure(.invalidJSON("an empty line")))
      } else {
        lines.append(answer(line))
      }
      if lines.count >= 64 || !reader.hasBufferedLine {
        guard writer.write(lines) else { return false }
        lines.removeAll(keepingCapacity: true)
      }
    }
    return writer.write(lines)
  }
}
