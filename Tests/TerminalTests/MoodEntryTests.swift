import Terminal
import Testing

struct MoodEntryTests {
  @Test(arguments: [
    ("3", MoodEntry.score(3, note: "")), ("０", .score(0, note: "")), ("10", .score(10, note: "")),
    ("3 有点累", .score(3, note: "有点累")), ("3分，有点累", .score(3, note: "有点累")),
    ("三", .score(3, note: "")), ("十分", .score(10, note: "")), ("两分 累", .score(2, note: "累")),
    ("11", .outOfRange), ("-1", .outOfRange), ("3.5", .outOfRange),
    ("99999999999999999999", .outOfRange),
    ("", .nothing), ("  ", .nothing), ("一点都不好", .words("一点都不好")), ("想死", .words("想死")),
    ("三天没睡了", .words("三天没睡了")),
  ])
  func reads(_ typed: String, entry: MoodEntry) {
    #expect(MoodEntry(typed) == entry)
  }
}
