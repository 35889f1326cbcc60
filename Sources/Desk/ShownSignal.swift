/// A signal of a stored reply event, as a clinician reads it.
struct ShownSignal {
  /// The signal as it was stored.
  let value: JSONValue

  /// Half-open, in Unicode scalars of the person's text; nil when the event gives none.
  var span: Range<Int>? {
    guard let start = value["start"].int, let end = value["end"].int, start < end else {
      return nil
    }
    return start..<end
  }

  /// Kind, words, assertion and rule on one line.
  var text: String {
    var parts: [String] = []
    if let words = value["text"].words { parts.append("「\(words)」") }
    if let kind = value["kind"].words {
      parts.append(Self.kinds[kind].map { "\($0) \(kind)" } ?? kind)
    }
    if let level = value["level"].words {
      parts.append("级别 \(Level(id: level)?.title ?? level)")
    }
    let axes = Self.axes.compactMap { axis, titles in
      value[axis].words.map { titles[$0] ?? $0 }
    }
    if !axes.isEmpty { parts.append(axes.joined(separator: "、")) }
    if let method = value["method"].words { parts.append("手段 \(method)") }
    if value["active"].bool == false { parts.append("不计入") }
    if let rule = value["rule"].words { parts.append("规则 \(rule)") }
    return parts.joined(separator: "　")
  }

  private static let kinds = [
    "suicide.wish": "想死的念头",
    "suicide.intent": "自杀意念",
    "suicide.plan": "自杀计划",
    "suicide.preparation": "自杀准备",
    "suicide.attempt": "自杀行为",
    "suicide.exploration": "谈到自杀",
    "selfharm.intent": "自伤念头",
    "selfharm.behavior": "自伤行为",
    "violence.toward_others": "伤害他人",
    "violence.by_others": "受到伤害",
  ]

  private static let axes: [(String, [String: String])] = [
    ("polarity", ["affirmed": "肯定", "negated": "否定", "uncertain": "不确定"]),
    ("time", ["now": "现在", "past": "过去", "recent": "近期", "future": "将来"]),
    (
      "modality",
      ["actual": "实际", "hypothetical": "假设", "conditional": "假设", "joking": "玩笑"]
    ),
    ("experiencer", ["self": "本人", "other": "他人", "impersonal": "泛指"]),
    ("source", ["own": "自述", "quoted": "引述", "reported": "转述", "fiction": "作品"]),
  ]
}
