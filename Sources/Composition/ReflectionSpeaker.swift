import TextForm
import Understanding

/// Puts a turned clause into a frame that suits its kind.
struct ReflectionSpeaker: Sendable {
  let book: ResponseBook

  /// A clause given back.
  struct Spoken {
    let text: String
    /// The clause without its frame.
    let clause: String
    let source: String
    let frame: Int
    let hash: UInt32
    let material: Material
  }

  /// The first candidate that has a fitting frame and was not given back before.
  func speak(
    _ reflections: [Reflection], above floor: Int, limit: Int, chooser: Chooser, filling: Filling
  ) -> Spoken? {
    for (rank, reflection) in reflections.prefix(4).enumerated() where reflection.score >= floor {
      let hash = Self.hash(reflection.turned)
      if chooser.memory.reflected.contains(hash) { continue }
      guard let frames = book.frames[reflection.material] else { continue }
      var filling = filling
      let clause = Self.clause(reflection)
      filling[.clause] = clause
      if !reflection.second.isEmpty {
        filling[.second] = String(scalars: Self.withoutSubject(reflection.second))
      }
      let hedged = Self.hedges.contains { reflection.turned.contains(run: $0) }
      guard
        let choice = chooser.choose(
          frames, salt: 0xF00D + UInt64(rank), filling: filling, opens: true,
          accept: { text, template in
            text.unicodeScalars.count <= limit && !(hedged && template.pieces.first == .text("好像"))
          })
      else { continue }
      let frame = reflection.material.rawValue &* 64 &+ choice.index
      if chooser.memory.frames.contains(frame), frames.count > 3,
        let other = chooser.choose(
          frames, salt: 0xBEEF + UInt64(rank), filling: filling, opens: true,
          accept: { text, template in
            text.unicodeScalars.count <= limit && text != choice.text
              && !(hedged && template.pieces.first == .text("好像"))
          })
      {
        return Spoken(
          text: other.text, clause: clause,
          source: "reflection.\(reflection.material.name)#\(other.index)",
          frame: reflection.material.rawValue &* 64 &+ other.index, hash: hash,
          material: reflection.material)
      }
      return Spoken(
        text: choice.text, clause: clause,
        source: "reflection.\(reflection.material.name)#\(choice.index)",
        frame: frame, hash: hash, material: reflection.material)
    }
    return nil
  }

  private static let attributions = ["觉得", "感觉", "认为", "好像", "怀疑"].map(\.scalarValues)
  private static let hedges = ["好像", "可能", "似乎", "也许", "大概"].map(\.scalarValues)

  private static func hash(_ turned: [UInt32]) -> UInt32 {
    var hash = StableHash()
    for value in turned { hash.combine(scalar: value) }
    return UInt32(truncatingIfNeeded: hash.value)
  }

  /// 你该怎么开口 → 该怎么开口; 你为什么总讨好人 → 为什么自己总讨好人; 你很没用 → 你觉得自己很没用.
  private static func clause(_ reflection: Reflection) -> String {
    let text = withoutStrandedAdverb(String(scalars: reflection.turned))
    switch reflection.material {
    case .howQuestion: return howClause(text)
    case .whyQuestion:
      for why in ["为什么", "为啥", "怎么"] where text.hasPrefix("你" + why) {
        return why + "自己" + text.dropFirst(1 + why.count)
      }
      return text
    case .selfEvaluation:
      if attributions.contains(where: reflection.turned.contains(run:)) { return text }
      guard text.hasPrefix("你"), !text.hasPrefix("你们"), !text.hasPrefix("你的"), !text.hasPrefix("你家")
      else { return text }
      return "你觉得自己" + text.dropFirst()
    default: return text
    }
  }

  /// 那你该怎么拒绝 → 该怎么拒绝.
  private static func howClause(_ text: String) -> String {
    var rest = text[...]
    for head in ["那么", "那", "可是", "可", "但", "所以", "你"] where rest.hasPrefix(head) {
      let shorter = rest.dropFirst(head.count)
      if head == "你", shorter.hasPrefix("们") || shorter.hasPrefix("的") { break }
      rest = shorter
    }
    return String(rest)
  }

  /// 你也知道… → 你知道…: an adverb that ties the clause to one that is not given back.
  private static func withoutStrandedAdverb(_ text: String) -> String {
    for adverb in ["也", "则", "却", "便", "就", "还"] where text.hasPrefix("你" + adverb) {
      let rest = text.dropFirst(1 + adverb.count)
      guard let next = rest.first, !"是算有没在".contains(next), rest.count > 3 else { return text }
      return "你" + rest
    }
    return text
  }

  private static func withoutSubject(_ second: [UInt32]) -> [UInt32] {
    guard second.first == 0x4F60, second.count > 3, second[1] != 0x4EEC, second[1] != 0x7684,
      !isKin(second[1])
    else { return second }
    return Array(second.dropFirst())
  }

  private static func isKin(_ value: UInt32) -> Bool {
    "妈爸爷奶姐哥弟妹老公婆儿女孩同室朋男闺姑舅叔姨外家".unicodeScalars.contains { $0.value == value }
  }
}
