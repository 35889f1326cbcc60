import Resources
import Testing

/// When a service answers; hours may pass midnight and the end of the week.
@Suite struct OpeningHoursTests {
  /// A moment in the week of Monday 2026-11-16, local time of Beijing.
  static func moment(_ weekday: Int, _ hour: Int, _ minute: Int = 0) -> Moment {
    let monday: Int64 = 1_794_787_200 - 8 * 3600
    let minutes = Int64(((weekday - 1) * 24 + hour) * 60 + minute)
    return Moment(seconds: monday + minutes * 60, offset: 480)
  }

  static func hours(_ first: Int, _ last: Int, _ from: Int, _ to: Int) -> OpeningHours {
    OpeningHours(
      always: false,
      ranges: [OpeningHours.Range(firstDay: first, lastDay: last, from: from, to: to)])
  }

  @Test func theWeekOfTheTableIsRight() {
    #expect(Self.moment(1, 0).date == (2026, 11, 16))
    #expect(Self.moment(1, 0).weekday == 1 && Self.moment(7, 23).weekday == 7)
  }

  @Test(
    arguments: [
      (1, 8, 29, false), (1, 8, 30, true), (1, 16, 59, true), (1, 17, 0, false),
      (5, 12, 0, true),
      (6, 12, 0, false), (7, 12, 0, false),
    ])
  func officeHours(day: Int, hour: Int, minute: Int, open: Bool) {
    let hours = Self.hours(1, 5, 510, 1020)
    #expect(hours.isOpen(at: Self.moment(day, hour, minute)) == open)
  }

  @Test(
    arguments: [
      (5, 17, 59, false), (5, 18, 0, true), (6, 0, 0, true), (6, 1, 59, true), (6, 2, 0, false),
      (1, 1, 0, true), (1, 2, 0, false), (2, 1, 0, false), (7, 20, 0, true),
    ])
  func nightsPassMidnightAndTheWeek(day: Int, hour: Int, minute: Int, open: Bool) {
    let hours = Self.hours(5, 7, 1080, 26 * 60)
    #expect(hours.isOpen(at: Self.moment(day, hour, minute)) == open)
  }

  @Test func severalRangesAddUp() {
    let hours = OpeningHours(
      always: false,
      ranges: [
        OpeningHours.Range(firstDay: 1, lastDay: 5, from: 480, to: 680),
        OpeningHours.Range(firstDay: 1, lastDay: 5, from: 840, to: 1020),
        OpeningHours.Range(firstDay: 7, lastDay: 7, from: 540, to: 600),
      ])
    #expect(hours.isOpen(at: Self.moment(3, 11)))
    #expect(!hours.isOpen(at: Self.moment(3, 12)))
    #expect(hours.isOpen(at: Self.moment(3, 14)))
    #expect(hours.isOpen(at: Self.moment(7, 9, 30)) && !hours.isOpen(at: Self.moment(6, 9, 30)))
  }

  @Test func alwaysIsAlwaysAndNeverIsNever() {
    for hour in 0..<168 {
      let moment = Self.moment(1, hour)
      #expect(OpeningHours(always: true, ranges: []).isOpen(at: moment))
      #expect(!OpeningHours(always: false, ranges: []).isOpen(at: moment))
      #expect(Self.hours(1, 7, 0, 1440).isOpen(at: moment))
    }
  }

  @Test func thePlaceDecidesWhetherItIsOpen() {
    let hours = Self.hours(1, 1, 540, 600)
    let seconds = Self.moment(1, 9, 30).seconds
    #expect(hours.isOpen(at: Moment(seconds: seconds, offset: 480)))
    #expect(!hours.isOpen(at: Moment(seconds: seconds, offset: 0)))
  }
}
