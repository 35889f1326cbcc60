import ArgumentParser
import Authoring
import Content
import Counselling
import Foundation

/// Holds conversations against the engine.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "跑写好的对话：人说什么，回复必须怎样、不能怎样。")

  @Argument(help: "对话文件（YAML）或放对话的文件夹。") var places: [String]
  @OptionGroup var content: ContentOption

  func run() throws {
    let folder = try content.folder()
    let check = ConversationCheck(try content.counsellor())
    var count = 0
    var turns = 0
    var failures: [String] = []
    for place in places {
      do {
        for conversation in try Conversation.load(
          URL(fileURLWithPath: place).standardizedFileURL, schemas: folder)
        {
          count += 1
          turns += conversation.turns.count
          failures += check.failures(conversation)
        }
      } catch {
        Exit.say("\(error)")
        throw ExitCode(1)
      }
    }
    for failure in failures { print(failure) }
    print("\(count) 段对话、\(turns) 轮，\(failures.count) 处不符。")
    if !failures.isEmpty { throw ExitCode(1) }
  }
}
