import ArgumentParser
import Evaluation
import Foundation
import Risk
import Serving

/// Holds recognition against labelled text.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "拿标注过的消息或谈话，检验识别得准不准。",
    discussion: """
      每行一个 JSON 对象：一条消息 {"text":…,"labels":[…],"level":…,"assertion":{…}}，
      或一段谈话 {"session":…,"profile":{…},"turns":[{"text":…,"labels":[…],"level":…,"at":…}]}。
      读不懂的行会报出行号、不计入，不影响其余。字段和每个数字怎么读，见 docs/EVALUATE.md。

      退出码：0 报告写好了；1 内容有问题，或者没有一行能用；64 用法不对；74 读写失败。
      """)

  /// How the report is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  @Argument(help: "标注文件，可以有多个；- 是标准输入。")
  var files: [String]

  @Option(name: .long, help: "报告的格式。")
  var format = Format.text

  @Option(name: .long, help: "报告写到这个文件；不写就写到标准输出。")
  var output: String?

  @Option(name: .long, help: "每一类错误列出多少条原文；0 就一条也不列。")
  var errors = 10

  @Option(name: .long, help: "只计这些种类，逗号隔开；标注方案里没有的种类就不会算成误报。")
  var kinds: String?

  @Option(name: .long, help: "自助法抽样的次数；0 就不做。")
  var resamples = 1000

  @Option(name: .long, help: "抽样的种子；同样的种子得到同样的区间。")
  var seed: UInt64 = 1

  @OptionGroup var content: ContentOption

  func validate() throws {
    guard errors >= 0 else { throw ValidationError("--errors 不能是负数。") }
    guard (0...100_000).contains(resamples) else {
      throw ValidationError("--resamples 应当在 0 到 100000 之间。")
    }
    guard files.count(where: { $0 == "-" }) <= 1 else {
      throw ValidationError("标准输入只能读一次。")
    }
    _ = try scored()
  }

  func run() throws {
    signal(SIGPIPE, SIG_IGN)
    var corpus = Corpus()
    for file in files { try read(file, into: &corpus) }
    for bad in corpus.bad { Exit.say(bad.text) }
    guard !corpus.lines.isEmpty else {
      Exit.say("没有一行能用。")
      throw ExitCode(1)
    }
    let report = Report(
      corpus, by: Evaluator(try content.counsellor(), scored: try scored()),
      bootstrap: Bootstrap(resamples: resamples, seed: seed), errors: errors)
    let text =
      switch format {
      case .text: report.text
      case .json: try report.json()
      case .html: report.html
      }
    try write(text)
  }

  private func scored() throws -> Set<SignalKind> {
    guard let kinds else { return Set(SignalKind.allCases) }
    let names = kinds.split(whereSeparator: { ",，、 ".contains($0) }).map(String.init)
    guard !names.isEmpty else { throw ValidationError("--kinds 里没有种类。") }
    return Set(
      try names.map { name in
        guard let kind = SignalKind(rawValue: name) else {
          let known = SignalKind.allCases.map(\.rawValue).joined(separator: "、")
          throw ValidationError("没有“\(name)”这个种类。可以写：\(known)。")
        }
        return kind
      })
  }

  private func read(_ file: String, into corpus: inout Corpus) throws {
    guard file != "-" else {
      corpus.read(file, descriptor: 0)
      return
    }
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    var isFolder: ObjCBool = false
    guard descriptor >= 0, FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
      !isFolder.boolValue
    else {
      Exit.say("读不了 \(file)。")
      throw ExitCode(74)
    }
    defer { close(descriptor) }
    corpus.read(file, descriptor: descriptor)
  }

  /// Writes the report where it was asked for; a new file is readable by its owner only, for it holds what
  /// people said.
  private func write(_ text: String) throws {
    var descriptor: Int32 = 1
    if let output {
      descriptor = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0, LineWriter(descriptor: descriptor).write([text]),
      descriptor == 1 || close(descriptor) == 0
    else {
      Exit.say("写不了 \(output ?? "标准输出")。")
      throw ExitCode(74)
    }
  }
}
