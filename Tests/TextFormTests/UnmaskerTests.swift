import Testing
import TextForm

/// Disguised words of danger, and ordinary words that look like them.
@Suite struct UnmaskerTests {
  static let masks: [DisguiseTable.Mask] = [
    mask("似", "死", .sound, notBefore: "乎"), mask("4", "死", .digit, notBefore: "楼号"),
    mask("si", "死", .pinyin), mask("s", "死", .initial), mask("歹匕", "死", .split),
    mask("💀", "死", .sign), mask("zi", "自", .pinyin), mask("z", "自", .initial),
    mask("白", "自", .shape), mask("sha", "杀", .pinyin), mask("s", "杀", .initial),
    mask("鲨", "杀", .sound), mask("xiang", "想", .pinyin), mask("b", "不", .initial),
    mask("x", "想", .initial), mask("h", "活", .initial), mask("l", "了", .initial),
    mask("割", "割", .shape), mask("月宛", "腕", .split), mask("害刂", "割", .split),
  ]

  static let normaliser = Normaliser(
    script: ScriptTable(), characters: [:], spellings: [],
    disguises: DisguiseTable(
      masks: masks,
      words: [word("自杀", solid: true), word("割腕", solid: true)]
        + ["想死", "想自杀", "去死", "没死成", "不想活了", "死了算了"].map { word($0, solid: false) }))

  static func mask(
    _ written: String, _ character: String, _ manner: DisguiseTable.Manner, notBefore: String = ""
  ) -> DisguiseTable.Mask {
    DisguiseTable.Mask(
      written: written.scalarValues, character: character.scalarValues[0], manner: manner,
      notBefore: notBefore.scalarValues)
  }

  static func word(_ text: String, solid: Bool) -> DisguiseTable.Word {
    DisguiseTable.Word(scalars: text.scalarValues, isSolid: solid)
  }

  static func form(_ text: String) -> String {
    String(scalars: normaliser.normalise(text).scalars)
  }

  @Test(
    arguments: [
      ("自鲨", "自杀"), ("白杀", "自杀"), ("好想似", "好想死"), ("想4", "想死"), ("昨晚没4成", "昨晚没死成"),
      ("想s", "想死"), ("xiang si", "想死"), ("zisha", "自杀"), ("ZǏ shā", "自杀"), ("bxhl", "不想活了"),
      ("想zs", "想自杀"), ("想歹匕", "想死"), ("害刂月宛", "割腕"), ("想💀", "想死"), ("割。腕。", "割腕。"),
      ("自，杀", "自杀"), ("sl算了", "死了算了"), ("想、死", "想死"), ("不 想 活 了", "不想活了"),
      ("хіаng ѕі", "想死"),
    ])
  func readsWhatIsMeant(text: String, form: String) {
    #expect(Self.form(text) == form)
  }

  /// The same characters where no word of danger is made.
  @Test(
    arguments: [
      "想似乎", "想4楼", "去4号楼", "zs", "xs", "s了", "想shopping", "size", "联想s10", "想，死了三盆花", "去。死了",
      "鲨鱼", "4个人", "会说话", "不想", "xiangsif",
    ])
  func leavesOrdinaryWords(text: String) {
    #expect(!Self.form(text).contains("死") || text.contains("死"))
    #expect(!Self.form(text).contains("自杀"))
    #expect(!Self.form(text).contains("想死"))
  }

  @Test func spansPointIntoWhatWasTyped() {
    let text = Self.normaliser.normalise("我xiang si了")
    #expect(text.string(1..<3) == "想死")
    #expect(text.original(1..<3) == 1..<9)
  }

  @Test(
    arguments: [
      ("让我死让我死让我死", "让我死"), ("今晚今晚今晚走", "今晚走"), ("好好好好想", "好想"), ("看看看", "看"), ("研究研究", "研究研究"),
    ])
  func shrinksRefrains(text: String, form: String) {
    #expect(Self.form(text) == form)
  }

  @Test func spelledOutTextIsClosedUp() {
    #expect(Self.form("我 真 的 好 难 过") == "我真的好难过")
    #expect(Self.form("对…不…起…妈") == "对不起妈")
    #expect(Self.form("今天 我们 大哭一场") == "今天 我们 大哭一场")
  }
}
