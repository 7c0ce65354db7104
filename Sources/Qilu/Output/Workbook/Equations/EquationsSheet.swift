import Econometrics
import Localization
import Modeling
import Reporting
import Scenarios
import SourceText
import SpreadsheetML

/// Every equation with its coefficients as named cells, where they come from, and its statistics.
struct EquationsSheet {
  let book: ComparisonWorkbook

  private var table: EquationTable { book.equations }
  private var start: Int { EquationTable.headerRow + 1 }

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.equations)
    sheet[0, 0] = .text(book.text("Equations", "方程"), style: ComparisonStyle.title)
    setUp(&sheet)
    sheet.setNote(
      book.text(
        "Coefficients are named cells that Recalculation uses: change a value and every path of this workbook follows. The program does not read them back: a new value belongs into the model file named beside the equation.",
        "系数为已命名的单元格，供“重算”使用：修改数值，本工作簿各路径随之变化。程序不会读回此处的修改；要采用新数值，请修改方程旁注明的模型文件。"),
      row: 1, columns: 0..<Self.widths.count)
    sheet.setRow(heading, at: CellPosition(row: EquationTable.headerRow, column: 0))
    for index in table.rows.indices { fill(&sheet, index) }
    var layout = PageLayout(columns: Self.widths.count)
    layout.nameColumns = 2
    sheet.layOut(layout)
    return sheet
  }

  private func setUp(_ sheet: inout Worksheet) {
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    sheet.rowHeights[EquationTable.headerRow] = 48
    sheet.frozenRows = start
    sheet.frozenColumns = 2
    sheet.showsGridlines = false
    sheet.page = book.page(heading: EquationTable.headerRow)
  }

  private var heading: [Cell?] {
    [
      ("Equation", "方程"), ("Term", "项"), ("Class", "性质"), ("Value", "数值"), ("Std. error", "标准误"),
      ("t", "t 值"),
      ("p", "p 值"), ("Prior mean", "先验均值"), ("Prior sd", "先验标准差"), ("Data share", "数据占比"),
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
      fillNames(&sheet, line, row, [statistic.term])
      numbers(
        &sheet, line, [statistic.value, statistic.error, statistic.t, statistic.p], isCoefficient: false)
      fillCount(&sheet, line, statistic.count)
      fillNote(&sheet, line, statistic.note)
    case .refused(let terms, let reason):
      fillNames(&sheet, line, row, terms)
      fillNote(&sheet, line, reason)
    }
  }

  /// The equation, and what its statistics are called, line by line.
  private func fillNames(_ sheet: inout Worksheet, _ line: Int, _ row: EquationTable.Row, _ terms: [String]) {
    fillVariable(&sheet, line, row)
    let names = terms.map { StatisticName.text($0)[book.language] }
    let text = names.joined(separator: book.text(", ", "、"))
    sheet[line, 1] = .text(
      text, style: ComparisonStyle.note.with { ($0.indent, $0.vertical, $0.wrapsText) = (1, .top, true) })
    sheet.raise(line, toHold: text, width: Self.widths[1] - 2, size: 10)
  }

  private func fillVariable(_ sheet: inout Worksheet, _ line: Int, _ row: EquationTable.Row) {
    let name = row.equation.variable
    sheet[line, 0] = .text(name, style: Self.identifier.with { $0.wrapsText = true })
    sheet.raise(line, toHold: name, width: Self.widths[0])
  }

  /// The variable's title and the equation with names in place of numbers, then why it holds.
  private func fillEquation(_ sheet: inout Worksheet, _ line: Int, _ row: EquationTable.Row) {
    let block = ComparisonStyle.block.with { $0.vertical = .top }
    for column in Self.widths.indices { sheet[line, column] = Cell(.blank, style: block) }
    sheet.groups.append(line)
    sheet[line, 0] = .text(row.equation.variable, style: block.with { $0.wrapsText = true })
    sheet.raise(line, toHold: row.equation.variable, width: Self.widths[0])
    let title = row.model.title(of: row.equation.variable)[book.language]
    sheet[line, 1] = .text(title, style: block.with { $0.wrapsText = true })
    sheet.raise(line, toHold: title, width: Self.widths[1] - 2)
    sheet[line, 2] = .text(row.equation.specification.kindWord[book.language], style: block)
    let (equation, range) = (row.equation.specification.text, row.equation.range)
    // Over the numbers: pages across part behind them.
    sheet.setNote(
      "\(equation)   (\(range.file):\(range.start.line))", row: line, columns: 3..<13,
      style: block.with { $0.isBold = false })
    sheet[line, 3]?.comment = row.equation.written
    let why = row.equation.specification.why?[book.language] ?? ""
    fillNote(&sheet, line, why, style: block.with { ($0.isBold, $0.fontSize) = (false, 10) })
  }

  private func fillCoefficient(
    _ sheet: inout Worksheet, _ line: Int, _ row: EquationTable.Row, _ coefficient: Coefficient
  ) {
    fillVariable(&sheet, line, row)
    sheet[line, 1] = .text(
      row.model.term(coefficient.name)[book.language],
      style: ComparisonStyle.text.with { ($0.indent, $0.wrapsText) = (1, true) })
    sheet.raise(line, toHold: row.model.term(coefficient.name)[book.language], width: Self.widths[1] - 2)
    sheet[line, 2] = .text(
      row.equation.className(of: coefficient)[book.language], style: ComparisonStyle.wrapped)
    let isPooled = row.equation.pooled?.coefficient == coefficient.name
    numbers(
      &sheet, line,
      [
        coefficient.value, coefficient.standardError, coefficient.t, coefficient.p, coefficient.priorMean,
        coefficient.priorStandardDeviation, isPooled ? nil : coefficient.dataShare,
        coefficient.leaveOneOut?.lowerBound,
        coefficient.leaveOneOut?.upperBound,
      ], isCoefficient: true)
    let count = row.equation.regression?.observationCount ?? row.equation.estimate?.observationCount
    fillCount(&sheet, line, count)
    let symbol = FittedEquation.symbol(for: coefficient.name)
    sheet[line, 13] = book.coefficients.name(symbol, of: row.equation.variable, in: row.model).map {
      .text($0, style: Self.identifier.with { ($0.indent, $0.wrapsText) = (1, true) })
    }
    if let name = book.coefficients.name(symbol, of: row.equation.variable, in: row.model) {
      sheet.raise(line, toHold: name, width: Self.widths[13] - 2)
    }
    fillNote(&sheet, line, EquationsFile.note(coefficient, of: row.equation, book.language))
  }

  /// A long note in lines of its own, the row as high as they take.
  private func fillNote(
    _ sheet: inout Worksheet, _ line: Int, _ note: String, style: CellStyle = ComparisonStyle.note
  ) {
    guard !note.isEmpty else { return }
    sheet[line, 14] = .text(note, style: style.with { ($0.wrapsText, $0.vertical) = (true, .top) })
    sheet.raise(line, toHold: note, width: Self.noteWidth, size: 10)
  }

  private func fillCount(_ sheet: inout Worksheet, _ line: Int, _ count: Int?) {
    sheet[line, 12] = count.map {
      .number(Double($0), style: CellStyle(numberFormat: .decimals(0)).with { $0.vertical = .top })
    }
  }

  private static let identifier = ComparisonStyle.identifier.with { $0.vertical = .top }

  /// Equation, term and class, nine numbers, rows, name, note.
  private static let widths = [16.0, 29, 15, 11, 10, 8, 6, 9, 9, 8, 9, 9, 6, 30, noteWidth]
  private static let noteWidth = 42.0

  private func numbers(_ sheet: inout Worksheet, _ line: Int, _ values: [Double?], isCoefficient: Bool) {
    for (offset, value) in values.enumerated() {
      guard let value, value.isFinite else { continue }
      var style = CellStyle(numberFormat: .decimals(4)).with { $0.vertical = .top }
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
