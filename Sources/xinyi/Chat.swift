import ArgumentParser
import Foundation
import Serving
import Storage
import Terminal

/// The conversation in a terminal.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "在终端里聊一聊。",
    discussion: "输入 /帮助 看命令；Ctrl-L 清屏，Ctrl-X 一下子清空一切；/退出 或 Ctrl-D 离开。")

  @OptionGroup var content: ContentOption
  @OptionGroup var store: StoreOption

  func run() throws {
    let engine = try content.counsellor()
    let backend = HostedChat(
      engine, keeping: keeping(), now: Clock.now,
      historyFile: ProcessInfo.processInfo.environment["HOME"].map {
        $0 + "/.local/share/xinyi/history"
      })
    let ending = ChatLoop.runOnStandardStreams(
      backend: backend, environment: { ProcessInfo.processInfo.environment[$0] })
    if ending.status != 0 { throw ExitCode(ending.status) }
  }

  /// Where to keep the conversation once the person agreed.
  private func keeping() -> HostedChat.Keeping {
    if store.ephemeral { return .never }
    let location: StoreLocation?
    if let path = store.store {
      location = StoreLocation(path: path, makesFolder: false)
    } else {
      location = StoreLocation.default(environment: ProcessInfo.processInfo.environment)
    }
    guard let location else { return .impossible("没有个人文件夹（HOME），这次的谈话不会保存。") }
    return .at(location)
  }
}
