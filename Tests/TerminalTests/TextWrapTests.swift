import Layout
import Terminal
import Testing

struct TextWrapTests {
  private static let reply =
    "听起来“一个人撑着”这件事，压了你很久……你说：“我打了 12356，没人接！”——后来呢？（可以慢慢说。）"
  private static let closing = Set<Character>("，。！？、；：”’）》…—,.!?)")
  private static let opening = Set<Character>("“‘（《")

  @Test(arguments: 8...60)
  func keepsTheRulesAtEveryWidth(_ columns: Int) {
    let lines = TextWrap.lines(of: Self.reply, columns: columns)
    for line in lines {
      #expect(DisplayWidth.of(line) <= columns, "\(line)")
      #expect(line.last != " ")
    }
    #expect(lines.joined().filter { $0 != " " } == Self.reply.filter { $0 != " " })
  }

  @Test(arguments: 16...60)
  func beginsNoLineWithClosingAndEndsNoneWithOpeningPunctuation(_ columns: Int) {
    for line in TextWrap.lines(of: Self.reply, columns: columns) {
      #expect(!line.isEmpty)
      if let first = line.first { #expect(!Self.closing.contains(first), "\(line)") }
      if let last = line.last { #expect(!Self.opening.contains(last), "\(line)") }
    }
  }

  @Test(arguments: [
    ("今天很难过", 4, ["今天", "很难", "过"]),
    ("今天，很难", 4, ["今", "天，", "很难"]),
    ("打 12356 吧", 8, ["打 12356", "吧"]),
    ("拨打12356吧", 8, ["拨打", "12356吧"]),
    ("！！！！！", 4, ["！！", "！！", "！"]),
    ("一\n\n二", 10, ["一", "", "二"]),
    ("0123456789", 4, ["0123", "4567", "89"]),
    ("看看 /帮助 吧", 8, ["看看", "/帮助 吧"]),
    ("", 10, [""]),
    ("窄", 1, ["窄"]),
  ])
  func breaks(_ text: String, columns: Int, lines: [String]) {
    #expect(TextWrap.lines(of: text, columns: columns) == lines)
  }

  @Test func dropsWhatCouldSteerTheTerminal() {
    let text = "你\u{1B}[2J好\u{07}\u{202E}吗\u{9B}31m\tx\r\n行"
    #expect(TextWrap.lines(of: text, columns: nil) == ["你[2J好吗31m x", "行"])
  }

  @Test func hangsBehindAPrefix() {
    let lines = TextWrap.hanging("今天很难过真的", prefix: "  心 › ", indent: 2, columns: 13)
    #expect(lines == ["  心 › 今天很", "  难过真的"])
    let long = TextWrap.hanging("今天很难过\n\n嗯", prefix: "· ", indent: 2, columns: nil)
    #expect(long == ["· 今天很难过", "", "  嗯"])
  }
}
