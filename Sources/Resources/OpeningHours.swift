/// When a service answers.
package struct OpeningHours: Sendable, Equatable, Codable {
  /// A range of minutes on a range of weekdays.
  package struct Range: Sendable, Equatable, Codable {
    /// Monday is 1.
    package let firstDay: Int
    package let lastDay: Int
    /// Minutes since midnight; the end may pass 24 × 60.
    package let from: Int
    package let to: Int

    package init(firstDay: Int, lastDay: Int, from: Int, to: Int) {
      self.firstDay = firstDay
      self.lastDay = lastDay
      self.from = from
      self.to = to
    }
  }

  package let ranges: [Range]
  package let always: Bool

  package init(always: Bool, ranges: [Range]) {
    self.always = always
    self.ranges = ranges
  }

  /// Whether the service answers at a moment.
  package func isOpen(at moment: Moment) -> Bool {
    if always { return true }
    let week = 7 * 1440
    for range in ranges {
      for day in range.firstDay...max(range.firstDay, range.lastDay) {
        let from = (day - 1) * 1440 + range.from
        let length = range.to - range.from
        let since = ((moment.minuteOfWeek - from) % week + week) % week
        if since < length { return true }
      }
    }
    return false
  }
}
