import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// One row of the Comparison sheet: a scenario in one part of a figure's block.
struct ComparisonRow {
  let book: ComparisonWorkbook
  let block: ComparisonTable.Block
  let part: ComparisonTable.Part
  let index: Int

  private var table: ComparisonTable { book.comparison }
  private var column: FigureTable.Column { block.table.columns[index] }
  private var variable: Variable { block.table.figure.variable }
  private var result: ScenarioResult { column.result }
  private var root: FigureTable.Column? { column.root.map { block.table.columns[$0] } }

  func fill(_ sheet: inout Worksheet) {
    guard part == .value || part == .growth || root != nil, let row = block.row(part, index) else { return }
    let title = book.title(column, in: block.table)
    sheet[row, 0] = .text(title, style: ComparisonStyle.label.with { ($0.indent, $0.wrapsText) = (1, true) })
    sheet.raise(row, toHold: title, width: ComparisonSheet.nameWidth - 2)
    for period in table.periods {
      guard let place = table.column(period) else { continue }
      sheet[row, place] = cell(period, place)
    }
    guard part != .growth else { return }
    if part != .percentage { sheet[row, table.averageColumn] = average }
    sheet[row, table.cumulatedColumn] = part == .percentage ? nil : cumulated
  }

  private var format: CellNumberFormat {
    let view = book.view(column.group)
    switch part {
    case .value: return view.format(variable).cellFormat
    case .difference: return view.differenceFormat(variable).cellFormat
    case .percentage: return .decimals(2, showsPlus: true)
    case .growth: return .decimals(1)
    }
  }

  private func cell(_ period: Period, _ place: Int) -> Cell? {
    guard let value = value(column, period) else { return nil }
    let own = address(.value, index, place)
    switch part {
    case .value: return content(value, period)
    case .difference, .percentage:
      guard let root, let rootIndex = column.root, let base = self.value(root, period) else { return nil }
      let theirs = address(.value, rootIndex, place)
      return part == .difference
        ? derived("\(own)-\(theirs)", value - base)
        : .change(from: theirs, base, to: own, value, style: ComparisonStyle.derived(format))
    case .growth:
      let before = period.advanced(by: -1)
      guard let place = table.column(before), let start = self.value(column, before) else { return nil }
      return .change(
        from: address(.value, index, place), start, to: own, value, style: ComparisonStyle.derived(format))
    }
  }

  private func content(_ value: Double, _ period: Period) -> Cell {
    let isData = result.projection.kind(column.name, period) == .history
    let content: Cell.Content =
      book.layouts[column.group].reference(result.name, column.name, period)
      .map { .formula($0, value: .number(value)) } ?? .number(value)
    return Cell(content, style: isData ? ComparisonStyle.data(format) : ComparisonStyle.projection(format))
  }

  private func derived(_ formula: String, _ value: Double) -> Cell {
    .formula(formula, value: .number(value), style: ComparisonStyle.derived(format))
  }

  /// The value in a period of a scenario's horizon, or just before it.
  private func value(_ column: FigureTable.Column, _ period: Period) -> Double? {
    let horizon = column.result.projection.run.window.horizon
    guard horizon.contains(period) || horizon.first.advanced(by: -1) == period else { return nil }
    return column.result.projection.value(column.name, period)
  }

  private func address(_ part: ComparisonTable.Part, _ index: Int, _ place: Int) -> String {
    CellPosition(row: block.row(part, index) ?? 0, column: place).a1
  }

  private var average: Cell? {
    let own = result.horizon[column.name]?.average.value
    if part == .difference {
      guard let other = result.horizonDifferences[column.name]?.average.value, let root = column.root else {
        return nil
      }
      let place = table.averageColumn
      return derived("\(address(.value, index, place))-\(address(.value, root, place))", other)
    }
    let cells = horizon
    guard let own, let first = cells.first, let last = cells.last else { return nil }
    return derived("AVERAGE(\(first):\(last))", own)
  }

  /// The cells of the horizon's values.
  private var horizon: [String] {
    result.projection.run.window.horizon.compactMap { period in
      table.column(period).map { address(.value, index, $0) }
    }
  }

  private var cumulated: Cell? {
    let style = ComparisonStyle.derived(
      .decimals(part == .value ? 1 : 2, showsPlus: part != .value, groupsThousands: true))
    if part == .difference {
      guard let value = result.horizonDifferences[column.name]?.cumulated?.value, let root = column.root
      else {
        return nil
      }
      let place = table.cumulatedColumn
      return .formula(
        "\(address(.value, index, place))-\(address(.value, root, place))", value: .number(value),
        style: style)
    }
    guard let value = result.horizon[column.name]?.cumulated?.value, let formula = cumulation else {
      return nil
    }
    return .formula(formula, value: .number(value), style: style)
  }

  private var cumulation: String? {
    let cells = horizon
    guard let last = cells.last else { return nil }
    if variable.measure == .growth {
      let product = cells.map { "(1+\($0)/100)" }.joined(separator: "*")
      return product.utf16.count < SpreadsheetFormula.mostCharacters ? "100*(\(product)-1)" : nil
    }
    let before = result.projection.run.window.horizon.first.advanced(by: -1)
    guard let place = table.column(before), value(column, before) != nil else { return nil }
    let start = address(.value, index, place)
    return variable.measure == .level ? Cell.changeFormula(from: start, to: last) : "\(last)-\(start)"
  }
}
