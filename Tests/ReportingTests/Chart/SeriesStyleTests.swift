import Localization
import Testing
import TimeSeries

@testable import Reporting

@Suite struct SeriesStyleTests {
  private func series(_ name: String, _ role: Chart.Role = .automatic, color: Int? = nil) -> Chart.Series {
    Chart.Series(LocalizedText(name), [1, 2], role: role, color: color)
  }

  @Test func asManySeriesAsColoursAreToldApart() {
    let styles = SeriesStyle.styles(of: (0..<Ink.seriesCount).map { series("\($0)") })
    #expect(Set(styles.map(\.ink)).count == 8)
    #expect(Set(styles.map(\.dash)).count == 8)
    #expect(Set(styles.map(\.marker)).count == 8)
  }

  @Test func aColourAskedForIsKept() {
    let styles = SeriesStyle.styles(of: [
      series("a", color: 3), series("b"), series("c", color: 3), series("base", .baseline),
      series("d", color: 1),
    ])
    #expect(styles.map(\.ink) == [.series(3), .series(2), .series(4), .series(0), .series(1)])
  }

  @Test func namesakesShareAColourAndDifferByDash() {
    let pairs = (0..<12).map { place in
      var series = series("\(place)", place == 0 ? .baseline : .automatic, color: place / 2)
      series.dash = place % 2
      return series
    }
    let styles = SeriesStyle.styles(of: pairs)
    #expect(styles.map(\.ink) == (0..<12).map { .series($0 / 2) })
    #expect((0..<6).allSatisfy { styles[2 * $0].dash.isEmpty && !styles[2 * $0 + 1].dash.isEmpty })
    // One that does not say how it differs gets a colour that is free.
    #expect(
      SeriesStyle.styles(of: [series("a", color: 3), series("b", color: 3)]).map(\.ink).last == .series(0))
  }

  @Test func aColourThatIsNotThereIsReplaced() {
    let styles = SeriesStyle.styles(of: [series("a", color: 99), series("b", color: -1)])
    #expect(styles.map(\.ink) == [.series(0), .series(1)])
  }

  @Test func whatIsNotObservedHasTheInkOfTheData() {
    let styles = SeriesStyle.styles(of: [series("data", .history), series("filled", .estimate)])
    #expect(styles.map(\.ink) == [.history, .history])
    #expect(styles[1].isOpen && !styles[1].dash.isEmpty && !styles[0].isOpen)
  }

  @Test(arguments: Language.allCases) func whatIsGreyIsCounted(_ language: Language) {
    let chart = NastyCharts.all.first { $0.name == "forty-series" }?.chart ?? ChartSamples.lines
    let page = Page(language: language, type: Typography(scale: 1))
    let keys = ChartLayout(chart: chart, page: page).scene.labels.filter { $0.role == .key }.flatMap(\.lines)
    #expect(keys == [language == .en ? "38 more, in grey" : "另有38个序列（灰色）"])
  }

  @Test func everyScenarioOfEightHasItsName() {
    for language in Language.allCases {
      let page = Page(language: language, type: Typography(scale: 1))
      let scene = ChartLayout(chart: ChartSamples.eight, page: page).scene
      #expect(scene.labels.count { $0.role == .series } == 8)
      #expect(!scene.shapes.contains { $0.shape.stroke == .context })
    }
  }
}
