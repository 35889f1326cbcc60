import ArgumentParser
import Foundation
import Serving

/// Reads messages and says what is in each.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "逐行分析：每行一个 {\"text\":…}，每行一个结果，顺序不变。")

  @Flag(help: "不给结果，给规范形和特征：拟合权重用。")
  var features = false

  @OptionGroup var content: ContentOption

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let stream = AnalysisStream(try content.counsellor(), showsFeatures: features)
    guard stream.run(input: 0, output: 1) else { throw ExitCode(74) }
  }
}
