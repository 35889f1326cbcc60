/// Shapes on a sheet, written as SVG.
///
/// Lengths are units of the sheet, from its upper left corner; the page scales the whole.
struct Drawing {
  let width: Double
  let height: Double
  private var shapes: [String] = []

  init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }

  /// Where a text stands relative to its point.
  enum Anchor: String {
    case start, middle, end
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, opacity: Double = 1,
    stroke: String = "none"
  ) {
    shapes.append(
      "<rect x=\"\(Digits.place(x))\" y=\"\(Digits.place(y))\" width=\"\(Digits.place(max(0, width)))\" height=\"\(Digits.place(max(0, height)))\" fill=\"\(fill)\" fill-opacity=\"\(Digits.ratio(opacity))\" stroke=\"\(stroke)\"/>"
    )
  }

  mutating func line(
    fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, stroke: String = "#1b1b1b",
    width: Double = 1
  ) {
    shapes.append(
      "<line x1=\"\(Digits.place(x1))\" y1=\"\(Digits.place(y1))\" x2=\"\(Digits.place(x2))\" y2=\"\(Digits.place(y2))\" stroke=\"\(stroke)\" stroke-width=\"\(Digits.place(width))\"/>"
    )
  }

  /// A filled shape between points.
  mutating func polygon(_ points: [(x: Double, y: Double)], fill: String) {
    let list = points.map { "\(Digits.place($0.x)),\(Digits.place($0.y))" }.joined(separator: " ")
    shapes.append("<polygon points=\"\(list)\" fill=\"\(fill)\"/>")
  }

  mutating func circle(x: Double, y: Double, radius: Double, fill: String) {
    shapes.append(
      "<circle cx=\"\(Digits.place(x))\" cy=\"\(Digits.place(y))\" r=\"\(Digits.place(radius))\" fill=\"\(fill)\"/>"
    )
  }

  /// A text whose vertical middle is at `y`.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = 13,
    colour: String = "#1b1b1b"
  ) {
    // The style attribute wins over the page's rule for all texts.
    shapes.append(
      "<text x=\"\(Digits.place(x))\" y=\"\(Digits.place(y + size * 0.36))\" text-anchor=\"\(anchor.rawValue)\" font-size=\"\(Digits.place(size))\" style=\"fill:\(colour)\">\(text.escaped)</text>"
    )
  }

  /// The whole as an element, with a title for those who cannot see it.
  func svg(title: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Digits.place(width)) \(Digits.place(height))" role="img">
    <title>\(title.escaped)</title>
    \(shapes.joined(separator: "\n"))
    </svg>
    """
  }
}
