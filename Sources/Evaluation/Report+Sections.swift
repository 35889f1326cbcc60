import Layout
import Risk

extension Report {
  /// The whole report in its order.
  var sections: [Section] {
    [overview, anyRisk, kindSection, groupSection, assertionSection] + levelSections
      + calibrationSections + findingSections
  }

  private var overview: Section {
    var blocks: [Section.Block] = [
      .note("来源 Sources：" + input.sources.map(\.onOneLine).joined(separator: "、")),
      .note("消息 Messages：\(input.messages)　其中谈话 Conversations：\(input.conversations) 段"),
      .note("内容包 Pack：\(input.pack)"),
    ]
    if let scored = input.scored {
      blocks.append(.note("只计 Scored kinds：" + scored.map(\.rawValue).joined(separator: "、")))
    }
    blocks.append(
      .note(
        bootstrap.resamples > 0
          ? "方括号里是 95% 置信区间：百分比用 Wilson 区间，小数用自助法 bootstrap（\(bootstrap.resamples) 次，种子 \(bootstrap.seed)）。"
          : "方括号里是 95% 置信区间（Wilson）；没有做自助法 bootstrap。"))
    if !input.bad.isEmpty {
      blocks.append(.note("坏行 Bad lines：\(input.bad.count) 行没有计入"))
      blocks += input.bad.prefix(Self.shownBadLines).map { .note("  " + $0.text) }
      let rest = input.bad.count - Self.shownBadLines
      if rest > 0 { blocks.append(.note("  还有 \(rest) 行，见 --format json")) }
    }
    return Section(title: Bilingual("概况", "Overview"), blocks: blocks)
  }

  private static let shownBadLines = 20

  private var anyRisk: Section {
    var rows = [scoreRow("每条消息 messages", .risk)]
    if input.conversations > 0 { rows.append(scoreRow("每段谈话 conversations", .conversation)) }
    let rates: [(String, Proportion)] = [
      ("有信号 any signal", alarms.signal), ("低及以上 low+", alarms.low),
      ("中及以上 moderate+", alarms.moderate), ("高及以上 high+", alarms.high),
    ]
    let table = Section.Table(
      caption: Bilingual("没有危险的消息里的误报", "false alarms where no danger is labelled"),
      columns: [.words("判为", "found"), .count("条数", "n"), .estimate("比例", "share")],
      rows: rates.map { [$0.0, Digits.fraction($0.1), Digits.percent($0.1)] })
    return Section(
      title: Bilingual("有没有危险", "Any risk"),
      blocks: [.table(scoreTable(rows, first: .words("单位", "unit"))), .table(table)])
  }

  private var kindSection: Section {
    let shown = SignalKind.allCases.filter((kinds + fewKinds).contains)
    var rows = shown.map { kind in
      scoreRow(Titles.named(kind) + (fewKinds.contains(kind) ? " *" : ""), .kind(kind))
    }
    if !fewKinds.isEmpty { rows.append(pooledRow("合并 pooled *", fewKinds)) }
    rows.append(pooledRow("全部 all, micro", kinds + fewKinds))
    var blocks: [Section.Block] = [.table(scoreTable(rows, first: .words("种类", "kind")))]
    let macro = Digits.ratio(estimates[.macroF1(kinds)])
    blocks.append(.note("宏平均 macro F1（不带 * 的种类）：\(macro)"))
    if !fewKinds.isEmpty {
      blocks.append(.note("* 标注不到 \(Self.fewest) 条，单独看不可靠，合在一行里。"))
    }
    if !shown.isEmpty {
      let bars = shown.map { kind in
        BarPlot.Bar(
          label: Titles.short(kind), estimate: estimates[.score(.kind(kind), .f1)],
          isFaint: fewKinds.contains(kind))
      }
      let plot = BarPlot(title: Bilingual("各种类的 F1 和 95% 区间", "F1 by kind"), bars: bars)
      blocks.insert(.plot(plot), at: 0)
    }
    return Section(title: Bilingual("各种危险信号", "Kinds"), blocks: blocks)
  }

  private var groupSection: Section {
    let shown = DangerGroup.allCases.filter { estimates.tally.score(.group($0)) != Score() }
    let rows = shown.map { scoreRow(Titles.named($0), .group($0)) }
    return Section(
      title: Bilingual("各类危险", "Danger groups"),
      blocks: [.table(scoreTable(rows, first: .words("危险", "group")))])
  }

  // MARK: Rows

  private func scoreTable(_ rows: [[String]], first: Section.Column) -> Section.Table {
    Section.Table(
      columns: [
        first, .count("标注", "n"), .count("找到"), .estimate("精确率", "P"),
        .estimate("召回率", "R"), .estimate("F1"),
      ], rows: rows)
  }

  private func scoreRow(_ name: String, _ subject: Tally.Subject) -> [String] {
    row(name, estimates.tally.score(subject)) { estimates[.score(subject, $0)] }
  }

  private func pooledRow(_ name: String, _ pool: [SignalKind]) -> [String] {
    row(name, pool.map { estimates.tally.score(.kind($0)) }.pooled) {
      estimates[.pooled(pool, $0)]
    }
  }

  private func row(
    _ name: String, _ score: Score, _ estimate: (Figure.Measure) -> Estimate
  ) -> [String] {
    [name, "\(score.support)", "\(score.found)"]
      + Figure.Measure.allCases.map { Digits.ratio(estimate($0)) }
  }
}
