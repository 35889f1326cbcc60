import Counselling
import Policy
import Risk
import Testing
import TextForm

/// Random messages from a fixed generator: every one is answered, whatever it is.
@Suite(.timeLimit(.minutes(10)))
struct FuzzTests {
  /// SplitMix64; the same numbers on every machine.
  private struct Numbers {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9e37_79b9_7f4a_7c15
      var value = state
      value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
      return Int((value ^ (value >> 31)) % UInt64(bound))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[next(values.count)] }
  }

  private static let words = [
    "我", "你", "他", "我妈", "我朋友", "老师", "不想", "活", "死", "了", "没", "不", "从来没", "如果", "以前",
    "自杀", "安眠药", "跳楼", "割腕", "打我", "欺负", "考试", "睡不着", "难过", "害怕", "生气", "开心", "但", "可是",
    "因为", "所以", "吗", "呢", "为什么", "怎么办", "别问了", "真人", "嗯", "哈哈", "没事", "救命", "媽媽", "說",
    "笑死", "累死了", "想", "说", "觉得", "今天", "宁波", "15岁", "12356", "{word}", "{line}", "宝宝", "幻听",
  ]
  private static let marks = [
    "，", "。", "！", "？", "…", "；", "：", "、", ",", ".", "!", "?", "\n", "\r\n", " ", "　", "\t", "~",
    "-", "/",
    "“", "”", "‘", "’", "「", "」", "『", "』", "《", "》", "\"", "'", "(", ")", "（", "）", "[", "]", "{",
    "}", "\\",
    "\u{0}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FE0F}", "\u{FEFF}", "\u{301}", "%", "*", "|",
    "^", "$",
  ]
  private static let emoji = ["😀", "😭", "👨‍👩‍👧", "🏳️‍🌈", "❤️", "👍🏽", "1️⃣", "🇨🇳", "☹", "💊", "🔪"]

  private static func text(_ numbers: inout Numbers) -> String {
    var text = ""
    for _ in 0..<(numbers.next(20) == 0 ? numbers.next(200) : numbers.next(14)) {
      switch numbers.next(10) {
      case 0: text.unicodeScalars.append(scalar(0x4E00, 20_900, &numbers))
      case 1: text.unicodeScalars.append(scalar(0x61, 26, &numbers))
      case 2: text += numbers.pick(emoji)
      case 3, 4: text += numbers.pick(marks)
      case 5 where numbers.next(8) == 0:
        text.unicodeScalars.append(scalar(1, 0x10_FFFF, &numbers))
      default: text += numbers.pick(words)
      }
      if numbers.next(12) == 0, let last = text.last {
        text += String(repeating: last, count: numbers.next(30))
      }
    }
    return text
  }

  private static func scalar(
    _ first: UInt32, _ count: Int, _ numbers: inout Numbers
  ) -> Unicode.Scalar {
    Unicode.Scalar(first + UInt32(numbers.next(count))) ?? "字"
  }

  @Test(arguments: 0..<10)
  func everyMessageIsAnswered(_ seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed) &* 0x1234_5678_9ABC_DEF1)
    for session in 0..<20 {
      var talk = try Talk("f\(seed)-\(session)")
      for number in 1...15 {
        let text = Self.text(&numbers)
        let before = talk.session.control
        let turn = talk.say(text)
        let shown = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        #expect(turn.number == number)
        #expect(turn.reply.unicodeScalars.contains { $0.value > 0x20 }, "\(shown)")
        for slot in [
          "{word}", "{clause}", "{feeling}", "{person}", "{topic}", "{line}", "{earlier}",
        ]
        where !text.contains(slot) {
          #expect(!turn.reply.contains(slot), "\(shown) gave \(turn.reply)")
        }
        let count = text.unicodeScalars.count
        for signal in turn.assessment.signals {
          #expect(
            signal.original.lowerBound >= 0 && signal.original.upperBound <= count, "\(shown)")
        }
        #expect(turn.level >= min(turn.messageLevel, .low), "\(shown)")
        #expect(
          turn.decision.alert == (turn.level > before.level && turn.level >= .high), "\(shown)")
      }
    }
  }
}
