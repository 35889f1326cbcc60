import ArgumentParser
import Foundation
import Serving

/// Speaks the line protocol.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "行协议服务：从标准输入读 JSON 行，回答写到标准输出。")

  @Flag(name: .long, help: "用标准输入输出通信。")
  var stdio = false

  @OptionGroup var content: ContentOption
  @OptionGroup var store: StoreOption

  func validate() throws {
    guard stdio else { throw ValidationError("请写明 --stdio。") }
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    let host = SessionHost(
      try content.counsellor(), store: try store.open(), keeps: !store.ephemeral)
    let stream = ProtocolStream(
      host, speaker: LineProtocol(host, now: Clock.now), version: XinyiCommand.version)
    do {
      guard try stream.run(input: 0, output: 1) else { throw ExitCode(74) }
    } catch let error where !(error is ExitCode) {
      Exit.say("\(error)")
      throw ExitCode(74)
    }
  }
}
