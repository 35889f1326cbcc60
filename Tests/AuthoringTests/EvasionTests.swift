import Authoring
import Composition
import Counselling
import Foundation
import TestSupport
import Testing
import TextForm

/// Disguises that are written by machine of sentences that are noticed plainly.
@Suite struct EvasionTests {
  /// The sentences of some suites of danger.
  static func sentences() throws -> [String] {
    struct Line: Decodable { let text: String }
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Suites/risk/must_fire")
    return try ["wish", "intent", "selfharm", "attempt"].flatMap { name in
      let text = try String(
        contentsOf: folder.appendingPathComponent(name + ".ndjson"), encoding: .utf8)
      return try text.split(separator: "\n").map {
        try JSONDecoder().decode(Line.self, from: Data($0.utf8)).text
      }
    }
  }

  @Test func everyWayIsSeenThrough() throws {
    let pack = try TestPack.pack()
    let evasion = Evasion(script: pack.book.script, disguises: pack.disguises)
    let rows = EvasionRecall(Counsellor(pack), evasion: evasion).measure(try Self.sentences())
    #expect(rows.filter { $0.tried >= 10 }.count >= 12)
    for row in rows where row.transform != .brackets {
      #expect(
        row.recall >= 0.95,
        "\(row.transform.rawValue) \(row.noticed)/\(row.tried): \(row.missed.prefix(5))")
    }
  }

  @Test(
    arguments: [
      (Evasion.Transform.pinyin, "我想zi杀"), (.initials, "我想自s"), (.lookalike, "我想白杀"),
      (.zeroWidth, "我想\u{200B}自\u{200B}杀"), (.spelledOut, "我 想 自 杀"), (.traditional, "我想自殺"),
    ])
  func writesTheWay(transform: Evasion.Transform, variant: String) throws {
    let pack = try TestPack.pack()
    let evasion = Evasion(script: pack.book.script, disguises: pack.disguises)
    let written = evasion.variants(of: "我想自杀", by: transform)
    #expect(written.contains { $0.unicodeScalars.elementsEqual(variant.unicodeScalars) })
  }

  @Test func leavesASentenceWithoutSuchWordsAlone() throws {
    let pack = try TestPack.pack()
    let evasion = Evasion(script: pack.book.script, disguises: pack.disguises)
    #expect(evasion.variants(of: "今天天气好", by: .pinyin).isEmpty)
  }
}
