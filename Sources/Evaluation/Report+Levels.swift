import Risk

extension Report {
  var assertionSection: Section {
    let title = Bilingual("断言", "Assertion")
    guard !assertion.isEmpty else {
      return Section(title: title, blocks: [.note("没有标注断言的行。")])
    }
    let axes = Section.Table(
      caption: Bilingual("读对的比例（听出了危险的消息里）", "axis accuracy, where noticed"),
      columns: [
        .words("轴", "axis"), .count("标注", "n"), .count("读对"), .estimate("比例", "accuracy"),
      ],
      rows: assertion.map {
        [
          Titles.named($0.axis), "\($0.labelled)", Digits.fraction($0.right),
          Digits.percent($0.right),
        ]
      })
    let values = Section.Table(
      caption: Bilingual("换一种说法还听得出来吗", "recall of risk by labelled value"),
      columns: [
        .words("标注的值", "value"), .count("标注", "n"), .count("听出"),
        .estimate("召回率", "recall"), .words("读作", "read as"),
      ], rows: assertion.flatMap(Self.valueRows))
    return Section(title: title, blocks: [.table(axes), .table(values)])
  }

  private static func valueRows(_ score: AssertionScore) -> [[String]] {
    score.values.filter { $0.labelled > 0 }.map { value in
      let readings = score.axis.values.compactMap { name in
        value.readAs[name].map { "\(name) \($0)" }
      }
      return [
        Titles.value(value.name, on: score.axis), "\(value.labelled)",
        Digits.fraction(value.noticed), Digits.percent(value.noticed),
        readings.isEmpty ? Digits.nothing : readings.joined(separator: ", "),
      ]
    }
  }

  var levelSections: [Section] {
    let titles: [(Tally.Scope, Bilingual)] = [
      (.message, Bilingual("每条消息的等级", "Message levels")),
      (.session, Bilingual("每轮之后整段谈话的等级", "Session levels")),
    ]
    return titles.compactMap { scope, title in
      let matrix = estimates.tally.matrix(scope)
      guard matrix.total > 0 else {
        return scope == .message
          ? Section(title: title, blocks: [.note("没有标注等级的行。")]) : nil
      }
      let heading = Bilingual("混淆矩阵：行是标注，列是判定", "rows labelled, columns found")
      return Section(
        title: title,
        blocks: [
          .plot(HeatMap(title: heading, matrix: matrix)),
          .table(Self.table(of: matrix, heading)), .table(agreement(scope)),
        ])
    }
  }

  private static func table(of matrix: LevelMatrix, _ caption: Bilingual) -> Section.Table {
    Section.Table(
      caption: caption,
      columns: [.words("标注＼判定")] + Level.allCases.map { .count(Titles.short($0), $0.name) },
      rows: Level.allCases.map { labelled in
        [Titles.named(labelled)] + Level.allCases.map { "\(matrix[labelled, $0])" }
      }, isDrawn: true)
  }

  private func agreement(_ scope: Tally.Scope) -> Section.Table {
    let names: [(Figure.Agreement, String)] = [
      (.exact, "完全一致 exact"), (.near, "相差不过一级 within one"), (.under, "判低了 under-rated"),
      (.over, "判高了 over-rated"), (.kappa, "加权 κ weighted kappa"),
    ]
    return Section.Table(
      columns: [.words("一致程度", "agreement"), .estimate("值", "value")],
      rows: names.map { agreement, name in
        [name, Digits.ratio(estimates[.level(scope, agreement)])]
      })
  }

  var calibrationSections: [Section] {
    var sections = [
      Self.calibration(messageCalibration, Bilingual("每条消息的校准", "Message calibration"))
    ]
    if input.conversations > 0 {
      sections.append(
        Self.calibration(sessionCalibration, Bilingual("整段谈话的校准", "Session calibration")))
    }
    return sections
  }

  private static func calibration(_ calibration: Calibration, _ title: Bilingual) -> Section {
    let table = Section.Table(
      columns: [
        .words("判定", "found"), .count("条数", "n"), .estimate("有危险", "at risk"),
        .estimate("标中及以上", "moderate+"), .estimate("标高及以上", "high+"),
      ],
      rows: calibration.rows.map { row in
        [Titles.named(row.level), "\(row.atRisk.of)"]
          + [row.atRisk, row.moderate, row.high].map(Digits.percent)
      })
    let heading = Bilingual("判为各级的消息里，标注是什么", "labels by level found")
    return Section(
      title: title,
      blocks: [.plot(CalibrationPlot(title: heading, calibration: calibration)), .table(table)])
  }
}
