/// Bars from 0 to 1 with the ends of their intervals, one below the other.
struct BarPlot: Plot {
  struct Bar {
    let label: String
    let estimate: Estimate
    /// Drawn lighter: too few messages.
    let isFaint: Bool
  }

  let title: Bilingual
  let bars: [Bar]

  private static let left = 120.0
  private static let length = 240.0
  private static let step = 26.0

  var drawing: Drawing {
    let bottom = 8 + Self.step * Double(bars.count)
    var drawing = Drawing(width: Self.left + Self.length + 60, height: bottom + 26)
    for tenth in stride(from: 0, through: 10, by: 2) {
      let x = Self.x(Double(tenth) / 10)
      drawing.line(fromX: x, y: 4, toX: x, y: bottom, stroke: "#ccc")
      drawing.text(
        tenth == 0 ? "0" : tenth == 10 ? "1" : "0.\(tenth)", x: x, y: bottom + 14, anchor: .middle,
        size: 12)
    }
    for (index, bar) in bars.enumerated() {
      draw(bar, at: 8 + Self.step * (Double(index) + 0.5), on: &drawing)
    }
    return drawing
  }

  private static func x(_ value: Double) -> Double { left + length * min(max(value, 0), 1) }

  private func draw(_ bar: Bar, at y: Double, on drawing: inout Drawing) {
    drawing.text(
      bar.label + (bar.isFaint ? " *" : ""), x: Self.left - 8, y: y, anchor: .end, size: 13)
    let value = bar.estimate.value ?? 0
    drawing.rectangle(
      x: Self.left, y: y - 8, width: Self.x(value) - Self.left, height: 16,
      fill: bar.isFaint ? "#b9c7d6" : "#4a7db3")
    if let interval = bar.estimate.interval {
      let (low, high) = (Self.x(interval.low), Self.x(interval.high))
      drawing.line(fromX: low, y: y, toX: high, y: y, width: 1.5)
      for x in [low, high] { drawing.line(fromX: x, y: y - 4, toX: x, y: y + 4, width: 1.5) }
    }
    drawing.text(
      Digits.ratio(bar.estimate.value), x: Self.left + Self.length + 12, y: y, size: 13)
  }
}
