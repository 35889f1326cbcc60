/// Columns of text that stand under one another, whatever the script.
package struct TextTable {
  package struct Column {
    package var title: String
    /// Numbers stand at the right.
    package var right: Bool

    package init(title: String, right: Bool = false) {
      self.title = title
      self.right = right
    }
  }

  package var columns: [Column]
  package var rows: [[String]]

  package init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines with two spaces between columns and none at the end.
  package var text: String {
    let lines = [columns.map(\.title)] + rows
    let widths = columns.indices.map { index in
      lines.map { DisplayWidth.of($0[index]) }.max() ?? 0
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
