import Localization
import Testing
import TimeSeries

@testable import Reporting

@Suite struct ChartTableTests {
  @Test(arguments: ChartLayoutTests.names) func fitsATextPage(_ name: String) {
    let chart = ChartLayoutTests.charts.first { $0.name == name }?.chart ?? ChartSamples.lines
    for language in Language.allCases {
      let text = TextReport().text(chart.table, in: language)
      #expect(text.split(separator: "\n").allSatisfy { displayWidth($0) <= 80 })
    }
  }

  @Test func holdsWhatTheFanShows() {
    let table = ChartSamples.fan.table
    #expect(
      table.columns.map(\.heading.en) == [
        "period", "kind", "Data", "Estimate, nothing published", "Baseline", "50 % low", "50 % high",
        "80 % low", "80 % high", "95 % low",
        "95 % high",
        "Faster equipment renewal", "External slowdown",
      ])
    #expect(table.rows.count == 17)
    #expect(table.rows[16][0] == .plain("2030"))
    #expect(table.rows[16][4] == .number(5.8))
    #expect(table.rows[0][1] == .text(ChartWords.data))
    #expect(table.rows[0][2] == .number(9.6))
    #expect(table.rows[3][1] == .text(ChartWords.estimate) && table.rows[3][3] == .number(6.1))
  }

  @Test func holdsEverySeriesOfACrowd() {
    let chart = NastyCharts.all.first { $0.name == "forty-series" }?.chart
    #expect(chart?.table.columns.count == 42)
  }

  @Test func aWaterfallEndsInItsSum() {
    let rows = ChartSamples.waterfall.table.rows
    guard case .number(let end, _)? = rows.last?[1] else {
      Issue.record("no end")
      return
    }
    #expect(abs(end - 6.83) < 1e-12)
  }
}

@Suite struct ChartDescriptionTests {
  private func text(_ chart: Chart, _ language: Language) -> String {
    ChartDescription(language: language).text(chart)
  }

  @Test func tellsExtentAndEnds() {
    let fan = text(ChartSamples.fan, .en)
    #expect(fan.contains("Fan chart, 2014 to 2030; projection from 2026."))
    #expect(fan.contains("Baseline: 6.5 % a year in 2026, 5.8 % a year in 2030."))
    #expect(fan.contains("80 % interval in 2030: 2.9 % a year to 8.7 % a year."))
    #expect(text(ChartSamples.fan, .zh).contains("扇形图，2014至2030，2026起为预测。"))
  }

  @Test func tellsLowestGapsAndNothing() {
    let time = Chart.TimeAxis((2001...2005).map { Period(year: $0) })
    let chart = Chart(
      title: LocalizedText("t"),
      kind: .lines(
        Chart.Lines(
          time: time,
          series: [
            Chart.Series(LocalizedText("a"), [3, 1, nil, 4, 3.5]), Chart.Series(LocalizedText("b"), [.nan]),
          ])))
    let words = text(chart, .en)
    #expect(
      words.contains(
        "a: 3.0 in 2001, 3.5 in 2005, lowest 1.0 in 2002, highest 4.0 in 2004, 1 missing between."))
    #expect(words.contains("b: no values."))
  }

  @Test func countsWhatItDoesNotTell() {
    let chart = NastyCharts.all.first { $0.name == "forty-series" }?.chart ?? ChartSamples.lines
    #expect(text(chart, .en).contains("And 32 more series"))
    #expect(text(chart, .zh).contains("另有32个序列"))
  }

  @Test func saysThatASumIsUnknown() {
    let chart = NastyCharts.all.first { $0.name == "waterfall-missing" }?.chart ?? ChartSamples.lines
    #expect(text(chart, .en).contains("end: not known, since a part is missing."))
  }
}
