import Foundation
import Localization
import Testing

@testable import Reporting

@Suite struct HTMLTableTests {
  private func page(_ blocks: [Report.Block]) -> String {
    HTMLReport().text(
      Report(title: LocalizedText("t"), sections: [Report.Section(blocks: blocks)]), in: .en)
  }

  @Test func cellsCarryTheirNumbersInFull() {
    let text = page([
      .table(
        Table(
          columns: [.rowName(LocalizedText("Term"))] + ["Value", "Band"].map { .number(LocalizedText($0)) },
          rows: [
            [.plain("a"), .number(1.0 / 3)], [.plain("b"), .number(2, NumberFormat(decimals: 0))],
            [.plain("c"), .number(.nan)], [.plain("d"), .empty, .band(Band(6.66, low: 4.94, high: 8.34))],
            [.plain("e"), .empty, .range(low: 1, high: .infinity)],
          ], identifier: "values"))
    ])
    let expected = [
      "id=\"values.a.value\" data-value=\"0.3333333333333333\">0.3</td>",
      // As far from the edge as the point and the digit of its neighbour.
      "data-value=\"2.0\">2\u{2008}\u{2007}</td>", "data-value=\"\">–\u{2008}\u{2007}</td>",
      "data-value=\"6.66\" data-low=\"4.94\" data-high=\"8.34\">6.7 [4.9, 8.3]</td>",
      "data-low=\"1.0\" data-high=\"\">[1.0, –]</td>", "<th scope=\"row\">a</th>",
      "<th scope=\"col\" class=\"right\"><button type=\"button\">Value</button></th>",
    ]
    for part in expected { #expect(text.contains(part), "\(part)") }
  }

  @Test func intervalsStandUnderOneAnother() {
    let rows: [[Table.Cell]] = [
      [.band(Band(6, low: 2.4, high: 10.1))], [.band(Band(6, low: -4.7, high: 7.6))],
      [.range(low: 1, high: 2)],
      [.band(Band(.nan, low: 1, high: 2))], [.number(5)],
    ]
    let text = page([.table(Table(columns: [.number(LocalizedText("x"))], rows: rows))])
    let blank = ">5.0<span class=\"blank\" aria-hidden=\"true\"> [\u{2004}2.4, 10.1]</span></td>"
    for cell in [
      "6.0 [\u{2004}2.4, 10.1]", "6.0 [-4.7, \u{2007}7.6]", "[\u{2004}1.0, \u{2007}2.0]", ">–<", blank,
    ] {
      #expect(text.contains(cell), "\(cell)")
    }
  }

  @Test func groupsHaveBodiesOfTheirOwn() {
    let first = page([.table(PageSamples.years)])
    #expect(first.components(separatedBy: "<tbody>").count == 3)
    #expect(first.contains("<th scope=\"rowgroup\" colspan=\"9\">"))
    #expect(first.contains("<th scope=\"colgroup\" colspan=\"5\">"))
  }

  @Test func figuresLinkToTheirCells() {
    let text = HTMLReport().text(PageSamples.full, in: .zh)
    #expect(text.contains("href=\"#growth-by-year.investment.projection-2026\""))
    #expect(text.contains("id=\"growth-by-year.investment.projection-2026\""))
  }

  @Test func citationsAreToldOnce() {
    let text = HTMLReport().text(PageSamples.full, in: .en)
    let link =
      "<a class=\"cited\" href=\"#growth-by-year_source-1\" aria-describedby=\"growth-by-year_source-1\">"
    #expect(text.components(separatedBy: link).count == 3)
    #expect(text.components(separatedBy: "<li id=\"growth-by-year_source-").count == 3)
  }

  @Test func otherFormatsTellCitationsIfAsked() {
    let report = Report(
      title: LocalizedText("t"), sections: [Report.Section(blocks: [.table(PageSamples.years)])])
    let note = "Value added 2023, Investment 2023: Statistical Bulletin 2023"
    #expect(!TextReport().text(report, in: .en).contains("Bulletin"))
    #expect(TextReport(citesCells: true).text(report, in: .en).contains(note))
    #expect(!MarkdownReport().text(report, in: .en).contains("Bulletin"))
    #expect(MarkdownReport(citesCells: true).text(report, in: .en).contains("\n\n- " + note))
    #expect(MarkdownReport(citesCells: true).text(report, in: .zh).contains("- 增加值 2023、投资 2023：《2023年"))
  }

  @Test func anchorsAreStable() {
    var anchors = Anchors(reserved: ["content"])
    let words = [
      "Results", "Results", "Content", "增加值", "", "  A & b—c!", String(repeating: "long ", count: 40),
    ]
    let made = words.map { anchors.take($0, else: "part") }
    #expect(made.prefix(6) == ["results", "results-2", "content-2", "part", "part-2", "a-b-c"])
    #expect(made[6].utf8.count <= Anchors.length && !made[6].hasSuffix("-"))
  }

  @Test func idsMadeForPartsAreNoIdsOfWords() {
    let words = [
      "growth by year title", "growth by year source 1", "Growth by year", "growth-by-year.energy", "status",
      "chart \(ChartSamples.fan.title.en) en", "chart \(ChartSamples.fan.title.en) en title", "content",
      "title",
    ]
    let blocks: [Report.Block] =
      [
        .table(PageSamples.years), .chart(ChartSamples.fan), .table(PageSamples.years),
        .chart(ChartSamples.fan),
      ]
      + words.map { .subheading(LocalizedText($0)) }
    let reader = PageReader(page(blocks))
    #expect(reader.isWellFormed && reader.identifiers.count > words.count)
    #expect(Set(reader.identifiers).count == reader.identifiers.count)
  }

  @Test func unitsStayWithTheirNumbers() {
    #expect("to 8.8 % and 3 pp, 5 ppm, a %".gluingUnits == "to 8.8\u{A0}% and 3\u{A0}pp, 5 ppm, a %")
  }

  @Test func curvesHaveGapsAndWords() {
    let text = page([
      .sparklines([
        Report.SparklineRow(LocalizedText("x"), Sparkline([1, 2, nil, 3, 4], firstProjected: 4)),
        Report.SparklineRow(LocalizedText("none"), Sparkline([nil, .nan], firstProjected: -3)),
        Report.SparklineRow(LocalizedText("one"), Sparkline([5], firstProjected: 9)),
        Report.SparklineRow(
          LocalizedText("share"), Sparkline([0.62, 0.66], format: NumberFormat(decimals: 2))),
        Report.SparklineRow(
          LocalizedText("huge"), Sparkline([-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude])),
      ])
    ])
    #expect(text.contains("<path class=\"data\" d=\"M3 24L31.5 17.3\"/>"))
    #expect(text.contains("<path class=\"projection\" d=\"M88.5 10.7L117 4\"/>"))
    #expect(text.contains("from 1.0 to 4.0, lowest 1.0, highest 4.0"))
    #expect(text.contains("from 0.62 to 0.66, lowest 0.62, highest 0.66"))
    #expect(text.contains("no values") && !text.contains("nan\"") && PageReader(text).isWellFormed)
  }
}
