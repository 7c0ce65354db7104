import Localization
import Testing
import TimeSeries

@testable import Reporting

@Suite struct ChartTextTests {
  @Test(arguments: ChartLayoutTests.names) func fitsThePage(_ name: String) {
    let chart = ChartLayoutTests.charts.first { $0.name == name }?.chart ?? ChartSamples.lines
    for language in Language.allCases {
      for ambiguous in [AmbiguousWidth.narrow, .wide] {
        for width in [40, 80] {
          let text = ChartText(width: width, ambiguous: ambiguous).text(chart, in: language)
          let wide = text.split(separator: "\n").filter { displayWidth($0, ambiguous: ambiguous) > width }
          #expect(wide.isEmpty, "\(language) \(width): \(wide.prefix(2))")
        }
      }
    }
  }

  @Test func drawsBarsFromZero() {
    let chart = Chart(
      title: LocalizedText("t"),
      kind: .bars(
        Chart.Bars(
          .names(["a", "b", "c"].map { LocalizedText($0) }),
          series: [Chart.Series(LocalizedText("s"), [2, -1, nil])])))
    let lines = ChartText(width: 40).text(chart, in: .en).split(separator: "\n").suffix(3)
    #expect(lines.first?.hasSuffix("2.0") == true && lines.last?.hasSuffix("–") == true)
    let lengths = lines.map { line in line.count { $0 == "█" } }
    #expect(abs(lengths[0] - 2 * lengths[1]) <= 1 && lengths[1] > 5 && lengths[2] == 0)
  }

  @Test func aNameThatIsCutKeepsItsSource() {
    let names = ["before", "after"].map { "Faster renewal of all equipment there is [\($0)]" }
    let chart = Chart(
      title: LocalizedText("t"),
      kind: .lines(
        Chart.Lines(
          time: Chart.TimeAxis([2001, 2002].map { Period(year: $0) }),
          series: names.enumerated().map { Chart.Series(LocalizedText($1), [0, Double($0)]) })))
    let text = ChartText(width: 80).text(chart, in: .en)
    #expect(text.contains("… [before]") && text.contains("… [after]"), "\(text)")
  }

  @Test func drawsALine() {
    let time = Chart.TimeAxis([2001, 2002].map { Period(year: $0) })
    let chart = Chart(
      title: LocalizedText("t"),
      kind: .lines(Chart.Lines(time: time, series: [Chart.Series(LocalizedText("rise"), [0, 4])])))
    let lines = ChartText(width: 40).text(chart, in: .en).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("4") && $0.hasSuffix("  rise") })
    #expect(lines.last?.contains("2001") == true)
  }

  @Test func lettersTellCurvesApart() {
    let text = ChartText().text(ChartSamples.eight, in: .zh)
    // Once beside the name and at least once in the plot.
    for letter in "ABCDEFGH" { #expect(text.count { $0 == letter } >= 2, "\(letter)") }
    #expect(text.contains("  A 基准情景\n") && text.contains("o 估计值（无公布数据）"))
    #expect(text.count { $0 == "o" } >= 4)
  }

  @Test func aCrowdIsCounted() {
    let chart = NastyCharts.all.first { $0.name == "forty-series-unnamed" }?.chart ?? ChartSamples.lines
    #expect(ChartText().text(chart, in: .en).contains("and 32 more, which the table holds"))
  }

  @Test func dotsAreBraille() {
    var canvas = DotCanvas(columns: 2, rows: 1)
    canvas.line((0, 3), (3, 0))
    canvas.dot(9, 9)
    #expect(canvas.lines == ["⡠⠊"])
  }
}
