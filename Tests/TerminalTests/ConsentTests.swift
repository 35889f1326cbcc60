import Terminal
import Testing

struct ConsentTests {
  @Test(arguments: ["好", "好的。", "可以！", "Y", "ｙｅｓ", " 是 ", "願意"])
  func yes(_ typed: String) { #expect(Consent(typed) == .yes) }

  @Test(arguments: ["", "不用", "不要。", "N", "no", "算了～", "不同意"])
  func no(_ typed: String) { #expect(Consent(typed) == .no) }

  @Test(arguments: ["好难过", "不想活了", "为什么要保存？", "是不是会给别人看"])
  func other(_ typed: String) { #expect(Consent(typed) == .other(typed)) }
}
