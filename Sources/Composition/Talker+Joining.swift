import Policy
import Understanding

/// Sentences made of the person's own words and a question.
extension Talker {
  /// A clause given back and a question as one sentence: 你一直都很烦恼成绩的问题，最怕的是哪一种结果？
  func joined(
    _ spoken: ReflectionSpeaker.Spoken, _ question: Chosen, _ facts: ReplyFacts
  ) -> String? {
    guard Self.joining.contains(spoken.material), Chooser.mix(facts.seed, 11) % 100 < 60,
      (4...22).contains(spoken.clause.count), !spoken.clause.contains("，"),
      (6...22).contains(question.text.count), question.text.hasSuffix("？"),
      !question.text.dropLast().contains(where: { "，。？：；“".contains($0) }),
      let head = question.text.first, !Self.unjoined.contains(head)
    else { return nil }
    var asked = question.text[...]
    // One 你 is enough for both.
    if spoken.clause.hasPrefix("你"), asked.hasPrefix("你"), let next = asked.dropFirst().first,
      !Self.afterYou.contains(next),
      spoken.clause.dropFirst().first.map(Self.afterYou.contains) == false
    {
      asked = asked.dropFirst()
    }
    return spoken.clause + "，" + asked
  }

  private static let joining: Set<Material> = [
    .feeling, .ownFact, .eventByOther, .habit, .otherFact, .caused, .fear, .loss, .wish,
    .selfEvaluation, .resolve, .goodNews,
  ]
  /// What begins a sentence of its own.
  private static let unjoined: Set<Character> = [
    "那", "要", "如", "换", "说", "回", "先", "能", "可", "把", "让", "对", "照", "听",
  ]
  /// After 你 these make another word or person of it.
  private static let afterYou: Set<Character> = [
    "们", "的", "家", "妈", "爸", "爷", "奶", "外", "姐", "哥", "弟", "妹", "老", "公", "婆", "儿", "女",
    "孩", "同", "室", "朋", "男", "闺", "姑", "舅", "叔", "姨", "俩",
  ]

  /// A general question behind the person's own word for what it is about: 考研这件事，最难的是哪一点？
  func anchored(
    _ question: Chosen, _ speech: Speech, _ filling: Filling, _ chooser: Chooser, _ room: Int
  ) -> String? {
    guard let word = filling[.word], (2...8).contains(word.count), !speech.text.contains(word),
      !question.text.contains(word),
      question.source.hasPrefix("material.") || question.source.hasPrefix("topic."),
      let head = question.text.first, !Self.unjoined.contains(head), head != "这",
      !question.text.dropLast().contains(where: { "，。？：".contains($0) }),
      let anchor = chooser.choose(
        book.anchors, salt: 13, filling: filling, opens: speech.parts.isEmpty, repeats: true)
    else { return nil }
    return anchor.text + question.text
  }
}
