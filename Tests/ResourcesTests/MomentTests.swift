import Resources
import Testing

/// Local weekday, clock and date, without a calendar library.
@Suite struct MomentTests {
  @Test(
    arguments: [
      (0, 0, 1970, 1, 1, 4, 0), (-1, 0, 1969, 12, 31, 3, 1439),
      (951_782_400, 0, 2000, 2, 29, 2, 0),
      (1_709_164_800, 0, 2024, 2, 29, 4, 0), (4_107_542_399, 0, 2100, 2, 28, 7, 1439),
      (4_107_542_400, 0, 2100, 3, 1, 1, 0), (-2_203_891_201, 0, 1900, 2, 28, 3, 1439),
      // the place decides the day
      (1_795_320_000, 480, 2026, 11, 22, 7, 720), (1_795_305_600, 0, 2026, 11, 22, 7, 0),
      (1_795_305_600, -1, 2026, 11, 21, 6, 1439), (1_795_305_599, 480, 2026, 11, 22, 7, 479),
      (1_795_305_600, 345, 2026, 11, 22, 7, 345), (1_795_305_600, -300, 2026, 11, 21, 6, 1140),
    ] as [(Int64, Int, Int, Int, Int, Int, Int)])
  func reads(
    seconds: Int64, offset: Int, year: Int, month: Int, day: Int, weekday: Int, minute: Int
  ) {
    let moment = Moment(seconds: seconds, offset: offset)
    #expect(moment.date == (year, month, day))
    #expect(moment.weekday == weekday)
    #expect(moment.minuteOfDay == minute)
    #expect(moment.hour == minute / 60)
    #expect(moment.minuteOfWeek == (weekday - 1) * 1440 + minute)
  }

  /// Four hundred years of days follow each other as a calendar does.
  @Test func daysFollowEachOther() {
    var (year, month, day) = (1899, 12, 31)
    var weekday = 7
    var wrong: [String] = []
    for number in Int64(-25_568)...120_530 {
      let moment = Moment(seconds: number * 86_400 + 43_200, offset: 0)
      if moment.date != (year, month, day) || moment.weekday != weekday {
        wrong.append("\(year)-\(month)-\(day)")
      }
      weekday = weekday % 7 + 1
      day += 1
      guard day > Self.length(of: month, in: year) else { continue }
      day = 1
      month = month % 12 + 1
      if month == 1 { year += 1 }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    #expect(year == 2300)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
