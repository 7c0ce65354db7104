import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The blocks below the paths, in the same columns: differences from the baseline, and the bands of the draws.
extension FigureSheet {
  /// Scenario less baseline, by formula.
  func fillDifferences(_ sheet: inout Worksheet, _ next: inout Int) {
    let compared = table.columns.indices.filter { table.columns[$0].root != nil }
    guard !compared.isEmpty else { return }
    fillBlock(&sheet, next, book.differenceHeading(table.figure))
    for period in table.horizon {
      guard let place = table.periods.firstIndex(of: period) else { continue }
      next += 1
      sheet.setPeriod(period, row: next)
      for index in compared { difference(&sheet, next, index, place, period) }
    }
    next += 2
  }

  private func difference(_ sheet: inout Worksheet, _ row: Int, _ index: Int, _ place: Int, _ period: Period)
  {
    guard let root = table.columns[index].root,
      let value = table.value(table.columns[index], period),
      let other = table.value(table.columns[root], period)
    else { return }
    let (own, base) = (
      CellPosition(row: table.row(place), column: table.column(index)),
      CellPosition(row: table.row(place), column: table.column(root))
    )
    sheet[row, table.column(index)] = .formula(
      "\(own.a1)-\(base.text(fixesColumn: true))", value: .number(value - other),
      style: ComparisonStyle.derived(differenceFormat))
  }

  /// The quantiles of the draws and their standard deviation; nothing where no draw differs from another.
  func fillBands(_ sheet: inout Worksheet, _ next: inout Int) {
    let block = BandBlock(
      table.horizon, pathCount: table.columns.count, firstColumn: FigureTable.firstColumn, format: format,
      in: book.language
    ) { distribution(table.columns[$0], $1) }
    guard let block else { return }
    fillBlock(&sheet, next, bandHeading)
    next += 1
    block.fill(&sheet, &next)
  }

  private var bandHeading: String {
    let counts = Set(table.columns.map(\.result.projection.drawCount)).filter { $0 > 0 }.sorted()
    let draws = counts.map { NumberFormat(decimals: 0, groupsThousands: true).digits(Double($0)) }
      .joined(separator: book.text(", ", "、"))
    return book.text(
      "Bands of the draws (\(draws)): numbers of the program, which do not follow a change",
      "抽样区间（\(draws)次）：程序结果，不随修改变化")
  }

  func distribution(_ column: FigureTable.Column, _ period: Period) -> Distribution? {
    guard table.value(column, period) != nil else { return nil }
    return column.result.summary[column.name, period]
  }

  private func fillBlock(_ sheet: inout Worksheet, _ row: Int, _ title: String) {
    sheet.setBlock(title, row: row, columns: 0..<chartColumn - 1)
  }
}
