import ArgumentParser
import Content
import Counselling
import Foundation
import Resources
import Storage

/// Where the content is.
struct ContentOption: ParsableArguments {
  @Option(name: .long, help: "内容所在的文件夹（含 Dialogues、Lexicons、Schemas）。")
  var content: String?

  /// The content folder.
  func folder() throws -> URL {
    let executable = Bundle.main.executablePath ?? CommandLine.arguments[0]
    guard
      let folder = ContentLocation.find(
        named: content, environment: ProcessInfo.processInfo.environment, executable: executable)
    else {
      Exit.say("找不到内容：请用 --content 指出含 Dialogues、Lexicons、Schemas 的文件夹，或设置 XINYI_CONTENT。")
      throw ExitCode(1)
    }
    return folder
  }

  /// The engine, or a list of everything that is wrong with the content.
  func counsellor() throws -> Counsellor { Counsellor(try load().pack) }

  func load(compilesAll: Bool = false) throws -> (pack: Pack, samples: [Sample]) {
    let folder = try folder()
    do {
      return try PackLoader.load(folder, compilesAll: compilesAll)
    } catch {
      Exit.say(error.description)
      throw ExitCode(1)
    }
  }
}

/// Where conversations are kept.
struct StoreOption: ParsableArguments {
  @Option(name: .long, help: "保存谈话的数据库文件；默认在个人数据文件夹里。")
  var store: String?

  @Flag(name: .long, help: "什么都不保存。")
  var ephemeral = false

  /// The store that was asked for.
  func open(creates: Bool = true) throws -> any Store {
    if ephemeral { return MemoryStore() }
    let location: StoreLocation?
    if let store {
      location = StoreLocation(path: store, makesFolder: false)
    } else {
      location = StoreLocation.default(environment: ProcessInfo.processInfo.environment)
    }
    guard let location else {
      Exit.say("没有 HOME，不知道该存在哪里：请用 --store 指定文件，或用 --ephemeral 不保存。")
      throw ExitCode(74)
    }
    do {
      return try SQLiteStore(at: location, creates: creates)
    } catch {
      Exit.say("\(error)")
      throw ExitCode(74)
    }
  }
}

/// Leaving with a word on standard error.
enum Exit {
  static func say(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}

/// The clock of the shell; the core has none.
enum Clock {
  static func now() -> Moment {
    let seconds = Int64(Date().timeIntervalSince1970)
    return Moment(seconds: seconds, offset: TimeZone.current.secondsFromGMT() / 60)
  }
}
