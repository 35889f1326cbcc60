/// The urgency of danger, as the desk names it.
enum Level: Int {
  case none, low, moderate, high, imminent

  /// A stored level; what lies outside counts as the nearest.
  init(_ stored: Int) { self = Level(rawValue: min(max(stored, 0), 4)) ?? .imminent }

  init?(id: String) {
    guard let level = (0...4).map(Level.init).first(where: { $0.id == id }) else { return nil }
    self = level
  }

  /// The name in the line protocol.
  var id: String { "\(self)" }

  var title: String {
    switch self {
    case .none: "无"
    case .low: "低"
    case .moderate: "中"
    case .high: "高"
    case .imminent: "危急"
    }
  }
}
