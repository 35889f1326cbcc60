import Resources
import Testing

/// Who is recommended to whom.
@Suite struct DirectoryTests {
  typealias Entry = DirectoryEntry

  static func entry(
    _ id: String, _ regions: [String] = ["全国"], hours: OpeningHours? = nil,
    audience: [Entry.Audience] = [.anyone], purposes: [Entry.Purpose] = [.crisis]
  ) -> Entry {
    Entry(
      id: id, name: id, kind: .hotline, phones: ["1"], regions: regions,
      hours: hours ?? OpeningHours(always: true, ranges: []), hoursNote: nil, audience: audience,
      purposes: purposes, firstStep: nil, conditions: nil, address: nil, steps: [], source: "test",
      checked: "2026-11-22")
  }

  /// The ids recommended on a Sunday at noon.
  static func fitting(
    _ entries: [Entry], _ purposes: [Entry.Purpose] = [.crisis], regions: [String] = [],
    audience: Set<Entry.Audience> = [], tried: [String] = [], limit: Int = 3
  ) -> [String] {
    let need = Directory.Need(
      purposes: purposes, regions: regions, audience: audience,
      moment: OpeningHoursTests.moment(7, 12), tried: tried)
    return Directory(entries).fitting(need, limit: limit).map(\.id)
  }

  @Test func closedLinesAreNotRecommended() {
    let closed = Self.entry("closed", hours: OpeningHoursTests.hours(1, 5, 480, 1020))
    let open = Self.entry("open", hours: OpeningHoursTests.hours(7, 7, 480, 1020))
    #expect(Self.fitting([closed, open]) == ["open"])
    #expect(Self.fitting([closed]).isEmpty)
  }

  @Test func theNearestComesFirst() {
    let entries = [
      Self.entry("national"), Self.entry("ningbo", ["宁波"]), Self.entry("zhuzhou", ["株洲", "湖南"]),
    ]
    #expect(Self.fitting(entries, regions: ["宁波"]) == ["ningbo", "national"])
    #expect(Self.fitting(entries, regions: ["宁波市鄞州区"]) == ["ningbo", "national"])
    #expect(Self.fitting(entries, regions: ["湖南"]) == ["zhuzhou", "national"])
    #expect(Self.fitting(entries) == ["national"])
  }

  @Test func noMoreThanThree() {
    let entries = (1...5).map { Self.entry("\($0)") }
    #expect(Self.fitting(entries) == ["1", "2", "3"])
    #expect(Self.fitting(entries, limit: 1) == ["1"])
  }

  @Test func anEarlierPurposeComesFirst() {
    let entries = [
      Self.entry("crisis"), Self.entry("emergency", purposes: [.emergency]),
      Self.entry("legal", purposes: [.legal]),
    ]
    #expect(Self.fitting(entries, [.emergency, .crisis]) == ["emergency", "crisis"])
    #expect(Self.fitting(entries, [.crisis, .emergency]) == ["crisis", "emergency"])
    #expect(Self.fitting(entries, [.school]).isEmpty)
    #expect(Self.fitting(entries, []).isEmpty)
  }

  @Test func anEarlierPurposeOutweighsNearness() {
    let entries = [
      Self.entry("near", ["宁波"], audience: [.minor]), Self.entry("120", purposes: [.emergency]),
    ]
    let found = Self.fitting(entries, [.emergency, .crisis], regions: ["宁波"], audience: [.minor])
    #expect(found == ["120", "near"])
  }

  @Test func theAudienceMustFitAndAFittingOneComesFirst() {
    let entries = [
      Self.entry("anyone"), Self.entry("minors", audience: [.minor, .student]),
      Self.entry("elders", audience: [.elder]),
    ]
    #expect(Self.fitting(entries) == ["anyone"])
    #expect(Self.fitting(entries, audience: [.minor]) == ["minors", "anyone"])
    #expect(Self.fitting(entries, audience: [.elder, .student]) == ["minors", "elders", "anyone"])
  }

  @Test func whatWasTriedComesLast() {
    let entries = [Self.entry("first"), Self.entry("second"), Self.entry("third")]
    #expect(Self.fitting(entries, tried: ["first"]) == ["second", "third", "first"])
  }

  @Test func entriesAreFoundById() {
    let directory = Directory([Self.entry("a"), Self.entry("b", ["宁波"])])
    #expect(directory.entry("b")?.isNational == false)
    #expect(directory.entry("a")?.isNational == true)
    #expect(directory.entry("c") == nil)
  }
}
