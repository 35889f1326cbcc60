import ArgumentParser
import Authoring
import Composition
import Counselling
import Foundation
import Risk

/// Writes sentences as they are disguised, and says how many disguises are seen through.
struct Evade: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "把句子改写成躲过滤的样子（谐音、拼音、拆字、夹空格……），看还认不认得出。",
    discussion: "给出句子，列出每种写法；不给句子，从标准输入每行读一句，只报每种写法认出的比例。")

  @Argument(help: "句子。") var text: [String] = []
  @Option(help: "每种写法最多列出几条没认出的。") var errors = 0
  @OptionGroup var content: ContentOption

  func run() throws {
    let pack = try content.load().pack
    let engine = Counsellor(pack)
    let evasion = Evasion(script: pack.book.script, disguises: pack.disguises)
    guard text.isEmpty else {
      let sentence = text.joined(separator: " ")
      for transform in Evasion.Transform.allCases {
        for variant in evasion.variants(of: sentence, by: transform) {
          let level = engine.analyze(variant).1.level
          print("\(transform.rawValue)\t\(level.name)\t\(variant.debugDescription)")
        }
      }
      return
    }
    var sentences: [String] = []
    while let line = readLine() {
      if !line.isEmpty { sentences.append(line) }
    }
    for row in EvasionRecall(engine, evasion: evasion).measure(sentences) where row.tried > 0 {
      print(
        "\(row.transform.rawValue)\t\(row.noticed)/\(row.tried)\t\(String(format: "%.3f", row.recall))"
      )
      for missed in row.missed.prefix(errors) { print("  \(missed.debugDescription)") }
    }
  }
}
