import Foundation
import Risk

/// The suites of sentences beside the tests.
enum SuiteFile {
  /// One sentence with what must be seen in it.
  struct Line: Decodable {
    let text: String
    /// The kinds of danger in it; none in sentences that must stay silent.
    let labels: [String]
    /// The least level.
    let level: String?
    /// How it was disguised.
    let transform: String?
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Suites/risk")

  /// The names of the files of a suite, without ending.
  static func names(_ suite: String) -> [String] {
    let found =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(suite).path)) ?? []
    return found.filter { $0.hasSuffix(".ndjson") }.map { String($0.dropLast(7)) }.sorted()
  }

  /// The sentences of a file such as `must_fire/wish`.
  static func lines(_ name: String) throws -> [Line] {
    let text = try String(
      contentsOf: folder.appendingPathComponent(name + ".ndjson"), encoding: .utf8)
    let decoder = JSONDecoder()
    return try text.split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
  }
}
