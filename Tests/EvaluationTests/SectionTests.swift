import Foundation
import Risk
import Testing

@testable import Evaluation

struct SectionTests {
  private let section = Section(
    title: Bilingual("种类 <1>", "Kinds"),
    blocks: [
      .note("注 & 释"),
      .table(
        Section.Table(
          columns: [.words("种类", "kind"), .count("标注", "n"), .estimate("F1")],
          rows: [["自杀计划", "7", "0.500 [0.1, 0.9]"], ["a", "120", "-"]])),
      .list([Section.Item(head: "a:1", quote: "\"话\"", details: ["规则 <x>"])]),
    ])

  @Test func alignsTextByDisplayWidth() {
    #expect(
      Report.text(section) == """
        种类 <1> Kinds
        ==============
        注 & 释

        种类 kind  标注 n  F1
        自杀计划        7  0.500 [0.1, 0.9]
        a             120  -

        a:1
          "话"
            规则 <x>
        """)
  }

  @Test func escapesEverythingOnThePage() {
    let html = Report.html(section)
    #expect(html.contains("<h2>种类 &lt;1&gt; <small lang=\"en\">Kinds</small></h2>"))
    #expect(html.contains("<p>注 &amp; 释</p>"))
    #expect(html.contains("<blockquote>&quot;话&quot;</blockquote>"))
    #expect(html.contains("<li>规则 &lt;x&gt;</li>"))
    #expect(html.contains("<th scope=\"row\">自杀计划</th><td class=\"count\">7</td>"))
  }

  @Test(arguments: [
    ("", ""), ("心里难受", "心里难受"),
    ("<a href='x'>&amp;\"", "&lt;a href=&#39;x&#39;&gt;&amp;amp;&quot;"),
    ("e\u{301}👨‍👩‍👧", "e\u{301}👨‍👩‍👧"),
  ])
  func escapes(text: String, escaped: String) {
    #expect(text.escaped == escaped)
  }

  @Test func writesFigures() {
    #expect(
      Digits.ratio(Estimate(2.0 / 3.0, Interval(low: 0.1, high: 0.955))) == "0.667 [0.10, 0.95]")
    #expect(Digits.ratio(Estimate(1)) == "1.000")
    #expect(Digits.ratio(Estimate(nil)) == "-")
    #expect(Digits.percent(Proportion(5, of: 10)) == "50.0% [23.7, 76.3]")
    #expect(Digits.percent(Proportion()) == "-")
  }

  @Test func drawsBarsToScale() {
    let plot = BarPlot(
      title: Bilingual("图"),
      bars: [
        .init(
          label: "<x>", estimate: Estimate(0.5, Interval(low: 0.25, high: 0.75)), isFaint: true),
        .init(label: "无", estimate: Estimate(nil), isFaint: false),
      ])
    let svg = plot.drawing.svg(title: plot.title.line)
    #expect(svg.contains("width=\"120.0\" height=\"16.0\""))
    #expect(svg.contains("x1=\"180.0\" y1=\"21.0\" x2=\"300.0\" y2=\"21.0\""))
    #expect(svg.contains("&lt;x&gt; *"))
    #expect(svg.contains("width=\"0.0\""))
  }

  @Test func drawsEveryFieldOfTheMatrix() {
    let matrix = LevelMatrix([(.high, .low), (.high, .high), (.high, .high)])
    let svg = HeatMap(title: Bilingual("图"), matrix: matrix).drawing.svg(title: "")
    #expect(svg.components(separatedBy: "<rect").count == 26)
    #expect(svg.contains("fill=\"#b3563f\" fill-opacity=\"0.333\""))
    #expect(svg.contains("fill=\"#2f6aa3\" fill-opacity=\"0.667\""))
  }

  @Test func drawsOnlyLevelsThatWereGiven() {
    var calibration = Calibration()
    calibration.add(found: .low, atRisk: true, labelled: nil)
    let svg = CalibrationPlot(title: Bilingual("图"), calibration: calibration).drawing
      .svg(title: "")
    // The key and one point.
    #expect(svg.components(separatedBy: "<circle").count == 3)
    #expect(svg.components(separatedBy: "<polygon").count == 3)
  }
}
