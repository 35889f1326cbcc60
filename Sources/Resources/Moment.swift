/// A point in time with the offset of the place where the person is.
package struct Moment: Sendable, Codable, Equatable, Hashable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// Minutes east of UTC.
  package let offset: Int

  package init(seconds: Int64, offset: Int) {
    self.seconds = seconds
    self.offset = offset
  }

  private var local: Int64 { seconds + Int64(offset) * 60 }
  private var day: Int64 { Int64((Double(local) / 86_400).rounded(.down)) }

  /// Monday is 1, Sunday 7.
  package var weekday: Int { Int(((day + 3) % 7 + 7) % 7) + 1 }

  /// Minutes since local midnight.
  package var minuteOfDay: Int { Int(local - day * 86_400) / 60 }

  /// Local hour of the day, 0 to 23.
  package var hour: Int { minuteOfDay / 60 }

  /// Minutes of the week since Monday 00:00.
  package var minuteOfWeek: Int { (weekday - 1) * 1440 + minuteOfDay }

  /// The local date as (year, month, day); the algorithm is that of Hinnant, "chrono-Compatible
  /// Low-Level Date Algorithms".
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (Int(year), Int(month), Int(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1))
  }
}
