import ArgumentParser

struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "在终端里聊一聊。")
  @OptionGroup var content: ContentOption
  @OptionGroup var store: StoreOption
  func run() throws {}
}
