import Testing
import TextForm

/// The one form into which messages are brought, step by step.
@Suite struct NormaliserTests {
  /// A small table: a few traditional characters, one variant, some spellings.
  static let normaliser = Normaliser(
    script: ScriptTable(toSimplified: pairs("媽妈", "嗎吗", "時时", "殺杀", "髮发", "發发", "們们")),
    characters: pairs("亖死", "莪我"),
    spellings: [
      spelling("zs", "自杀"), spelling("歹匕", "死"), spelling("想紫砂", "想自杀"),
      spelling("想紫砂壶", "想紫砂壶"), spelling("想s了", "想死了"),
    ])

  static func pairs(_ pairs: String...) -> [UInt32: UInt32] {
    var table: [UInt32: UInt32] = [:]
    for pair in pairs { table[pair.scalarValues[0]] = pair.scalarValues[1] }
    return table
  }

  static func spelling(_ from: String, _ to: String) -> Normaliser.Spelling {
    Normaliser.Spelling(from: from.scalarValues, to: to.scalarValues)
  }

  static func form(_ text: String) -> String {
    String(scalars: normaliser.normalise(text).scalars)
  }

  @Test(
    arguments: [
      // width and case
      ("ＡＢｃ１２", "abc12"), ("OK吗", "ok吗"), ("我\u{3000}们", "我们"), ("好\tok", "好 ok"),
      // traditional characters and single variants
      ("媽媽", "妈妈"), ("殺時間", "杀时間"), ("莪想亖", "我想死"),
      // invisible characters and combining marks
      ("自\u{200B}杀", "自杀"), ("想\u{2060}\u{FEFF}死", "想死"), ("自\u{AD}\u{202E}杀", "自杀"),
      ("想\u{336}死\u{336}", "想死"), ("死\u{20DD}", "死"), ("好\u{FE0F}", "好"), ("👍\u{1F3FD}", "👍"),
      // separators put inside a word
      ("自 杀", "自杀"), ("想·死", "想死"), ("想・死", "想死"), ("自*杀", "自杀"), ("我*想*死", "我想死"),
      ("想-_-死", "想死"), ("想😭死", "想死"), ("想 死了", "想死了"), ("自.杀", "自杀"), ("自／杀", "自杀"),
      // separators between words stay
      ("今天 我哭了", "今天 我哭了"), ("你好 world", "你好 world"), ("出去·走走吧", "出去走走吧"),
      // stretched repeats
      ("死死死死", "死"), ("好好", "好好"), ("哈哈哈哈哈", "哈哈"), ("累累累了", "累了"), ("1000", "1000"),
      ("呜呜呜呜", "呜呜"), ("😭😭😭", "😭"),
      // spellings that hide a word
      ("歹匕了", "死了"), ("想紫砂", "想自杀"), ("买想紫砂壶", "买想紫砂壶"), ("想s了", "想死了"),
    ])
  func bringsIntoForm(text: String, form: String) {
    #expect(Self.form(text) == form)
  }

  /// A word that is broken up hides just as well in the middle of a sentence.
  @Test(arguments: ["我想自·杀", "我想自*杀了", "我真的想自 杀", "我想自.杀啊"])
  func undoesSeparatorsWithinASentence(text: String) {
    #expect(Self.form(text).contains("自杀"))
  }

  @Test(
    arguments: [
      ("想zs", "想自杀"), ("zs", "自杀"), ("想ZS了", "想自杀了"), ("ｚｓ", "自杀"), ("zsh", "zsh"),
      ("azs", "azs"), ("zs1", "zs1"), ("z s", "z s"), ("想 zs", "想 自杀"),
    ])
  func latinSpellingsAreWholeWords(text: String, form: String) {
    #expect(Self.form(text) == form)
  }

