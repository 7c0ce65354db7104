import Localization
import Modeling
import Reporting
import SpreadsheetML
import TimeSeries

/// The rows of one line: its periods, then average and cumulated change.
struct LineRows {
  let block: LineBlock

  private var line: AlignedLine { block.line }
  private var columns: ComparisonColumns { block.columns }

  var all: [[Cell?]] {
    var rows = block.order.map(periodRow)
    guard let average = block.averageRow, let cumulated = block.cumulatedRow else { return rows }
    let (figures, isEnglish) = (block.figures, block.language == .en)
    rows.append(
      summaryRow(isEnglish ? "average" : "年均", line.unit, average, figures.average) { _, cells, _ in
        "AVERAGE(\(cells.a1))"
      })
    rows.append(
      summaryRow(
        isEnglish ? "cumulated" : "累计", figures.cumulatedUnit, cumulated, figures.cumulated,
        figures.cumulatedFormula))
    return rows
  }

  private func head(_ unit: String, _ period: Cell, _ style: CellStyle) -> [Cell?] {
    let wrapped = style.with { $0.wrapsText = true }
    return [line.variable, line.region, unit].map { CellWords.cell($0, style: wrapped, in: block.language) }
      + [period]
  }

  private func periodRow(_ index: Int) -> [Cell?] {
    let period = line.periods[index]
    let values: [Cell?] = columns.all.map { column in
      line.value(column.index, index).map { .number($0, style: block.style(column, period)) }
    }
    let differences: [Cell?] = columns.compared.map { column in
      guard let reference = column.reference, let value = line.value(column.index, index),
        let other = line.value(reference, index), let row = block.row(index)
      else { return nil }
      return difference(column.index, reference, row, value - other)
    }
    let name = Cell.period(period, style: ComparisonStyle.label.with { $0.horizontal = .left })
    return head(line.unit, name, ComparisonStyle.label) + values + differences
  }

  private func summaryRow(
    _ name: String, _ unit: String, _ row: Int, _ figure: (ComparisonColumn) -> Double?,
    _ formula: (ComparisonColumn, CellRange, CellPosition?) -> String?
  ) -> [Cell?] {
    let figures = columns.all.map(figure)
    let style = ComparisonStyle.blockNumber.with { $0.numberFormat = block.cellFormat }
    let values: [Cell?] = columns.all.map { column in
      guard let value = figures[column.index], let cells = cells(column) else { return nil }
      // What no formula can hold stands as a number.
      guard let formula = formula(column, cells.inside, cells.before) else {
        return .number(value, style: style.with { $0.isItalic = true })
      }
      return .formula(formula, value: .number(value), style: style)
    }
    let differences: [Cell?] = columns.compared.map { column in
      guard let reference = column.reference, columns.all[reference].horizon == column.horizon,
        let value = figures[column.index], let other = figures[reference]
      else { return nil }
      return difference(column.index, reference, row, value - other)
    }
    return head(unit, .text(name, style: ComparisonStyle.block), ComparisonStyle.block) + values + differences
  }

  private func difference(_ column: Int, _ reference: Int, _ row: Int, _ value: Double) -> Cell {
    .formula(
      "\(block.position(row, column).a1)-\(block.position(row, reference).a1)", value: .number(value),
      style: ComparisonStyle.derived(block.differenceFormat))
  }

  /// The cells of a column's horizon, and that of the period before; nil where one is not there.
  private func cells(_ column: ComparisonColumn) -> (inside: CellRange, before: CellPosition?)? {
    guard let horizon = column.horizon, let first = row(horizon.first), let last = row(horizon.last),
      last - first == horizon.count - 1
    else { return nil }
    let inside = CellRange(block.position(first, column.index), block.position(last, column.index))
    return (inside, row(horizon.first.advanced(by: -1)).map { block.position($0, column.index) })
  }

  private func row(_ period: Period) -> Int? {
    line.periods.firstIndex(of: period).flatMap(block.row)
  }
}

extension HorizonFigures {
  /// The formula of a cumulated change from the cells of the horizon and that of the period before; nil where it would be
  /// longer than programs take.
  func cumulatedFormula(_ column: ComparisonColumn, _ cells: CellRange, _ before: CellPosition?) -> String? {
    switch measure {
    case .growth:
      let factors = cells.rows.map { "(1+\(CellPosition(row: $0, column: cells.first.column).a1)/100)" }
      let formula = "100*(\(factors.joined(separator: "*"))-1)"
      return formula.utf16.count < SpreadsheetFormula.mostCharacters ? formula : nil
    case .share: return before.map { "\(cells.last.a1)-\($0.a1)" }
    case .level: return before.map { Cell.changeFormula(from: $0.a1, to: cells.last.a1) }
    case nil: return nil
    }
  }
}

extension CellRange {
  fileprivate var rows: ClosedRange<Int> { first.row...last.row }
}
