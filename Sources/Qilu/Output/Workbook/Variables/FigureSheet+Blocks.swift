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
      fillPeriod(&sheet, next, period)
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

  /// The quantiles of the draws and their standard deviation, each a table of periods and scenarios: numbers, for a workbook
  /// draws nothing. Nothing where no draw differs from another.
  func fillBands(_ sheet: inout Worksheet, _ next: inout Int) {
    let bands = bands
    guard bands.values.contains(where: { $0.contains { $0?.varies == true } }) else { return }
    fillBlock(&sheet, next, bandHeading)
    // The heading goes with the first of the tables.
    let heading = next
    next += 1
    for (offset, probability) in Distribution.probabilities.enumerated().reversed() {
      let percent = Self.percent(probability)
      let title =
        probability == 0.5
        ? book.text("Median", "中位数") : book.text("\(percent) % quantile", "\(percent)%分位数")
      fillBand(&sheet, &next, title, bands) {
        $0.quantiles.indices.contains(offset) ? $0.quantiles[offset] : nil
      }
    }
    fillBand(&sheet, &next, book.text("Standard deviation", "标准差"), bands) { $0.standardDeviation }
    sheet.groups.removeAll { $0 == heading + 1 }
  }

  private var bandHeading: String {
    let counts = Set(table.columns.map(\.result.projection.drawCount)).filter { $0 > 0 }.sorted()
    let draws = counts.map { NumberFormat(decimals: 0, groupsThousands: true).digits(Double($0)) }
      .joined(separator: book.text(", ", "、"))
    return book.text(
      "Bands of the draws (\(draws)): numbers of the program, which do not follow a change",
      "抽样区间（\(draws)次）：程序结果，不随修改变化")
  }

  /// By period, the distribution of each column.
  private var bands: [Period: [Distribution?]] {
    Dictionary(
      table.horizon.map { period in (period, table.columns.map { distribution($0, period) }) },
      uniquingKeysWith: { first, _ in first })
  }

  private func fillBand(
    _ sheet: inout Worksheet, _ next: inout Int, _ title: String, _ bands: [Period: [Distribution?]],
    _ number: (Distribution) -> Double?
  ) {
    sheet.groups.append(next)
    sheet[next, 0] = .text(title, style: ComparisonStyle.note.with { $0.isBold = true })
    for period in table.horizon {
      guard let row = bands[period], row.contains(where: { $0?.quantiles.isEmpty == false }) else { continue }
      next += 1
      fillPeriod(&sheet, next, period)
      for (index, band) in row.enumerated() {
        guard let value = band.flatMap(number) else { continue }
        sheet[next, table.column(index)] = .number(value, style: ComparisonStyle.fixed(format))
      }
    }
    next += 1
  }

  private static func percent(_ probability: Double) -> String {
    let percent = (probability * 1000).rounded() / 10
    return percent == percent.rounded() ? "\(Int(percent))" : "\(percent)"
  }

  func distribution(_ column: FigureTable.Column, _ period: Period) -> Distribution? {
    guard table.value(column, period) != nil else { return nil }
    return column.result.summary[column.name, period]
  }

  private func fillBlock(_ sheet: inout Worksheet, _ row: Int, _ title: String) {
    for column in 0..<chartColumn - 1 { sheet[row, column] = Cell(.blank, style: ComparisonStyle.block) }
    sheet.groups.append(row)
    sheet[row, 0] = .text(title, style: ComparisonStyle.block)
  }

  private func fillPeriod(_ sheet: inout Worksheet, _ row: Int, _ period: Period) {
    sheet[row, 0] = .period(period, style: CellStyle(isBold: true, horizontal: .left))
  }
}
