internal import CXlsxWriter
import SpreadsheetML

extension LibraryWorkbook {
  /// Writes everything but the file itself.
  func write(_ workbook: Workbook) throws(WorkbookError) {
    setProperties(title: workbook.title, subject: workbook.subject)
    // All sheets first: charts and names refer to sheets that come later.
    var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    for sheet in workbook.sheets { sheets.append(try addSheet(sheet.name)) }
    for (sheet, target) in zip(workbook.sheets, sheets) {
      sheet.setUp(target)
      try write(sheet, to: target)
      for chart in sheet.charts { insert(chart, into: target, of: workbook) }
      if let refusal {
        let reason = String(cString: lxw_strerror(refusal.code))
        throw .refused(sheet: sheet.name.text, cell: refusal.cell, reason: reason)
      }
    }
    for name in workbook.names {
      let code = workbook_define_name(book, name.name, "=" + name.cells.absolute)
      guard code == LXW_NO_ERROR else { throw .definedName(name.name) }
    }
  }

  func addSheet(_ name: SheetName) throws(WorkbookError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(book, name.text) else {
      throw .incomplete(part: name.text, reason: "libxlsxwriter")
    }
    worksheet_set_comments_author(sheet, Self.author)
    return sheet
  }

  private func write(
    _ sheet: Worksheet, to target: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    let merged = Dictionary(grouping: sheet.merged, by: \.first.row)
    for (row, cells) in sheet.rows.enumerated() {
      for range in merged[row] ?? [] { merge(range, of: sheet, in: target) }
      if let height = sheet.rowHeights[row], height.isFinite {
        worksheet_set_row(target, lxw_row_t(row), min(409, max(0, height)), nil)
      }
      for (column, cell) in cells.enumerated() {
        if let cell { write(cell, to: target, row: lxw_row_t(row), column: lxw_col_t(column)) }
      }
    }
    for conditional in sheet.conditionalFormats { add(conditional, to: target) }
  }

  /// The library fills merged cells with blanks, which the cells of the sheet then replace.
  private func merge(_ range: CellRange, of sheet: Worksheet, in target: UnsafeMutablePointer<lxw_worksheet>)
  {
    guard range.count > 1 else { return }
    let (first, last) = (range.first, range.last)
    note(
      worksheet_merge_range(
        target, lxw_row_t(first.row), lxw_col_t(first.column), lxw_row_t(last.row), lxw_col_t(last.column),
        "", sheet[first].flatMap { format($0.style) }), lxw_row_t(first.row), lxw_col_t(first.column))
  }

  private func add(_ conditional: ConditionalFormat, to target: UnsafeMutablePointer<lxw_worksheet>) {
    guard let format = workbook_add_format(book) else { return }
    format_set_bg_color(format, conditional.fill.libraryColor)
    format_set_font_color(format, conditional.textColor.libraryColor)
    var rule = lxw_conditional_format()
    rule.format = format
    switch conditional.condition {
    case .above(let limit):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_GREATER_THAN.rawValue)
      rule.value = limit
      insert(rule, conditional.range, target)
    case .below(let limit):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_LESS_THAN.rawValue)
      rule.value = limit
      insert(rule, conditional.range, target)
    case .formula(let formula):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      formula.withEqualsSign.withCString { text in
        rule.value_string = UnsafeMutablePointer(mutating: text)
        insert(rule, conditional.range, target)
      }
    }
  }

  private func insert(
    _ rule: lxw_conditional_format, _ range: CellRange, _ target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var rule = rule
    let code = worksheet_conditional_format_range(
      target, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column), &rule)
    note(code, lxw_row_t(range.first.row), lxw_col_t(range.first.column))
  }
}
