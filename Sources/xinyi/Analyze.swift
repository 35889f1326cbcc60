import ArgumentParser
import Foundation
import Serving

/// Reads messages and says what is in each.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "逐行分析：每行一个 {\"text\":…}，每行一个结果，顺序不变。")

  @OptionGroup var content: ContentOption

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let stream = AnalysisStream(try content.counsellor())
    guard stream.run(input: 0, output: 1) else { throw ExitCode(74) }
  }
}
