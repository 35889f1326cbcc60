import ArgumentParser

/// The command: parses, wires, nothing else.
@main
struct XinyiCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "xinyi",
    abstract: "心医生式的中文心理支持对话引擎：规则与模板，不联网，每句回复都说得出理由。",
    discussion: """
      它是程序，不是医生，也不是急救。难熬的时候请打 12356；有人有生命危险，请打 120 或 110。

      退出码：0 正常；1 内容或数据有问题；64 用法不对；74 读写失败。
      """,
    version: version,
    subcommands: [
      Chat.self, Serve.self, Analyze.self, Explain.self, ReviewCommand.self,
      Evaluate.self, Evade.self, Check.self, Test.self, Bench.self,
    ],
    defaultSubcommand: Chat.self)
}
