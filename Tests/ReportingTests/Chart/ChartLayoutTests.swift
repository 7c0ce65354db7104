import Localization
import Testing
import TimeSeries

@testable import Reporting

/// What must hold for every picture, pretty or not.
@Suite struct ChartLayoutTests {
  static let charts = ChartSamples.all + NastyCharts.all
  static let names = charts.map(\.name)

  private func scenes(_ name: String) -> [(scene: Scene, what: Comment)] {
    let chart = Self.charts.first { $0.name == name }?.chart ?? ChartSamples.lines
    return Language.allCases.flatMap { language in
      [1, 1.7].map { scale in
        let page = Page(language: language, type: Typography(scale: scale))
        return (ChartLayout(chart: chart, page: page).scene, "\(name) \(language) ×\(scale)")
      }
    }
  }

  @Test(arguments: names) func labelsAreDisjoint(_ name: String) {
    for (scene, what) in scenes(name) {
      let labels = scene.labels
      let clashes = labels.indices.flatMap { first in
        labels[(first + 1)...].filter { labels[first].box.intersects($0.box) }.map { (labels[first], $0) }
      }
      let texts = clashes.prefix(3).map { "\($0.0.role) \($0.0.lines) × \($0.1.role) \($0.1.lines)" }
      #expect(clashes.isEmpty, "\(what): \(texts)")
    }
  }

  /// A figure without its whole unit means nothing, also where all is projected and the plot is narrow.
  @Test(arguments: [0, 2, nil], [300.0, 720]) func unitsAreNeverShortened(first: Int?, width: Double) {
    var chart = ChartSamples.lines
    guard case .lines(var lines) = chart.kind else { return }
    lines.time.firstProjected = first
    lines.axis.unit = LocalizedText(en: "percentage points a year", zh: "个百分点（每年）")
    chart.kind = .lines(lines)
    chart.size.width = width
    for language in Language.allCases {
      let page = Page(language: language, type: Typography(scale: 1))
      let units = ChartLayout(chart: chart, page: page).scene.labels.filter { $0.role == .unit }
      #expect(units.map(\.lines) == [[lines.axis.unit?[language] ?? ""]])
    }
  }

  @Test(arguments: names) func nothingIsCut(_ name: String) {
    for (scene, what) in scenes(name) {
      let sheet = Box(x: 0, y: 0, width: scene.width, height: scene.height)
      let cut = scene.labels.filter { !sheet.contains($0.box) }
      #expect(cut.isEmpty, "\(what): \(cut.map { "\($0.role) \($0.lines)" })")
      #expect(scene.shapes.allSatisfy { sheet.contains($0.shape.extent) }, what)
    }
  }

  @Test(arguments: names) func valuesStandClearOfBars(_ name: String) {
    for (scene, what) in scenes(name) {
      let bars = scene.shapes.compactMap { item -> Box? in
        guard item.groups.contains("series"), case .box(let box) = item.shape.geometry else { return nil }
        return box
      }
      let values = scene.labels.filter { $0.role == .value && $0.lines != [NumberFormat.missing] }
      let hit = values.filter { label in bars.contains { $0.intersects(label.box.inset(top: 1, bottom: 1)) } }
      #expect(hit.isEmpty, "\(what): \(hit.map(\.lines))")
    }
  }

  @Test(arguments: NastyCharts.time.map(\.name) + ["lines", "fan"]) func marksLieInThePlot(_ name: String) {
    let chart = Self.charts.first { $0.name == name }?.chart ?? ChartSamples.lines
    let plot =
      switch chart.kind {
      case .lines(let lines): TimePlot(lines)
      case .fan(let fan): TimePlot(fan)
      default: TimePlot(Chart.Lines(time: Chart.TimeAxis([]), series: []))
      }
    let page = Page(language: .zh, type: Typography(scale: 1))
    let frame = Box(x: 16, y: 60, width: 600, height: 300)
    guard let layout = TimePlotLayout(plot, in: frame, page) else {
      #expect(plot.values.isEmpty)
      return
    }
    let scene = Scene(width: 700, height: 400, nodes: layout.nodes)
    // The mark at an end may stand out by its half.
    let room = layout.area.inset(left: -6, top: -6, right: -6, bottom: -6)
    let marks = scene.shapes.filter { $0.groups.contains("series") || $0.groups.contains("band") }
    #expect(!marks.isEmpty)
    #expect(marks.allSatisfy { room.contains($0.shape.extent) })
    #expect(scene.labels.allSatisfy { !$0.box.intersects(layout.area) }, "no label lies over the curves")
  }

