import Testing
import TextForm

/// Simplified text written in traditional characters.
@Suite struct ScriptTableTests {
  static let table = ScriptTable(
    toTraditional: NormaliserTests.pairs("发發", "头頭", "里裡", "后後", "妈媽"),
    phrases: [
      phrase("头发", "頭髮"), phrase("发", "發"), phrase("皇后", "皇后"), phrase("头发丝", "頭髮絲"),
      phrase("公里", "公里"),
    ])

  static func phrase(_ simplified: String, _ traditional: String) -> ScriptTable.Phrase {
    ScriptTable.Phrase(
      simplified: simplified.scalarValues, traditional: traditional.scalarValues)
  }

  @Test(
    arguments: [
      ("妈妈发火", "媽媽發火"), ("剪头发", "剪頭髮"), ("头发丝", "頭髮絲"), ("以后", "以後"), ("皇后", "皇后"),
      ("心里有几公里", "心裡有几公里"), ("头", "頭"), ("", ""), ("ok，好", "ok，好"), ("发头发", "發頭髮"),
    ])
  func writesTraditional(simplified: String, traditional: String) {
    #expect(Self.table.traditional(simplified) == traditional)
  }

  @Test func anEmptyTableChangesNothing() {
    #expect(ScriptTable().traditional("头发 a 😭") == "头发 a 😭")
  }

  @Test func stringsOfScalarsLeaveOutSurrogates() {
    #expect(String(scalars: [0x6211, 0xD800, 0x4F60, 0x110000]) == "我你")
    #expect("我😭".scalarValues == [0x6211, 0x1F62D])
  }
}
