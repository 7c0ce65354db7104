import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// The charts, and the hidden columns they draw: the fan as areas stacked on each other, scenario lines that join the history.
extension FigureSheet {
  /// The charts' column: right of scenarios and bands.
  var chartColumn: Int {
    let hasBands = table.columns.contains { $0.result.projection.drawCount > 0 }
    return max(table.column(table.columns.count), hasBands ? 2 + Distribution.probabilities.count : 4) + 1
  }
  /// The first hidden column.
  private var dataColumn: Int { chartColumn + 12 }
  /// Where the fan ends: the lowest quantile, then what each next one adds.
  private var lineColumn: Int { dataColumn + Distribution.probabilities.count }

  private static let chartWidth = 660
  private static let chartHeight = 420
  private static let rowsBetween = 22

  /// The baseline, whose bands the fan shows.
  private var baseline: FigureTable.Column? { table.columns.first { $0.root == nil } }

  func fillChartData(_ sheet: inout Worksheet) {
    guard let joint = table.joint else { return }
    let widths = Distribution.probabilities.count
    for column in dataColumn..<lineColumn + table.columns.count { sheet.hiddenColumns.insert(column) }
    for place in table.charted {
      let (period, row) = (table.periods[place], table.row(place))
      for (index, column) in table.columns.enumerated() where place >= joint {
        sheet[row, lineColumn + index] = line(column, index, place, joint, period)
      }
      guard hasFan else { continue }
      let band = baseline.flatMap { distribution($0, period) }
      let quantiles = band?.quantiles ?? []
      let level = lowest(place, quantiles, joint)
      sheet[row, dataColumn] = .number(level, style: ComparisonStyle.fixed(format))
      for width in 1..<widths {
        let value = quantiles.indices.contains(width) ? quantiles[width] - quantiles[width - 1] : 0
        sheet[row, dataColumn + width] = .number(value, style: ComparisonStyle.fixed(format))
      }
    }
  }

  /// A scenario's cell; in the joint the last published figure, so that its line begins there.
  private func line(
    _ column: FigureTable.Column, _ index: Int, _ place: Int, _ joint: Int, _ period: Period
  ) -> Cell? {
    let row = table.row(place)
    if let value = table.value(column, period) {
      return .formula(
        CellPosition(row: row, column: table.column(index)).a1, value: .number(value),
        style: ComparisonStyle.fixed(format))
    }
    guard place >= joint, let figure = table.figure(period) else { return nil }
    return .formula(
      CellPosition(row: row, column: FigureTable.historyColumn).a1, value: .number(figure.value),
      style: ComparisonStyle.fixed(format))
  }

  /// What the fan stands on: the lowest quantile; before it the history, with no height above.
  private func lowest(_ place: Int, _ quantiles: [Double], _ joint: Int) -> Double {
    if let low = quantiles.first { return low }
    for earlier in stride(from: place, through: 0, by: -1) {
      if let figure = table.figure(table.periods[earlier]) { return figure.value }
    }
    return table.periods.lazy.compactMap { table.figure($0)?.value }.first ?? 0
  }

  private var hasFan: Bool {
    guard let baseline else { return false }
    return table.horizon.contains { distribution(baseline, $0)?.varies == true }
  }

  private func range(_ column: Int) -> SheetRange {
    SheetRange(
      name,
      CellRange(
        column: column, rows: table.row(table.charted.lowerBound)...table.row(table.charted.upperBound)))
  }

  private var history: ChartSeries {
    ChartSeries(
      name: book.text("History", "历史"), categories: range(0), values: range(FigureTable.historyColumn),
      drawing: .line(.history))
  }

  private var title: String { view.heading(variable)[book.language] }

  /// The fan of the baseline: 95, 80 and 50 % of the draws, its path and the history.
  var fan: WorkbookChart? {
    guard hasFan, table.joint != nil, let baseline,
      let index = table.columns.firstIndex(where: { $0.result.name == baseline.result.name })
    else { return nil }
    let color = WorkbookPalette.scenarios[0]
    let scenario = baseline.result.projection.scenario.title[book.language]
    var series = [
      ChartSeries(
        name: "0", categories: range(0), values: range(dataColumn), drawing: .area(nil), isInLegend: false)
    ]
    // From the outside in and out again: 95, 80, 50 in the middle, 80, 95.
    for (offset, place) in [2, 1, 0, 0, 1, 2].enumerated() {
      series.append(
        ChartSeries(
          name: ["50 %", "80 %", "95 %"][place], categories: range(0), values: range(dataColumn + 1 + offset),
          drawing: .area(WorkbookPalette.band(color, place: place, of: 3)), isInLegend: offset < 3))
    }
    series += [
      history,
      ChartSeries(
        name: scenario, categories: range(0), values: range(lineColumn + index),
        drawing: .line(.scenario(0))),
    ]
    return chart(
      book.text("\(title): \(scenario) with bands", "\(title)：\(scenario)及区间"), series, place: 0,
      limits: limits)
  }

  /// All scenarios as lines.
  var comparison: WorkbookChart? {
    guard table.joint != nil, !table.columns.isEmpty else { return nil }
    let lines = table.columns.indices.map { index in
      ChartSeries(
        name: table.columns[index].result.projection.scenario.title[book.language], categories: range(0),
        values: range(lineColumn + index), drawing: .line(.scenario(index)))
    }
    return chart(
      book.text("\(title): scenarios", "\(title)：各情景"), [history] + lines, place: hasFan ? 1 : 0, limits: nil)
  }

  private func chart(_ title: String, _ series: [ChartSeries], place: Int, limits: ClosedRange<Double>?)
    -> WorkbookChart
  {
    let unit = variable.unit?.phrase?[book.language] ?? ""
    let first = table.periods[table.charted.lowerBound].description
    let last = table.periods[table.charted.upperBound].description
    return WorkbookChart(
      title: title,
      alternativeText: book.text(
        "\(title), \(first) to \(last): history and projections", "\(title)，\(first)至\(last)：历史与预测"),
      series: series,
      categoryAxis: ChartAxis(labelInterval: max(1, table.charted.count / 12)),
      valueAxis: ChartAxis(
        title: unit, numberFormat: format, minimum: limits?.lowerBound, maximum: limits?.upperBound),
      anchor: CellPosition(
        row: FigureTable.headerRow + 1 + place * Self.rowsBetween, column: chartColumn),
      width: Self.chartWidth, height: Self.chartHeight)
  }

  /// The axis of the fan: areas would begin at zero.
  private var limits: ClosedRange<Double>? {
    var values = table.charted.compactMap { table.figure(table.periods[$0])?.value }
    if let baseline {
      for period in table.horizon { values += distribution(baseline, period)?.quantiles ?? [] }
    }
    guard let low = values.filter(\.isFinite).min(), let high = values.filter(\.isFinite).max(), low < high
    else { return nil }
    let step = AxisStep(around: high - low)
    return step.below(low)...step.above(high)
  }
}

/// A round step of an axis: 1, 2 or 5 times a power of ten, about five of them in a range.
struct AxisStep {
  let size: Double

  init(around width: Double) {
    var power = 1.0
    while power * 10 <= width / 5 { power *= 10 }
    while power > width / 5 { power /= 10 }
    size = [5, 2, 1].map { $0 * power }.first { $0 <= width / 5 } ?? power
  }

  /// The last multiple at or below a value.
  func below(_ value: Double) -> Double { (value / size).rounded(.down) * size }
  /// The first multiple at or above a value.
  func above(_ value: Double) -> Double { (value / size).rounded(.up) * size }
}
