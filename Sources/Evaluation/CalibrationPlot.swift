import Risk

/// For each level that was given, which share was labelled at risk, moderate or above, high or above.
struct CalibrationPlot: Plot {
  let title: Bilingual
  let calibration: Calibration

  private static let left = 48.0
  private static let top = 52.0
  private static let height = 220.0
  private static let column = 74.0

  /// A row of points, told apart by shape as well as by colour.
  private struct Series: Sendable {
    let name: String
    let colour: String
    let corners: Int
    let shift: Double
    let share: @Sendable (Calibration.Row) -> Proportion
  }

  private static let series = [
    Series(name: "有危险 at risk", colour: "#2f6aa3", corners: 0, shift: -14) { $0.atRisk },
    Series(name: "标中及以上 moderate+", colour: "#a8660a", corners: 4, shift: 0) { $0.moderate },
    Series(name: "标高及以上 high+", colour: "#a03225", corners: 3, shift: 14) { $0.high },
  ]

  var drawing: Drawing {
    let right = Self.left + Self.column * Double(calibration.rows.count)
    var drawing = Drawing(width: right + 8, height: Self.top + Self.height + 62)
    for quarter in 0...4 {
      let y = Self.y(Double(quarter) / 4)
      drawing.line(fromX: Self.left, y: y, toX: right, y: y, stroke: "#ccc")
      drawing.text("\(quarter * 25)%", x: Self.left - 6, y: y, anchor: .end, size: 12)
    }
    for (index, series) in Self.series.enumerated() {
      let (x, y) = index == 0 ? (Self.left + 6, 12.0) : (Self.left + 170 * Double(index) - 164, 32)
      mark(series, x: x, y: y, on: &drawing)
      drawing.text(series.name, x: x + 10, y: y, size: 12)
    }
    for (index, row) in calibration.rows.enumerated() {
      let x = Self.left + Self.column * (Double(index) + 0.5)
      let names = [Titles.short(row.level), row.level.name, "n = \(row.atRisk.of)"]
      for (line, name) in names.enumerated() {
        let y = Self.top + Self.height + 16 + 17 * Double(line)
        drawing.text(name, x: x, y: y, anchor: .middle, size: 12)
      }
      for series in Self.series { draw(series.share(row), series, x: x, on: &drawing) }
    }
    return drawing
  }

  private static func y(_ share: Double) -> Double { top + height * (1 - share) }

  private func draw(
    _ proportion: Proportion, _ series: Series, x: Double, on drawing: inout Drawing
  ) {
    guard let share = proportion.share, let interval = proportion.interval else { return }
    let x = x + series.shift
    let (low, high) = (Self.y(interval.low), Self.y(interval.high))
    drawing.line(fromX: x, y: low, toX: x, y: high, stroke: series.colour, width: 1.5)
    for y in [low, high] {
      drawing.line(fromX: x - 4, y: y, toX: x + 4, y: y, stroke: series.colour, width: 1.5)
    }
    mark(series, x: x, y: Self.y(share), on: &drawing)
  }

  private func mark(_ series: Series, x: Double, y: Double, on drawing: inout Drawing) {
    switch series.corners {
    case 3:
      drawing.polygon([(x, y - 5), (x + 5, y + 4), (x - 5, y + 4)], fill: series.colour)
    case 4:
      drawing.polygon([(x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)], fill: series.colour)
    default: drawing.circle(x: x, y: y, radius: 4.5, fill: series.colour)
    }
  }
}
