import ArgumentParser
import Authoring
import Counselling
import Foundation

/// Holds the content against its schemas, references and samples.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "检查内容：格式、引用、模式，以及每条规则旁边的样例。")

  @OptionGroup var content: ContentOption

  func run() throws {
    let (pack, samples) = try content.load(compilesAll: true)
    let failures = SampleCheck(Counsellor(pack)).failures(samples)
    for failure in failures { print(failure) }
    print("\(samples.count) 个样例，\(failures.count) 个不符。内容包 \(pack.digest)。")
    if !failures.isEmpty { throw ExitCode(1) }
  }
}
