/// A moment on somebody's clock.
struct LocalTime {
  private let year: Int64
  private let month: Int64
  private let day: Int64
  private let second: Int64
  private let offset: Int64

  /// - Parameters:
  ///   - at: Unix seconds; what lies outside the years 1 to 9999 is cut off.
  ///   - offset: Minutes east of UTC.
  init(_ at: Int64, offset: Int) {
    let offset = Int64(min(max(offset, -1080), 1080))
    let local = min(max(at, -62_135_510_400), 253_402_214_400) + offset * 60
    let days = (local - Self.modulo(local, 86400)) / 86400
    // Days to civil date after Howard Hinnant,
    // https://howardhinnant.github.io/date_algorithms.html#civil_from_days
    let shifted = days + 719_468
    let ofEra = Self.modulo(shifted, 146_097)
    let era = (shifted - ofEra) / 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146_096) / 365
    let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    self.month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.second = Self.modulo(local, 86400)
    self.offset = offset
  }

  /// `2026-11-22 04:00`.
  var short: String { "\(date) \(clock)" }

  /// `2026-11-22T04:00:00+08:00`.
  var iso: String {
    let sign = offset < 0 ? "-" : "+"
    let zone = sign + Self.two(abs(offset) / 60) + ":" + Self.two(abs(offset) % 60)
    return "\(date)T\(clock):\(Self.two(second % 60))\(zone)"
  }

  private var date: String {
    String(repeating: "0", count: max(0, 4 - "\(year)".count))
      + "\(year)-\(Self.two(month))-\(Self.two(day))"
  }

  private var clock: String { Self.two(second / 3600) + ":" + Self.two(second / 60 % 60) }

  private static func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func modulo(_ value: Int64, _ divisor: Int64) -> Int64 {
    let rest = value % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
