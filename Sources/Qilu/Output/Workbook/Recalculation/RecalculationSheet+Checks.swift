import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

extension RecalculationSheet {
  /// Above this a check is red: the largest distance, relative to 1 + |value|.
  static let tolerance = 1e-9

  /// What the check row holds.
  var checkLabel: String {
    book.text("largest relative distance to the program's path", "与程序结果的最大相对差距")
  }

  /// The largest distance to the program's path in each period, and over all.
  func fillCheck(_ sheet: inout Worksheet, _ cells: RecalculationCells) {
    let row = layout.block(cells.scenario).check
    let style = ComparisonStyle.derived(CellNumberFormat(code: "0.0E+00;-0.0E+00;0")).with {
      $0.fill = WorkbookPalette.success
    }
    var columns: [Int] = []
    for period in layout.periods where cells.recalculation.window.periods.contains(period) {
      guard let column = layout.column(period) else { continue }
      columns.append(column)
      sheet[row, column] = .formula(distance(column, cells.scenario), value: 0.0, style: style)
    }
    sheet[row, 0] = .text(checkLabel, style: style.with { $0.wrapsText = true })
    sheet.raise(row, toHold: checkLabel, width: Self.widths[0])
    sheet[row, 1] = .text(book.text("Check", "核对"), style: style)
    guard let first = columns.first, let last = columns.last else { return }
    let range = CellRange(row: row, columns: first...last)
    sheet[row, 2] = .formula("MAX(\(range.a1))", value: 0.0, style: style)
    sheet.conditionalFormats.append(
      ConditionalFormat(CellRange(row: row, columns: 2...last), .above(Self.tolerance)))
  }

  private func distance(_ column: Int, _ scenario: Int) -> String {
    let (block, count) = (layout.block(scenario), layout.variables.count)
    let own = CellRange(column: column, rows: block.heading + 1...block.heading + count).a1
    let program = CellRange(column: column, rows: block.program + 1...block.program + count).a1
    return "SUMPRODUCT(MAX(ABS(\(own)-\(program))/(1+ABS(\(program)))))"
  }

  func fillResiduals(_ sheet: inout Worksheet, _ cells: RecalculationCells) {
    for (name, row) in layout.block(cells.scenario).residuals.sorted(by: { $0.value < $1.value }) {
      sheet[row, 0] = .text(
        book.text("held residual, in units of the left side", "保持的残差（按等式左边计）"), style: ComparisonStyle.note)
      sheet[row, 1] = .text(name, style: ComparisonStyle.identifier)
      for period in cells.recalculation.window.horizon {
        guard let position = layout.residual(cells.scenario, name, period) else { continue }
        sheet[position] = .number(
          cells.projection.run.heldResidual(of: name, in: period),
          style: ComparisonStyle.data(.decimals(4)))
      }
    }
  }

  /// The matrix I − J of equations solved together, and the constants beside it.
  func fillWork(_ sheet: inout Worksheet, _ work: RecalculationLayout.Work, _ cells: RecalculationCells) {
    let start = RecalculationLayout.firstPeriodColumn
    let note = ComparisonStyle.note
    sheet[work.heading, 0] = .text(
      book.text("\(work.period): solved together, x = (I - J)⁻¹ c", "\(work.period)：联立求解 x = (I - J)⁻¹ c"),
      style: note)
    for (column, name) in (work.variables + ["c"]).enumerated() {
      sheet[work.heading, start + column] = .text(name, style: note.with { $0.horizontal = .right })
    }
    let style = CellStyle(numberFormat: .decimals(4), textColor: WorkbookPalette.note)
    for row in cells.rows(work) {
      guard let place = work.variables.firstIndex(of: row.variable) else { continue }
      let line = work.heading + 1 + place
      sheet[line, 0] = .text(row.variable, style: ComparisonStyle.identifier)
      for (column, content) in (row.entries + [row.constant]).enumerated() {
        sheet[line, start + column] = Cell(content, style: style)
      }
    }
  }
}
