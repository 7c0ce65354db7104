import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios
import SourceText

/// Every equation with its coefficients as named cells, where they come from, and its statistics.
struct EquationsSheet {
  let book: ComparisonWorkbook

  private var table: EquationTable { book.equations }
  private var start: Int { EquationTable.headerRow + 1 }

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.equations)
    sheet[0, 0] = .text(book.text("Equations", "方程"), style: ComparisonStyle.title)
    sheet[1, 0] = .text(
      book.text(
        "Coefficients are named cells that Recalculation uses: change a value and every path follows.",
        "系数为已命名的单元格，供“重算”使用：修改数值，各路径随之变化。"), style: ComparisonStyle.note)
    sheet.setRow(heading, at: CellPosition(row: EquationTable.headerRow, column: 0))
    for index in table.rows.indices { fill(&sheet, index) }
    for (column, width) in [24.0, 30, 18, 11, 11, 8, 8, 11, 11, 9, 11, 11, 6, 36, Self.noteWidth].enumerated()
    {
      sheet.columnWidths[column] = width
    }
    sheet.frozenRows = start
    sheet.frozenColumns = 2
    sheet.showsGridlines = false
    sheet.page = book.page(heading: EquationTable.headerRow)
    return sheet
  }

  private var heading: [Cell?] {
    [
      ("Equation", "方程"), ("Term", "项"), ("Class", "性质"), ("Value", "数值"), ("Std. error", "标准误"), ("t", "t"),
      ("p", "p"), ("Prior mean", "先验均值"), ("Prior sd", "先验标准差"), ("Data share", "数据占比"),
      ("Leave-one-out min", "逐一剔除最小"), ("Leave-one-out max", "逐一剔除最大"), ("n", "样本数"),
      ("Name in formulas", "公式中的名称"), ("Note", "说明"),
    ].enumerated().map { column, names in
      .text(
        book.text(names.0, names.1),
        style: column < 3 || column > 12 ? ComparisonStyle.rowHeading : ComparisonStyle.heading)
    }
  }

  private func fill(_ sheet: inout Worksheet, _ index: Int) {
    let row = table.rows[index]
    let line = start + index
    switch row.content {
    case .equation: fillEquation(&sheet, line, row)
    case .coefficient(let coefficient): fillCoefficient(&sheet, line, row, coefficient)
    case .statistic(let statistic):
      sheet[line, 0] = .text(row.equation.variable, style: ComparisonStyle.identifier)
      sheet[line, 1] = .text(statistic.term, style: ComparisonStyle.note.with { $0.indent = 1 })
      numbers(
        &sheet, line, [statistic.value, statistic.error, statistic.t, statistic.p], isCoefficient: false)
      sheet[line, 12] = statistic.count.map {
        .number(Double($0), style: CellStyle(numberFormat: .decimals(0)))
      }
      fillNote(&sheet, line, statistic.note)
    }
  }

  /// The variable's title and the equation with names in place of numbers, then why it holds.
  private func fillEquation(_ sheet: inout Worksheet, _ line: Int, _ row: EquationTable.Row) {
    for column in 0...14 { sheet[line, column] = Cell(.blank, style: ComparisonStyle.block) }
    sheet[line, 0] = .text(row.equation.variable, style: ComparisonStyle.block)
    sheet[line, 1] = .text(
      row.model.title(of: row.equation.variable)[book.language], style: ComparisonStyle.block)
    sheet[line, 2] = .text(row.equation.specification.kindWord[book.language], style: ComparisonStyle.block)
    sheet[line, 3] = Cell(
      .text(
        "\(row.equation.specification.text)   (\(row.equation.range.file):\(row.equation.range.start.line))"),
      style: ComparisonStyle.block.with { $0.isBold = false }, comment: row.equation.written)
    let why = row.equation.specification.why?[book.language] ?? ""
    fillNote(&sheet, line, why, style: ComparisonStyle.block.with { ($0.isBold, $0.fontSize) = (false, 10) })
  }

  private func fillCoefficient(
    _ sheet: inout Worksheet, _ line: Int, _ row: EquationTable.Row, _ coefficient: Coefficient
  ) {
    let isPooled = row.equation.pooled?.coefficient == coefficient.name
    let kind = isPooled ? LocalizedText(en: "estimated, pooled", zh: "估计（各地区合并）") : coefficient.kind.name
    sheet[line, 0] = .text(row.equation.variable, style: ComparisonStyle.identifier)
    sheet[line, 1] = .text(coefficient.name, style: ComparisonStyle.label.with { $0.indent = 1 })
    sheet[line, 2] = .text(kind[book.language], style: ComparisonStyle.label)
    numbers(
      &sheet, line,
      [
        coefficient.value, coefficient.standardError, coefficient.t, coefficient.p, coefficient.priorMean,
        coefficient.priorStandardDeviation, coefficient.dataShare, coefficient.leaveOneOut?.lowerBound,
        coefficient.leaveOneOut?.upperBound,
      ], isCoefficient: true)
    let count = row.equation.regression?.observationCount ?? row.equation.estimate?.observationCount
    sheet[line, 12] = count.map { .number(Double($0), style: CellStyle(numberFormat: .decimals(0))) }
    let symbol = FittedEquation.symbol(for: coefficient.name)
    sheet[line, 13] = book.coefficients.name(symbol, of: row.equation.variable, in: row.model).map {
      .text($0, style: ComparisonStyle.identifier)
    }
    fillNote(&sheet, line, EquationsFile.note(coefficient, of: row.equation, book.language))
  }

  /// A long note in lines of its own, the row as high as they take.
  private func fillNote(
    _ sheet: inout Worksheet, _ line: Int, _ note: String, style: CellStyle = ComparisonStyle.note
  ) {
    guard !note.isEmpty else { return }
    sheet[line, 14] = .text(note, style: style.with { ($0.wrapsText, $0.vertical) = (true, .top) })
    let lines = textLines(note, width: Int(Self.noteWidth) - 4).count
    if lines > 1 { sheet.rowHeights[line] = Double(14 * lines + 2) }
  }

  private static let noteWidth = 64.0

  private func numbers(_ sheet: inout Worksheet, _ line: Int, _ values: [Double?], isCoefficient: Bool) {
    for (offset, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      var style = CellStyle(numberFormat: .decimals(4))
      if offset == 6 { style.numberFormat = CellNumberFormat(code: "0%") }
      if isCoefficient, offset == 0 {
        (style.fill, style.isBold, style.isLocked) = (WorkbookPalette.input, true, false)
      }
      sheet[line, EquationTable.valueColumn + offset] = .number(value, style: style)
    }
  }
}

extension EquationSpecification {
  /// Estimated, calibrated or identity, in words.
  var kindWord: LocalizedText {
    switch kind {
    case .identity: LocalizedText(en: "identity", zh: "恒等式")
    case .calibrated: LocalizedText(en: "calibrated", zh: "校准")
    case .regression: LocalizedText(en: "estimated", zh: "估计")
    }
  }
}