  @Test(
    arguments: [
      ("好,", "好，"), ("好!!!", "好！"), ("好??", "好？"), ("好;", "好；"), ("说:", "说："), ("好.", "好。"),
      ("好...", "好…"), ("好。。。", "好…"), ("好——", "好…"), ("好~~", "好…"), ("好……", "好…"),
      ("1,000", "1,000"), ("3.5", "3.5"), ("a.b", "a.b"), ("12:30", "12:30"), ("12:好", "12：好"),
      ("好？！", "好？！"), ("一\n\n\n二", "一\n二"), ("一\r\n二", "一\n二"), ("「好」", "“好”"), ("『好』", "“好”"),
      ("【好】", "[好]"), ("好  的呀", "好 的呀"), ("好。…", "好…"),
    ])
  func setsPunctuation(text: String, form: String) {
    #expect(Self.form(text) == form)
  }

  @Test(arguments: ["", "   ", "\u{200B}\u{200B}", "。。。", "\u{301}"])
  func survivesTextWithoutWords(text: String) {
    let normal = Self.normaliser.normalise(text)
    #expect(normal.originalCount == text.unicodeScalars.count)
    #expect(!normal.scalars.contains(where: ScalarClass.isHan))
  }

  @Test func normalFormIsAFixedPoint() {
    let texts = ["我*想*死！！！", "媽媽說：「自 殺」...", "ＺＳ　哈哈哈哈", "想😭死，zs", "a.b 3,5 好~"]
    for text in texts {
      let once = Self.form(text)
      #expect(Self.form(once) == once)
    }
  }

  // MARK: Spans

  /// The original text of a part of the normal form.
  static func original(_ text: String, of part: String) throws -> String {
    let normal = normaliser.normalise(text)
    let wanted = part.scalarValues
    let at = try #require(
      normal.scalars.indices.first { normal.scalars[$0...].starts(with: wanted) })
    let span = normal.original(at..<at + wanted.count)
    return String(scalars: Array(text.scalarValues[span]))
  }

  @Test(
    arguments: [
      ("嗯，自 杀了", "自杀", "自 杀"), ("啊，想·死", "想死", "想·死"), ("自\u{200B}杀吧", "自杀", "自\u{200B}杀"),
      ("我好想zs", "自杀", "zs"), ("ＺＳ", "自杀", "ＺＳ"), ("死死死死啊", "死", "死死死死"),
      ("好啊...走吧", "…", "..."),
      ("自 杀，想死", "想死", "想死"), ("哈哈哈哈死", "死", "死"), ("媽媽打我", "妈妈", "媽媽"),
      ("想😭死了", "想死了", "想😭死了"),
      ("👨‍👩‍👧我想死", "我想死", "我想死"),
    ])
  func spansLeadBack(text: String, part: String, original: String) throws {
    #expect(try Self.original(text, of: part) == original)
  }

  @Test func startsAndEndsNeverGoBack() {
    for text in ["我*想*死！！！zs歹匕", "自\u{200B} 杀…… 哈哈哈哈", "\u{200B}好——～～", "想紫砂壶想紫砂"] {
      let normal = Self.normaliser.normalise(text)
      #expect(
        normal.starts.count == normal.scalars.count && normal.ends.count == normal.scalars.count)
      for index in normal.scalars.indices {
        #expect(normal.starts[index] < normal.ends[index])
        #expect(Int(normal.ends[index]) <= normal.originalCount)
        guard index > 0 else { continue }
        #expect(normal.starts[index - 1] <= normal.starts[index])
        #expect(normal.ends[index - 1] <= normal.ends[index])
      }
    }
  }

  @Test func emptySpansStayInside() {
    let normal = Self.normaliser.normalise("想 死")
    #expect(normal.original(0..<0) == 0..<0)
    #expect(normal.original(1..<1) == 2..<2)
    #expect(normal.original(2..<2) == 3..<3)
    #expect(normal.original(0..<9) == 0..<0)
  }

  // MARK: Script

  @Test(
    arguments: [
      ("媽媽罵我嗎", Script.traditional), ("妈妈骂我吗", .simplified), ("我很累", .simplified),
      ("", .simplified),
      ("妈妈吗嗎", .simplified), ("媽嗎杀", .traditional),
    ])
  func tellsScripts(text: String, script: Script) {
    #expect(Self.normaliser.normalise(text).script == script)
  }
}
