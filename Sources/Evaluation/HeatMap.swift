import Risk

/// A confusion matrix in which each field is the darker the more of its row stands in it.
struct HeatMap: Plot {
  let title: Bilingual
  let matrix: LevelMatrix

  private static let left = 96.0
  private static let top = 44.0
  private static let field = (width: 62.0, height: 40.0)

  var drawing: Drawing {
    let levels = Level.allCases
    let columns = Double(levels.count)
    var drawing = Drawing(
      width: Self.left + columns * Self.field.width + 8,
      height: Self.top + columns * Self.field.height + 8)
    drawing.text("判定 found →", x: Self.left, y: 10, size: 12)
    drawing.text("标注 ↓", x: 4, y: Self.top - 12, size: 12)
    for (index, level) in levels.enumerated() {
      drawing.text(
        Titles.short(level), x: Self.left + (Double(index) + 0.5) * Self.field.width,
        y: Self.top - 12, anchor: .middle)
      drawing.text(
        Titles.named(level), x: Self.left - 6,
        y: Self.top + (Double(index) + 0.5) * Self.field.height, anchor: .end, size: 12)
    }
    for labelled in levels {
      let whole = levels.map { matrix[labelled, $0] }.reduce(0, +)
      for found in levels { draw(labelled, found, of: whole, on: &drawing) }
    }
    return drawing
  }

  private func draw(
    _ labelled: Level, _ found: Level, of whole: Int, on drawing: inout Drawing
  ) {
    let count = matrix[labelled, found]
    let share = whole == 0 ? 0 : Double(count) / Double(whole)
    let x = Self.left + Double(found.rawValue) * Self.field.width
    let y = Self.top + Double(labelled.rawValue) * Self.field.height
    // What was rated lower than labelled is the dangerous side and has a colour of its own.
    drawing.rectangle(
      x: x, y: y, width: Self.field.width, height: Self.field.height,
      fill: found < labelled ? "#b3563f" : "#2f6aa3", opacity: share, stroke: "#999")
    drawing.text(
      "\(count)", x: x + Self.field.width / 2, y: y + Self.field.height / 2, anchor: .middle,
      size: 14, colour: share > 0.55 ? "#fff" : "#1b1b1b")
  }
}
