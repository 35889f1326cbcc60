extension Report {
  /// The report as one page that loads nothing and runs nothing; well-formed XML besides.
  ///
  /// The policy in its head forbids scripts and loading, whatever a message may hold.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="zh-CN">
    <head>
    <meta charset="utf-8"/>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
    <meta name="viewport" content="width=device-width, initial-scale=1"/>
    <title>评估报告 Evaluation</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <h1>评估报告 <small lang="en">Evaluation</small></h1>
    \(sections.map(Self.html).joined(separator: "\n"))
    </body>
    </html>

    """
  }

  static func html(_ section: Section) -> String {
    let blocks = section.blocks.map(html).filter { !$0.isEmpty }
    return """
      <section>
      <h2>\(section.title.html)</h2>
      \(blocks.joined(separator: "\n"))
      </section>
      """
  }

  private static func html(_ block: Section.Block) -> String {
    switch block {
    case .note(let note): "<p>\(note.escaped)</p>"
    case .table(let table): table.isDrawn ? "" : html(table)
    case .plot(let plot): html(plot)
    case .list(let items): items.map(html).joined(separator: "\n")
    }
  }

  private static func html(_ table: Section.Table) -> String {
    let head = table.columns.map { column in
      "<th scope=\"col\"\(kind(of: column))>\(column.title.html)</th>"
    }.joined()
    let rows = table.rows.map { row in
      let cells = zip(table.columns, row).enumerated().map { index, pair in
        let (column, cell) = pair
        return index == 0
          ? "<th scope=\"row\">\(cell.escaped)</th>"
          : "<td\(kind(of: column))>\(cell.escaped)</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let caption = table.caption.map { "<caption>\($0.html)</caption>\n" } ?? ""
    return """
      <div class="wide"><table>
      \(caption)<thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table></div>
      """
  }

  private static func kind(of column: Section.Column) -> String {
    column.isCount ? " class=\"count\"" : ""
  }

  private static func html(_ plot: any Plot) -> String {
    """
    <figure>
    \(plot.drawing.svg(title: plot.title.line))
    <figcaption>\(plot.title.html)</figcaption>
    </figure>
    """
  }

  private static func html(_ item: Section.Item) -> String {
    let details = item.details.map { "<li>\($0.escaped)</li>" }.joined()
    return """
      <article>
      <p class="head">\(item.head.escaped)</p>
      <blockquote>\(item.quote.escaped)</blockquote>
      <ul>\(details)</ul>
      </article>
      """
  }
}
