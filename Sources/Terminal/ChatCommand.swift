/// What a person can ask the program for, apart from talking.
package enum ChatCommand: String, Sendable, CaseIterable {
  case help, hotline, why, mood, forget, export, quit

  /// All names without the slash, the English one first, the Chinese one second.
  package var names: [String] {
    switch self {
    case .help: ["help", "帮助", "幫助", "命令", "h", "?", "？"]
    case .hotline: ["hotline", "热线", "熱線", "电话", "電話", "求助", "hotlines"]
    case .why: ["why", "为什么", "為什麼", "原因"]
    case .mood: ["mood", "心情", "情绪", "情緒"]
    case .forget: ["forget", "忘记", "忘記", "删除", "刪除"]
    case .export: ["export", "导出", "導出", "匯出", "保存"]
    case .quit: ["quit", "退出", "离开", "離開", "再见", "再見", "exit", "q", "bye"]
    }
  }

  /// The command of exactly this name, whatever its case.
  package init?(name: String) {
    let wanted = Self.folded(name)
    guard let found = Self.allCases.first(where: { $0.names.contains(wanted) }) else { return nil }
    self = found
  }

  /// The name that a mistyped one comes nearest to; nil when none is near.
  package static func suggestion(for name: String) -> String? {
    let typed = Array(folded(name))
    var best: (name: String, distance: Int)?
    for known in allCases.flatMap(\.names) where known.count > 1 {
      let isLatin = known.utf8.count == known.count
      let starts = typed.count > (isLatin ? 1 : 0) && known.starts(with: typed)
      let distance = starts ? 0 : EditDistance.between(typed, Array(known))
      let most = known.count > 3 ? 2 : 1
      if distance <= most, distance < best?.distance ?? .max { best = (known, distance) }
    }
    return best?.name
  }

  /// Lower case, with fullwidth letters and digits made halfwidth.
  static func folded(_ name: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isFullwidth = (0xFF10...0xFF5A).contains(scalar.value)
      let narrow = isFullwidth ? Unicode.Scalar(scalar.value - 0xFEE0) : nil
      // The fullwidth question mark is a name of its own.
      result.append(scalar == "？" ? scalar : narrow ?? scalar)
    }
    return String(result).lowercased()
  }
}
