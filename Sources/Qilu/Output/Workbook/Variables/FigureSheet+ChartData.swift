import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The hidden columns that the charts draw: the fan as areas stacked on each other, scenario lines that join the history.
extension FigureSheet {
  /// The charts' column: right of the scenarios.
  var chartColumn: Int { max(table.column(table.columns.count), Self.fewestColumns) + 1 }
  /// The first hidden column, under the charts.
  private var dataColumn: Int { chartColumn + 12 }
  /// Behind the fan's columns: the lowest bound, then the heights of the strips.
  private var lineColumn: Int { fanColumns.range.upperBound }

  /// Blocks are at least so wide, for their headings.
  private static let fewestColumns = 6

  /// The baseline whose bands the fan shows, with its place among the scenarios: the first whose draws differ.
  var baseline: (column: FigureTable.Column, place: Int)? {
    table.columns.enumerated().lazy.filter { $0.element.root == nil && varies($0.element) }
      .map { ($0.element, $0.offset) }.first
  }

  private func varies(_ column: FigureTable.Column) -> Bool {
    table.horizon.contains { distribution(column, $0)?.varies == true }
  }

  /// The places of the periods that the fan shows; nil without draws that differ.
  var fanPlaces: ClosedRange<Int>? { baseline.flatMap { table.fan(of: $0.column) } }

  /// The hidden columns of the fan.
  var fanColumns: FanColumns { FanColumns(from: dataColumn) }
  /// The hidden column of a scenario's line.
  func lineColumn(_ place: Int) -> Int { lineColumn + place }

  func fillChartData(_ sheet: inout Worksheet) {
    guard let joint = table.joint else { return }
    for column in dataColumn..<lineColumn + table.columns.count { sheet.hiddenColumns.insert(column) }
    for place in joint...table.charted.upperBound {
      for (index, column) in table.columns.enumerated() {
        sheet[table.row(place), lineColumn(index)] = line(column, index, place)
      }
    }
    if let fanPlaces { for place in fanPlaces { fillFan(&sheet, place) } }
  }

  private func fillFan(_ sheet: inout Worksheet, _ place: Int) {
    guard let baseline else { return }
    let period = table.periods[place]
    fanColumns.fill(
      &sheet, row: table.row(place), quantiles: distribution(baseline.column, period)?.quantiles ?? [],
      path: table.value(baseline.column, period) ?? table.figure(period)?.value, format: format)
  }

  /// A scenario's cell; before and between its periods the published figure, so that its line begins there.
  private func line(_ column: FigureTable.Column, _ index: Int, _ place: Int) -> Cell? {
    let (row, period) = (table.row(place), table.periods[place])
    let projected = table.value(column, period)
    guard let value = projected ?? table.figure(period)?.value else { return nil }
    let source = CellPosition(
      row: row, column: projected == nil ? FigureTable.historyColumn : table.column(index))
    return .formula(source.a1, value: .number(value), style: ComparisonStyle.fixed(format))
  }
}
