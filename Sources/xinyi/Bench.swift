import ArgumentParser
import Authoring
import Counselling

/// Measures whole turns in process.
struct Bench: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "测量一整轮对话的耗时和内存。", shouldDisplay: false)

  @OptionGroup var content: ContentOption

  @Option(name: .long, help: "会话数（内存）。")
  var sessions = 10_000

  func run() throws {
    let engine = try content.counsellor()
    TurnBenchmark(engine).run(sessions: sessions) { print($0) }
  }
}
