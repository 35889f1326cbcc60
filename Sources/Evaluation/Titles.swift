import Risk

/// The Chinese names under which a clinician reads kinds, dangers, levels and axes.
enum Titles {
  /// 想死的念头 suicide.wish; the id alone where there is no name.
  static func named(_ kind: SignalKind) -> String {
    kinds[kind.rawValue].map { "\($0) \(kind.rawValue)" } ?? kind.rawValue
  }

  static func named(_ group: DangerGroup) -> String {
    groups[group.rawValue].map { "\($0) \(group.rawValue)" } ?? group.rawValue
  }

  static func short(_ kind: SignalKind) -> String { kinds[kind.rawValue] ?? kind.rawValue }

  static func short(_ level: Level) -> String {
    switch level {
    case .none: "无"
    case .low: "低"
    case .moderate: "中"
    case .high: "高"
    case .imminent: "危急"
    }
  }

  static func named(_ level: Level) -> String { "\(short(level)) \(level.name)" }

  static func named(_ axis: Axis) -> String {
    switch axis {
    case .polarity: "极性 polarity"
    case .time: "时间 time"
    case .modality: "语气 modality"
    case .experiencer: "说的是谁 experiencer"
    case .source: "来源 source"
    }
  }

  static func value(_ name: String, on axis: Axis) -> String {
    values[axis]?[name].map { "\($0) \(name)" } ?? name
  }

  private static let kinds = [
    "suicide.wish": "想死的念头",
    "suicide.intent": "自杀意念",
    "suicide.plan": "自杀计划",
    "suicide.preparation": "自杀准备",
    "suicide.attempt": "自杀行为",
    "suicide.exploration": "谈到自杀",
    "suicide.other": "他人有自杀危险",
    "selfharm.intent": "自伤念头",
    "selfharm.behavior": "自伤行为",
    "violence.toward_others": "伤害他人",
    "violence.by_others": "受到伤害",
    "abuse.child": "虐待儿童",
    "abuse.sexual": "性侵害",
    "abuse.partner": "伴侣暴力",
    "bullying": "欺凌",
    "overdose": "过量或中毒",
    "psychosis": "精神病性体验",
    "mania": "躁狂",
    "eating": "进食问题",
    "substance": "物质使用",
    "postpartum": "产后",
    "danger.unclear": "说不清的危险",
    "hopelessness": "绝望",
  ]

  private static let groups = [
    "medical": "身体危急",
    "suicide": "自杀",
    "other": "他人有危险",
    "toward_others": "伤害他人",
    "harmed": "受到伤害",
    "unclear": "说不清",
    "selfharm": "自伤",
    "unwell": "严重精神状态",
  ]

  private static let values: [Axis: [String: String]] = [
    .polarity: ["affirmed": "肯定", "negated": "否定"],
    .time: ["now": "现在", "past": "过去", "future": "将来"],
    .modality: ["actual": "实际", "hypothetical": "假设", "question": "疑问", "joke": "玩笑"],
    .experiencer: ["self": "本人", "other": "他人"],
    .source: ["own": "自述", "quoted": "引述", "impersonal": "泛指"],
  ]
}
