import ArgumentParser
import Desk
import Foundation
import Resources
import Storage

/// The clinician's queue of flagged sessions.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "查看被标记的谈话：最急的、没读过的在前。",
    subcommands: [List.self, Show.self, Mark.self], defaultSubcommand: List.self)

  /// What every subcommand takes.
  struct Options: ParsableArguments {
    @Option(name: .long, help: "保存谈话的数据库文件。")
    var store: String?

    @Flag(name: .long, help: "输出 JSON。")
    var json = false

    func open() throws -> any Store {
      var option = StoreOption()
      option.store = store
      option.ephemeral = false
      return try option.open(creates: false)
    }

    var offset: Int { TimeZone.current.secondsFromGMT() / 60 }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "列出中度及以上的谈话。")
    @OptionGroup var options: Options

    func run() throws {
      try Answering.answering {
        let queue = try ReviewQueue(store: options.open())
        print(
          options.json ? try queue.json(offset: options.offset) : queue.text(offset: options.offset)
        )
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "读一段谈话的记录。")
    @Argument(help: "会话编号。") var session: String
    @OptionGroup var options: Options

    func run() throws {
      try Answering.answering {
        let view = try TranscriptView(session: session, store: options.open())
        print(
          options.json ? try view.json(offset: options.offset) : view.text(offset: options.offset))
      }
    }
  }

  struct Mark: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "标为已读，写下说明和处置。",
      discussion: "处置：" + Disposition.allCases.map(\.rawValue).joined(separator: "、"))
    @Argument(help: "会话编号。") var session: String
    @Option(name: .long, help: "说明。") var note = ""
    @Option(name: .long, help: "处置。") var disposition: String
    @Option(name: .long, help: "谁读的。") var reviewer = ProcessInfo.processInfo.userName
    @OptionGroup var options: Options

    func run() throws {
      try Answering.answering {
        let store = try options.open()
        let view = try TranscriptView(session: session, store: store)
        let review = try Review(store: store).mark(
          session: session, note: note, disposition: disposition, reviewer: reviewer,
          at: Clock.now().seconds, upTo: view.lastTurn)
        guard options.json else {
          print("已标为已读。")
          return
        }
        let data = try JSONEncoder().encode(Marked(session: review.session, turn: review.turn))
        print(String(decoding: data, as: UTF8.self))
      }
    }
  }

  /// What `mark --json` prints.
  private struct Marked: Encodable {
    let session: String
    let turn: Int
  }

  /// Errors of the desk in words.
  enum Answering {
    static func answering(_ body: () throws -> Void) throws {
      do {
        try body()
      } catch let error where !(error is ExitCode) {
        Exit.say("\(error)")
        throw ExitCode(1)
      }
    }
  }
}
