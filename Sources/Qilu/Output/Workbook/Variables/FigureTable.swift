import Modeling
import Reporting
import Reporting
import Scenarios
import TimeSeries

/// Where everything stands on the sheet of one figure: periods down, history and scenarios beside each other.
struct FigureTable {
  /// A scenario that has the figure.
  struct Column {
    var result: ScenarioResult
    /// The model's place in the run.
    var group: Int
    /// What the figure is called there.
    var name: String
    /// The column of its baseline; nil for a baseline.
    var root: Int?
  }

  let figure: ComparedFigure
  let columns: [Column]
  let periods: [Period]

  /// Title, what it is, how it comes about, an empty row, the heading of the columns.
  static let headerRow = 4
  static let historyColumn = 1
  static let firstColumn = 2
  /// Rows of history that charts show.
  static let chartHistory = 24

  init(_ figure: ComparedFigure, _ groups: [ScenarioGroup]) {
    self.figure = figure
    var columns: [Column] = []
    for (index, group) in groups.enumerated() {
      guard let name = figure.name(in: index) else { continue }
      for result in group.results where !Self.isCopy(name, in: result, of: figure, groups) {
        let root = columns.firstIndex { !result.isRoot && $0.result.name == result.projection.scenario.root }
        columns.append(Column(result: result, group: index, name: name, root: root))
      }
    }
    self.columns = columns
    let known = Set(
      columns.flatMap { column in
        column.result.projection.run.estimated.model.variable(column.name).map(column.result.periods) ?? []
      }
    ).sorted()
    // A year without a figure has its place too, or the charts' axis would leap.
    let all = known.first.flatMap { first in known.last.flatMap { try? PeriodRange(first, $0) } }
    periods = all.map(Array.init) ?? known
  }

  /// Whether a scenario's path is nothing but the solution of another model's scenario, which has a column of its own.
  private static func isCopy(
    _ name: String, in result: ScenarioResult, of figure: ComparedFigure, _ groups: [ScenarioGroup]
  ) -> Bool {
    let projection = result.projection
    guard let driver = projection.run.driver(of: name),
      let group = groups.firstIndex(where: { $0.results.contains { $0.name == driver.scenario } }),
      figure.name(in: group) == driver.variable
    else { return false }
    return projection.run.window.horizon.allSatisfy { period in
      projection.value(name, period).map { $0 == driver.values[period] } ?? true
    }
  }

  /// Whether changes of a level in per cent say something, in every scenario that has it.
  var hasRatioScale: Bool {
    columns.allSatisfy { column in
      let projection = column.result.projection
      return projection.run.estimated.model.variable(column.name).map(projection.hasRatioScale) ?? false
    }
  }

  /// The row of a period, by its place.
  func row(_ place: Int) -> Int { Self.headerRow + 1 + place }

  /// The sheet's column of a scenario, by its place.
  func column(_ place: Int) -> Int { Self.firstColumn + place }

  var lastRow: Int { row(periods.count - 1) }

  /// The figure of a period, published or by an identity, with where it stands.
  func figure(_ period: Period) -> ModelData.Figure? {
    columns.lazy.compactMap { column in
      column.result.projection.run.history(column.name, period)
    }.first
  }

  /// A scenario's value in a period that is not published, or that replaces what is.
  func value(_ column: Column, _ period: Period) -> Double? {
    let projection = column.result.projection
    let window = projection.run.window
    guard projection.isShown(period), window.periods.contains(period) else { return nil }
    switch projection.kind(column.name, period) {
    case .absent: return nil
    // In a simulation the data of exogenous variables are assumptions like others.
    case .history where !(window.mode.isSimulation && window.horizon.contains(period)): return nil
    case .history, .estimate, .assumption, .projection: return projection.value(column.name, period)
    }
  }

  /// Where the lines of charts begin: the last period before the first projected one, or that one where nothing lies before it.
  var joint: Int? {
    periods.firstIndex { period in columns.contains { value($0, period) != nil } }.map { max(0, $0 - 1) }
  }

  /// The places of the periods that charts show.
  var charted: ClosedRange<Int> { max(0, (joint ?? 0) - Self.chartHistory)...max(0, periods.count - 1) }

  /// The places of the periods that a scenario's fan shows: the history without a gap before its first projected period, and
  /// what follows.
  ///
  /// Over a gap the areas of the fan, which have no height there, would show as a hairline.
  func fan(of column: Column) -> ClosedRange<Int>? {
    guard var start = periods.firstIndex(where: { value(column, $0) != nil }) else { return nil }
    let charted = charted
    while start > charted.lowerBound, figure(periods[start - 1]) != nil { start -= 1 }
    return start...charted.upperBound
  }

  /// The places of the scenarios that a chart draws beside the history: the baselines, then the first of the others, as many as a
  /// chart holds; in their order.
  var drawn: [Int] {
    let baselines = columns.indices.filter { columns[$0].root == nil }
    let others = columns.indices.filter { columns[$0].root != nil }
    return (baselines + others).prefix(WorkbookLimits.chartSeries - 1).sorted()
  }

  /// The periods of all horizons.
  var horizon: [Period] {
    Set(columns.flatMap { Array($0.result.projection.run.window.horizon) }).sorted()
  }
}
