import Resources

/// Reads places to turn to.
struct DirectoryLoader {
  private(set) var entries: [DirectoryEntry] = []
  private(set) var errors: [ContentError] = []

  mutating func read(_ cursors: [Cursor]) {
    for cursor in cursors {
      let id = cursor.string("id")
      if entries.contains(where: { $0.id == id }) {
        errors.append(cursor.error("duplicate", "entry `\(id)` is defined twice"))
      }
      guard let kind = DirectoryEntry.Kind(rawValue: cursor.string("type")) else { continue }
      var ranges: [OpeningHours.Range] = []
      for hours in cursor["hours"]?.list ?? [] {
        let days = hours.string("days").split(separator: "-").compactMap { Int($0) }
        let from = Self.minutes(hours.string("from"))
        var to = Self.minutes(hours.string("to"))
        if to <= from { to += 1440 }
        ranges.append(
          OpeningHours.Range(firstDay: days.first ?? 1, lastDay: days.last ?? 7, from: from, to: to)
        )
      }
      let always = cursor.flag("always")
      let answersCalls = kind == .emergency || kind == .hotline || kind == .text
      if !always, ranges.isEmpty, answersCalls {
        errors.append(cursor.error("hours", "entry `\(id)` needs `always` or `hours`"))
      }
      entries.append(
        DirectoryEntry(
          id: id, name: cursor.string("name"), kind: kind, phones: cursor.strings("phone"),
          regions: cursor.strings("regions"),
          hours: OpeningHours(always: always || ranges.isEmpty, ranges: ranges),
          hoursNote: cursor.optional("hours_note"),
          audience: cursor.strings("audience").compactMap(DirectoryEntry.Audience.init(rawValue:)),
          purposes: cursor.strings("for").compactMap(DirectoryEntry.Purpose.init(rawValue:)),
          firstStep: cursor.optional("first_step"), conditions: cursor.optional("conditions"),
          address: cursor.optional("address"), steps: cursor.strings("steps"),
          source: cursor.string("source"), checked: cursor.string("checked")))
    }
  }

  private static func minutes(_ clock: String) -> Int {
    let parts = clock.split(separator: ":").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 60 + parts[1] : 0
  }
}
