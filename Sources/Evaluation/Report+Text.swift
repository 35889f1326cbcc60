import Layout

extension Report {
  /// The report for the terminal, aligned by display width, without a line feed at the end.
  package var text: String {
    (["评估报告 Evaluation"] + sections.map(Self.text)).joined(separator: "\n\n")
  }

  static func text(_ section: Section) -> String {
    let title = section.title.line
    let rule = String(repeating: "=", count: DisplayWidth.of(title))
    var lines = [title, rule]
    for block in section.blocks {
      switch block {
      case .note(let note): lines.append(note)
      case .table(let table):
        if lines.count > 2 { lines.append("") }
        if let caption = table.caption { lines.append(caption.line) }
        lines.append(text(table))
      case .list(let items): lines += items.flatMap(text)
      case .plot: continue
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func text(_ table: Section.Table) -> String {
    TextTable(
      columns: table.columns.map { TextTable.Column(title: $0.title.line, right: $0.isCount) },
      rows: table.rows
    ).text
  }

  private static func text(_ item: Section.Item) -> [String] {
    ["", item.head, "  " + item.quote] + item.details.map { "    " + $0 }
  }
}
