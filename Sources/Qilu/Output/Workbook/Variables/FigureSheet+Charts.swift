import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The charts: the fan of the baseline, and all scenarios as lines.
extension FigureSheet {
  /// As wide as the table where it is wide, for its page is as small; in pixels.
  private var chartWidth: Int {
    let table = (0..<chartColumn).reduce(0) { $0 + 7 * columnWidth($1) + 5 }
    return min(960, max(660, Int(table)))
  }
  private static let chartHeight = 400
  private static let rowsBetween = 21

  private func range(_ column: Int, _ places: ClosedRange<Int>) -> SheetRange {
    SheetRange(
      name, CellRange(column: column, rows: table.row(places.lowerBound)...table.row(places.upperBound)))
  }

  private func line(_ title: String, _ column: Int, _ places: ClosedRange<Int>, _ look: ChartLine)
    -> ChartSeries
  {
    ChartSeries(
      name: title, categories: range(0, places), values: range(column, places), drawing: .line(look))
  }

  private func history(_ places: ClosedRange<Int>) -> ChartSeries {
    line(book.text("History", "历史"), FigureTable.historyColumn, places, .history)
  }

  /// The fan of the baseline: 95, 80 and 50 % of the draws, its path and the history before it.
  var fan: WorkbookChart? {
    guard let places = fanPlaces, let (baseline, place) = baseline else { return nil }
    let scenario = book.title(baseline, in: table)
    let areas = fanColumns.areas(
      name, rows: table.row(places.lowerBound)...table.row(places.upperBound),
      color: WorkbookPalette.scenarios[0])
    let lines = [history(places), line(scenario, lineColumn(place), places, .scenario(0))]
    return chart(
      book.text("\(title): \(scenario) with bands", "\(title)：\(scenario)及区间"), areas + lines, places,
      below: 0
    ) { [baseline] period in
      distribution(baseline, period)?.quantiles ?? [table.value(baseline, period)].compactMap(\.self)
    }
  }

  /// All scenarios as lines, or as many as a chart holds.
  var comparison: WorkbookChart? {
    guard table.joint != nil else { return nil }
    let (places, drawn) = (table.charted, table.drawn)
    let lines = drawn.map { index in
      line(book.title(table.columns[index], in: table), lineColumn(index), places, .scenario(index))
    }
    return chart(
      comparisonTitle(drawn.count, of: table.columns.count), [history(places)] + lines, places,
      below: fanPlaces == nil ? 0 : 1
    ) { period in drawn.compactMap { table.value(table.columns[$0], period) } }
  }

  private func comparisonTitle(_ drawn: Int, of all: Int) -> String {
    drawn == all
      ? book.text("\(title): scenarios", "\(title)：各情景")
      : book.text("\(title): \(drawn) of \(all) scenarios", "\(title)：\(all)个情景中的\(drawn)个")
  }

  private var title: String { book.title(table.figure) }

  private func chart(
    _ title: String, _ series: [ChartSeries], _ places: ClosedRange<Int>, below: Int,
    _ values: (Period) -> [Double]
  ) -> WorkbookChart {
    let (first, last) = (table.periods[places.lowerBound], table.periods[places.upperBound])
    let shown = places.flatMap { place in
      [table.figure(table.periods[place])?.value].compactMap(\.self) + values(table.periods[place])
    }
    return WorkbookChart(
      title: title,
      alternativeText: book.text(
        "\(title), \(first) to \(last): history and projections", "\(title)，\(first)至\(last)：历史与预测"),
      series: series, categoryAxis: ChartAxis(labelInterval: max(1, (places.count + 11) / 12)),
      valueAxis: ChartAxis(
        title: variable.unit?.phrase?[book.language] ?? "", around: shown, numberFormat: format),
      anchor: CellPosition(row: FigureTable.headerRow + 1 + below * Self.rowsBetween, column: chartColumn),
      width: chartWidth, height: Self.chartHeight)
  }
}
