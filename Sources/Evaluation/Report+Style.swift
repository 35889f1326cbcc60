extension Report {
  /// The page's style: one column that fits a phone, wide tables that scroll by themselves, and paper on which
  /// nothing is cut in two.
  static let style = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { max-width: 60rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff;
      font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 1px solid #bbb; }
    small { color: #555; font-weight: normal; font-size: 80%; }
    p { margin: .3rem 0; overflow-wrap: anywhere; }
    .wide { overflow-x: auto; margin: .8rem 0; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding: .3rem 0; }
    th, td { padding: .25rem .6rem; text-align: left; white-space: nowrap; border-bottom: 1px solid #ddd; }
    .count { text-align: right; } th { font-weight: 600; } tbody th { font-weight: normal; }
    figure { margin: 1rem 0; } figcaption { color: #333; }
    svg { display: block; width: 100%; height: auto; max-width: 32rem; }
    svg text { font-family: inherit; fill: #1b1b1b; }
    article { margin: .8rem 0; padding: .5rem .8rem; border-left: 3px solid #888; background: #f6f6f6; }
    blockquote { margin: .3rem 0; overflow-wrap: anywhere; font-size: 1.05rem; }
    article .head, article li { color: #444; font-size: .9rem; overflow-wrap: anywhere; }
    article ul { margin: 0; padding-left: 1.2rem; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      th, td { padding: .1rem .35rem; white-space: normal; } .wide { overflow: visible; }
      h2 { break-after: avoid; } article, figure, tr { break-inside: avoid; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }
    """
}
