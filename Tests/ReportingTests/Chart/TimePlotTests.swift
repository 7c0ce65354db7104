import Localization
import Testing
import TimeSeries

@testable import Reporting

@Suite struct TimePlotTests {
  private let page = Page(language: .en, type: Typography(scale: 1))
  private let box = Box(x: 0, y: 0, width: 600, height: 300)

  private func fan(
    _ data: [Double?], estimates: [Double?], role: Chart.Role = .automatic, band: [Double?] = []
  ) -> Chart.Fan {
    Chart.Fan(
      time: Chart.TimeAxis((2020..<2026).map { Period(year: $0) }, firstProjected: 4),
      history: Chart.Series(LocalizedText("data"), data),
      estimates: Chart.Series(LocalizedText("filled"), estimates),
      path: Chart.Series(LocalizedText("path"), [nil, nil, nil, nil, 7, 8], role: .baseline),
      bands: [Chart.Fan.Band(level: 80, low: band, high: band.map { $0.map { $0 + 1 } })],
      scenarios: [Chart.Series(LocalizedText("other"), [nil, nil, nil, nil, 6, 6], role: role)])
  }

  @Test func estimatesJoinTheDataOnBothSides() throws {
    let plot = TimePlot(fan([1, nil, nil, 4], estimates: [nil, 2, 3, nil]))
    let layout = try #require(TimePlotLayout(plot, in: box, page))
    let curve = try #require(plot.curves.first { $0.isEstimate })
    #expect(layout.stretches(curve) == [[(0, 1.0), (1, 2), (2, 3), (3, 4)].map { layout.point($0.0, $0.1) }])
    let path = try #require(layout.stretches(plot.curves[0]).first)
    #expect(
      path == [(3, 4.0), (4, 7), (5, 8)].map { layout.point($0.0, $0.1) }, "the path goes on from the data")
  }

  @Test func eachEstimateHasAnOpenMark() throws {
    let plot = TimePlot(fan([1, nil, nil, 4], estimates: [nil, 2, 3, nil]))
    let layout = try #require(TimePlotLayout(plot, in: box, page))
    let shapes = Scene(width: 600, height: 300, nodes: layout.nodes).shapes.map(\.shape)
    #expect(shapes.count { $0.fill == .paper && $0.stroke == .history } == 2)
    #expect(layout.names.allSatisfy { $0.fullText != "filled" })
    #expect(plot.key(page).entries.map(\.text).contains("filled"))
  }

  @Test func theBandOfAnEstimateIsNoPartOfTheFan() throws {
    let plot = TimePlot(
      fan([1, nil, nil, 4], estimates: [nil, 2, 3, nil], band: [nil, 1.5, 2.5, nil, 6, 7]))
    let layout = try #require(TimePlotLayout(plot, in: box, page))
    let areas = Scene(width: 600, height: 300, nodes: layout.bandNodes).shapes.compactMap { item -> Int? in
      guard case .area(let points) = item.shape.geometry else { return nil }
      return points.count
    }
    // Two of their own, and the fan from the last figure over two periods.
    #expect(areas == [4, 4, 6])
  }

  @Test func afterAnEstimateTheFanBeginsWithItsInterval() throws {
    let plot = TimePlot(
      fan([1, 2, nil, nil], estimates: [nil, nil, 2, 3], band: [nil, nil, 1.5, 2.5, 6, 7]))
    let layout = try #require(TimePlotLayout(plot, in: box, page))
    #expect(layout.stretches(plot.curves[0]).first?.first == layout.point(3, 3))
    let areas = Scene(width: 600, height: 300, nodes: layout.bandNodes).shapes.compactMap {
      item -> [Point]? in
      guard case .area(let points) = item.shape.geometry else { return nil }
      return points
    }
    #expect(areas.map(\.count) == [4, 4, 6])
    #expect(areas.last?.first == layout.point(3, 3.5) && areas.last?.last == layout.point(3, 2.5))
  }

  @Test func theScaleHoldsWhatAnotherChartShows() throws {
    var fan = fan([1, 2, 3, 4], estimates: [])
    fan.axis.held = [-40, 60]
    let marks = try #require(TimePlotLayout(TimePlot(fan), in: box, page)).values.marks.map(\.value)
    #expect(marks.contains { $0 <= -40 } && marks.contains { $0 >= 60 })
    fan.axis.held = []
    #expect(try #require(TimePlotLayout(TimePlot(fan), in: box, page)).values.marks.first?.value == 0)
  }

  @Test func whatAPathIsComparedWithHasNoScenariosColour() {
    func ink(_ role: Chart.Role) -> Ink { TimePlot(fan([1], estimates: [], role: role)).curves[1].style.ink }
    #expect(ink(.baseline) == .muted)
    #expect(ink(.automatic) == .series(1))
  }

  @Test(arguments: [
    // Every fifth year is a line; a fifth year that is missing leaves a gap.
    ([2020, 2025, 2030, 2040, 2045], [[2020, 2025, 2030], [2040, 2045]]),
    // Ten years after five are as even as the ten behind them.
    ([2005, 2010, 2020, 2030, 2040], [[2005, 2010, 2020, 2030, 2040]]),
    ([2020, 2021, 2022, 2024, 2025], [[2020, 2021, 2022], [2024, 2025]]),
    ([2020, 2030], [[2020, 2030]]),
    ([2020], [[2020]]),
  ])
  func valuesFarApartAreJoinedOverEvenSteps(_ years: [Int], _ lines: [[Int]]) throws {
    var series = Chart.Series(LocalizedText("s"), (2000...2050).map { years.contains($0) ? 1 : nil })
    let time = Chart.TimeAxis((2000...2050).map { Period(year: $0) })
    func drawn(_ series: Chart.Series) throws -> (lines: [[Int]], marks: Int) {
      let plot = TimePlot(Chart.Lines(time: time, series: [series]))
      let layout = try #require(TimePlotLayout(plot, in: box, page))
      let node = try #require(layout.curveNodes(plot.curves[0]))
      let shapes = Scene(width: 600, height: 300, nodes: [node]).shapes
      let marks = shapes.count { if case .lines = $0.shape.geometry { false } else { true } }
      return (plot.stretches(plot.curves[0], layout.time).map { $0.map { 2000 + $0.index } }, marks)
    }
    series.isSparse = true
    let sparse = try drawn(series)
    #expect(sparse.lines == lines)
    let leaps = lines.contains { zip($0, $0.dropFirst()).contains { $1 - $0 > 1 } }
    #expect(sparse.marks == (leaps ? years.count : 1))
    series.isSparse = false
    #expect(
      try drawn(series).lines.allSatisfy { line in zip(line, line.dropFirst()).allSatisfy { $1 - $0 == 1 } })
  }

  @Test func aKeySaysWhatDashesMean() throws {
    var lines = Chart.Lines(
      time: Chart.TimeAxis([Period(year: 2025), Period(year: 2026)]),
      series: [Chart.Series(LocalizedText("a"), [1, 2])])
    #expect(TimePlot(lines).key(page).entries.isEmpty)
    lines.dashes = [.init(0, LocalizedText("before")), .init(1, LocalizedText("after"))]
    let entries = TimePlot(lines).key(page).entries
    #expect(entries.map(\.text) == ["before", "after"])
    let styles = [0, 1].map { SeriesStyle.dash($0) }
    #expect(entries.map(\.swatch) == styles.map { .curve($0) } && styles[0].dash.isEmpty)
    #expect(styles[1].dash == SeriesStyle.color(5, dash: 1).dash)
  }

  @Test func theBandOfAnotherPathIsOutlined() throws {
    var fan = fan([1, 2, 3, 4], estimates: [], role: .baseline)
    let ends: [Double?] = [nil, nil, nil, nil, 40, 60]
    fan.outline = Chart.Fan.Outline(
      LocalizedText(en: "before", zh: "之前"),
      Chart.Fan.Band(level: 80, low: ends.map { $0.map { -$0 } }, high: ends))
    let plot = TimePlot(fan)
    let layout = try #require(TimePlotLayout(plot, in: box, page))
    let scene = Scene(width: 600, height: 300, nodes: layout.nodes)
    let drawn = scene.shapes.filter { $0.groups.contains("outline") }.map(\.shape)
    guard case .lines(let lines)? = drawn.first?.geometry else { throw ChartError.notDrawn }
    #expect(lines == [-1.0, 1].map { sign in [(4, 40.0), (5, 60)].map { layout.point($0.0, sign * $0.1) } })
    #expect(plot.key(page).entries.map(\.text).contains("80 % interval, before"))
    let chart = Chart(title: LocalizedText("t"), kind: .fan(fan))
    #expect(chart.table.columns.suffix(2).map(\.heading.zh) == ["80%下限，之前", "80%上限，之前"])
    #expect(
      ChartDescription(language: .en).text(chart).hasSuffix("80 % interval, before in 2025: -60.0 to 60.0."))
  }

  private enum ChartError: Error { case notDrawn }

  @Test func aNameHasOneColourInAllPanels() throws {
    func lines(_ names: [String]) -> Chart.Panel.Content {
      .lines(
        Chart.Lines(
          time: Chart.TimeAxis([Period(year: 2026), Period(year: 2027)]),
          series: names.map { Chart.Series(LocalizedText($0), [1, 2]) }))
    }
    let panels = Chart.Panels(
      [["a", "b", "c"], ["c", "a"]].map { Chart.Panel(LocalizedText("p"), lines($0)) })
    let drawing = try #require(PanelsLayout(panels: panels, page: page).drawing(in: box))
    let series = Scene(width: 600, height: 300, nodes: drawing.nodes).shapes.filter {
      $0.groups.contains("series")
    }
    let inks = series.filter { if case .lines = $0.shape.geometry { true } else { false } }.map(
      \.shape.stroke)
    // The first series of a plot is drawn last.
    #expect(inks == [.series(2), .series(1), .series(0), .series(0), .series(2)])
  }
}
