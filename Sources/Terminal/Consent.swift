/// A plain answer to a question of yes or no.
package enum Consent: Sendable, Equatable {
  case yes, no
  /// Something else was typed.
  case other(String)

  private static let yeses: Set<String> = [
    "好", "好的", "好啊", "可以", "行", "是", "是的", "要", "愿意", "願意", "同意", "嗯", "继续",
    "繼續", "保存", "y", "yes", "ok", "1",
  ]
  private static let nos: Set<String> = [
    "", "不", "不好", "不要", "不用", "不用了", "不行", "不是", "不可以", "不愿意", "不願意",
    "不同意", "不保存", "不了", "否", "算了", "取消", "没有", "重新开始", "n", "no", "0",
  ]

  package init(_ typed: String) {
    let ending = Set<Character>("。！!.~～，, ")
    let text = ChatCommand.folded(typed.trimmed)
    let core = String(text.reversed().drop { ending.contains($0) }.reversed())
    if Self.yeses.contains(core) {
      self = .yes
    } else if Self.nos.contains(core) {
      self = .no
    } else {
      self = .other(typed.trimmed)
    }
  }
}
