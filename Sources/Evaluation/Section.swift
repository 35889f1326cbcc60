/// A part of the report, for the terminal and for the page alike.
struct Section {
  var title: Bilingual
  var blocks: [Block]

  /// One thing under a heading.
  enum Block {
    case note(String)
    case table(Table)
    /// Only on the page.
    case plot(any Plot)
    case list([Item])
  }

  /// A table whose first column names the rows.
  struct Table {
    var caption: Bilingual?
    var columns: [Column]
    var rows: [[String]]
    /// Left out of the page, where a plot shows the same numbers.
    var isDrawn = false
  }

  struct Column {
    var title: Bilingual
    /// Counts stand at the right; words, and figures with their intervals, at the left.
    var isCount: Bool

    static func words(_ chinese: String, _ english: String = "") -> Column {
      Column(title: Bilingual(chinese, english), isCount: false)
    }

    static func count(_ chinese: String, _ english: String = "") -> Column {
      Column(title: Bilingual(chinese, english), isCount: true)
    }

    static func estimate(_ chinese: String, _ english: String = "") -> Column {
      Column(title: Bilingual(chinese, english), isCount: false)
    }
  }

  /// A message with what is said about it.
  struct Item {
    var head: String
    var quote: String
    var details: [String]
  }
}
