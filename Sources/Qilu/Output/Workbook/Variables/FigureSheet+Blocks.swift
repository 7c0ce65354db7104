import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

extension FigureSheet {
  /// Scenario less baseline, by formula.
  func fillDifferences(_ sheet: inout Worksheet, _ next: inout Int) {
    let compared = table.columns.indices.filter { table.columns[$0].root != nil }
    guard !compared.isEmpty else { return }
    let unit = variable.unit?.differenceUnit.name[book.language] ?? ""
    fillBlock(
      &sheet, next,
      book.text("Difference from the baseline", "与基准情景之差")
        + (unit.isEmpty ? "" : book.text(", \(unit)", "，\(unit)")))
    for period in table.horizon {
      guard let place = table.periods.firstIndex(of: period) else { continue }
      next += 1
      sheet[next, 0] = .text(period.description, style: CellStyle(isBold: true))
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

  /// The quantiles of the draws, scenario by scenario: numbers, for a workbook draws nothing.
  func fillBands(_ sheet: inout Worksheet, _ next: inout Int) {
    for column in table.columns {
      let periods = table.horizon.filter { distribution(column, $0)?.quantiles.isEmpty == false }
      guard !periods.isEmpty else { continue }
      let title = column.result.projection.scenario.title[book.language]
      let draws = column.result.projection.drawCount
      fillBlock(
        &sheet, next,
        book.text(
          "Bands: \(title) (\(draws) draws; numbers of the program)", "区间：\(title)（\(draws)次抽样，为程序数值）"))
      next += 1
      let names = Distribution.probabilities.map { "\(Self.percent($0)) %" }
      for (offset, name) in ([book.text("Std. dev.", "标准差")] + names).enumerated() {
        sheet[next, 1 + offset] = .text(name, style: ComparisonStyle.note.with { $0.horizontal = .right })
      }
      for period in periods {
        next += 1
        sheet[next, 0] = .text(period.description, style: CellStyle(isBold: true))
        guard let band = distribution(column, period) else { continue }
        for (offset, value) in ([band.standardDeviation] + band.quantiles).enumerated() {
          sheet[next, 1 + offset] = .number(value, style: ComparisonStyle.fixed(format))
        }
      }
      next += 2
    }
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
    sheet[row, 0] = .text(title, style: ComparisonStyle.block)
  }
}
