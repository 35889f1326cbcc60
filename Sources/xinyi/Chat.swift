import ArgumentParser
import Content
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
    let folder = try content.folder()
    // The greeting is read first and alone; the rest, some hundred times longer, while it is being read.
    let notices = PackLoader.notices(in: folder)
    let loader = EngineLoader(folder)
    if isatty(STDIN_FILENO) == 0 { _ = try? loader.wait() }
    try refuse(loader.failure)
    let backend = HostedChat(
      loader, notices: notices, keeping: keeping(), now: Clock.now,
      historyFile: ProcessInfo.processInfo.environment["HOME"].map {
        $0 + "/.local/share/xinyi/history"
      })
    let ending = ChatLoop.runOnStandardStreams(
      backend: backend, environment: { ProcessInfo.processInfo.environment[$0] })
    try refuse(loader.failure)
    if ending.status != 0 { throw ExitCode(ending.status) }
  }

  /// Leaves with the list of everything that is wrong with the content.
  private func refuse(_ broken: BrokenContent?) throws {
    guard let broken else { return }
    Exit.say(broken.description)
    throw ExitCode(1)
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