  @Test func aChartWithNothingSaysSo() {
    for name in [
      "all-missing", "no-periods", "no-series", "bars-none", "bars-missing", "tornado-none", "panels-none",
    ] {
      for (scene, what) in scenes(name) {
        #expect(scene.labels.contains { $0.role == .empty }, what)
      }
    }
  }

  @Test func gapsBreakTheLine() {
    let lines = Chart.Lines(
      time: Chart.TimeAxis((2001...2008).map { Period(year: $0) }),
      series: [Chart.Series(LocalizedText("a"), [1, 2, nil, 3, 4, .nan, 5, nil])])
    let page = Page(language: .en, type: Typography(scale: 1))
    let frame = Box(x: 0, y: 0, width: 500, height: 300)
    let layout = TimePlotLayout(TimePlot(lines), in: frame, page)
    #expect(layout?.stretches(TimePlot(lines).curves[0]).map(\.count) == [2, 2, 1])
  }

  @Test func aLeftOutPeriodBreaksTheLineAndKeepsItsRoom() {
    let scale = TimeScale([2001, 2002, 2005].map { Period(year: $0) }, from: 0, to: 500)
    #expect(scale.isAdjacent(1))
    #expect(!scale.isAdjacent(2))
    #expect(abs((scale.places[2] - scale.places[1]) / (scale.places[1] - scale.places[0]) - 3) < 1e-9)
  }

  @Test func aProjectionBeginsWhereTheDataEnd() {
    let layout = TimePlotLayout(
      TimePlot(
        Chart.Fan(
          time: ChartSamples.years, history: ChartSamples.history, path: ChartSamples.baseline,
          bands: ChartSamples.bands)), in: Box(x: 0, y: 0, width: 600, height: 300),
      Page(language: .en, type: Typography(scale: 1)))
    let path = layout?.plot.curves.first.flatMap { layout?.stretches($0).first } ?? []
    #expect(path.count == 6)
    #expect(path.first == layout?.point(11, 7.4))
  }

  @Test func inACrowdOnlyTheNamedAreColoured() {
    let roles = (0..<40).map { $0 == 3 || $0 == 17 ? Chart.Role.highlight : .automatic }
    func styles(_ roles: [Chart.Role]) -> [SeriesStyle] {
      SeriesStyle.styles(of: roles.map { Chart.Series(LocalizedText("s"), [], role: $0) })
    }
    let crowd = styles(roles)
    #expect(crowd.indices.filter { crowd[$0].ink != .context } == [3, 17])
    #expect(
      styles([.automatic, .baseline, .history]).map(\.ink) == [
        .series(1), .series(0), .history,
      ])
  }

  @Test func smallStepsAreNotDrawnAsBarsFromZero() {
    let chart = NastyCharts.bars.first { $0.name == "waterfall-small-steps" }?.chart ?? ChartSamples.lines
    guard case .waterfall(let waterfall) = chart.kind else {
      Issue.record("no waterfall")
      return
    }
    let plot = BarPlot(waterfall, .en)
    #expect(plot?.includesZero == false)
    #expect(plot?.bars.first.map { $0.from == $0.to } == true)
  }

  @Test func anUnknownSumIsNotWritten() {
    let bars = Chart.Bars(
      .names([LocalizedText("a"), LocalizedText("b")]),
      series: [Chart.Series(LocalizedText("x"), [1, 2]), Chart.Series(LocalizedText("y"), [1, nil])],
      arrangement: .stacked)
    #expect(BarPlot(bars, .en)?.sums.map(\.category) == [0])
  }
}

extension Scene.Shape {
  /// The rectangle around the shape.
  var extent: Box {
    let points: [Point] =
      switch geometry {
      case .lines(let lines): lines.flatMap { $0 }
      case .area(let area): area
      case .box(let box): [Point(x: box.x, y: box.y), Point(x: box.right, y: box.bottom)]
      case .marker(_, let place, let radius):
        [Point(x: place.x - radius, y: place.y - radius), Point(x: place.x + radius, y: place.y + radius)]
      }
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    return Box(
      Point(x: xs.min() ?? 0, y: ys.min() ?? 0), Point(x: xs.max() ?? 0, y: ys.max() ?? 0))
  }
}
