/// Columns of text that stand under one another, whatever the script.
struct TextTable {
  struct Column {
    var title: String
    /// Numbers stand at the right.
    var right = false
  }

  var columns: [Column]
  var rows: [[String]] = []

  /// The lines with two spaces between columns and none at the end.
  var text: String {
    let lines = [columns.map(\.title)] + rows
    let widths = columns.indices.map { index in
      lines.map { $0[index].displayWidth }.max() ?? 0
    }
    return lines.map { line in
      let cells = columns.indices.map { index in
        line[index].padded(to: widths[index], right: columns[index].right)
      }
      let text = cells.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed())
    }.joined(separator: "\n")
  }
}
