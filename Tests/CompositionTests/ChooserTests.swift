import Policy
import Testing

@testable import Composition

struct ChooserTests {
  private static func templates(_ sources: [String]) throws -> [Template] {
    try sources.map { source in try Template(source) }
  }

  private static let sources = (0..<12).map { number in
    let opener = ["甲乙丙丁", "戊己庚辛", "子丑寅卯"][number % 3]
    return "\(opener)第\(number)种说法。"
  }

  @Test(arguments: UInt64(0)..<50)
  func neverSaysASentenceAgain(_ seed: UInt64) throws {
    let templates = try Self.templates(Self.sources)
    var memory = Memory()
    var said: [String] = []
    for turn in 0..<UInt64(12) {
      let chooser = Chooser(seed: seed &* 31 &+ turn, memory: memory)
      let choice = try #require(
        chooser.choose(templates, salt: 7, filling: Filling(), opens: true))
      #expect(choice.text == Self.sources[choice.index])
      #expect(!said.contains(choice.text))
      said.append(choice.text)
      memory.note(choice.text)
    }
    let chooser = Chooser(seed: seed, memory: memory)
    #expect(chooser.choose(templates, salt: 7, filling: Filling()) == nil)
    #expect(chooser.choose(templates, salt: 7, filling: Filling(), repeats: true) != nil)
  }

  @Test func aTextOfWhichOneSentenceWasSaidIsNotSaid() throws {
    var memory = Memory()
    memory.note("我在这里听。")
    let templates = try Self.templates(["慢慢来就好。我在这里听。", "那时候发生了什么？"])
    for seed in UInt64(0)..<20 {
      let choice = Chooser(seed: seed, memory: memory)
        .choose(templates, salt: 1, filling: Filling())
      #expect(choice?.index == 1)
    }
  }

  @Test func aFilledTextIsNotSaidAgainEither() throws {
    let templates = try Self.templates(["说到{word}这件事，你很累。"])
    var filling = Filling()
    filling[.word] = "考试"
    var memory = Memory()
    memory.note("说到考试这件事，你很累。")
    let chooser = Chooser(seed: 1, memory: memory)
    #expect(chooser.choose(templates, salt: 1, filling: filling) == nil)
    filling[.word] = "工作"
    #expect(chooser.choose(templates, salt: 1, filling: filling)?.text == "说到工作这件事，你很累。")
    #expect(chooser.choose(templates, salt: 1, filling: Filling()) == nil)
  }

  @Test func freshOpenersComeFirstAndStaleOnesAreBetterThanNone() throws {
    let templates = try Self.templates(["听起来你很累了。", "那时候发生了什么？"])
    var memory = Memory()
    memory.note("听起来你不好受。")
    for seed in UInt64(0)..<20 {
      let chooser = Chooser(seed: seed, memory: memory)
      #expect(chooser.choose(templates, salt: 1, filling: Filling(), opens: true)?.index == 1)
      #expect(
        chooser.choose(Array(templates.prefix(1)), salt: 1, filling: Filling(), opens: true)?.index
          == 0)
    }
    let indices = (UInt64(0)..<20).compactMap {
      Chooser(seed: $0, memory: memory).choose(templates, salt: 1, filling: Filling())?.index
    }
    #expect(Set(indices) == [0, 1])
  }

  @Test func onlyTheLastSixOpenersAreStale() {
    var memory = Memory()
    let replies = (0..<8).map { "第\($0)次的开头不同。" }
    for reply in replies { memory.note(reply) }
    #expect(memory.openers == replies.suffix(6).map(Sentences.opener))
    #expect(memory.said.count == 8)
    memory.note(replies[0])
    #expect(memory.said.count == 8)
  }

  @Test func theConditionOfTheCallerHolds() throws {
    let templates = try Self.templates(Self.sources)
    for seed in UInt64(0)..<20 {
      let chooser = Chooser(seed: seed, memory: Memory())
      let choice = chooser.choose(
        templates, salt: 3, filling: Filling(), accept: { text, _ in text.contains("第7种") })
      #expect(choice?.index == 7)
      #expect(
        chooser.choose(templates, salt: 3, filling: Filling(), accept: { _, _ in false }) == nil)
    }
  }

  @Test func theChoiceIsFixedBySeedAndSaltAndUsesAllVariants() throws {
    let templates = try Self.templates(Self.sources)
    func indices(salt: UInt64) -> [Int?] {
      (UInt64(0)..<400).map {
        Chooser(seed: $0, memory: Memory()).choose(templates, salt: salt, filling: Filling())?.index
      }
    }
    let one = indices(salt: 1)
    #expect(one == indices(salt: 1))
    #expect(one != indices(salt: 2))
    for index in templates.indices {
      #expect((10...70).contains(one.filter { $0 == index }.count), "\(index)")
    }
    #expect(
      Chooser(seed: 1, memory: Memory()).choose([], salt: 1, filling: Filling()) == nil)
  }
}
