import ArgumentParser
import Authoring
import Counselling
import Foundation

/// Tells how one message is understood and why the reply is what it is.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "解释一条消息：片段、规则、断言、等级、候选，以及为什么是这句回复。")

  @Argument(help: "消息；不写就从标准输入读。")
  var text: [String] = []

  @OptionGroup var content: ContentOption

  func run() throws {
    let engine = try content.counsellor()
    let message =
      text.isEmpty
      ? String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
        .trimmingCharacters(in: .newlines) : text.joined(separator: " ")
    print(Explanation(of: message, by: engine, at: Clock.now()).text)
  }
}
