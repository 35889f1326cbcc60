import Layout
import Risk

extension Report {
  var findingSections: [Section] {
    findings.map { sort, total, shown in
      var blocks: [Section.Block] = [.note(Self.meaning(of: sort))]
      blocks.append(.note("共 \(total) 条" + (shown.count < total ? "，列出 \(shown.count) 条。" : "。")))
      if !shown.isEmpty { blocks.append(.list(shown.map(Self.item))) }
      return Section(title: Self.title(of: sort), blocks: blocks)
    }
  }

  private static func title(of sort: Finding.Sort) -> Bilingual {
    switch sort {
    case .misses: Bilingual("漏报", "Misses")
    case .underrated: Bilingual("判得太低", "Under-rated")
    case .wrongKinds: Bilingual("种类不全", "Missing kinds")
    case .falseAlarms: Bilingual("误报", "False alarms")
    }
  }

  private static func meaning(of sort: Finding.Sort) -> String {
    switch sort {
    case .misses: "标了危险，一个信号也没有听出来。"
    case .underrated: "不算漏报，但判定比标注低两级或更多。"
    case .wrongKinds: "听出了危险，但少了标注的种类。"
    case .falseAlarms: "标为没有危险，却听出了信号。"
    }
  }

  private static func item(_ finding: Finding) -> Section.Item {
    let place = finding.place
    var head = ["\(place.source.onOneLine):\(place.line)"]
    if let turn = place.turn { head.append("第 \(turn) 轮") }
    var label = finding.labelled.isEmpty ? "没有危险" : finding.labelled.joined(separator: "、")
    if let level = finding.labelledLevel { label += "（\(Titles.short(level))）" }
    let found = finding.found.isEmpty ? "没有危险" : finding.found.joined(separator: "、")
    head += ["标注 \(label)", "判定 \(found)（\(Titles.short(finding.level))）"]
    var details = finding.fired.map { fired in
      "规则 \(fired.rule)　\(fired.kind)　\(Titles.short(fired.level))　「\(fired.words.onOneLine)」[\(fired.start), \(fired.end))"
        + (fired.counts ? "" : "　不计入")
    }
    if !finding.silent.isEmpty {
      details.append("命中而没有作数的规则 " + finding.silent.joined(separator: "、"))
    }
    if details.isEmpty { details.append("没有规则命中") }
    return Section.Item(
      head: head.joined(separator: "　"), quote: finding.text.onOneLine, details: details)
  }
}
