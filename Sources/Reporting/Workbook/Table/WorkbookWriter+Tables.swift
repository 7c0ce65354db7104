internal import CXlsxWriter
import SpreadsheetML

extension WorkbookWriter {
  /// The bytes of a file with a sheet for each table, headings frozen, or why there are none.
  public func encode(title: String, tables: [TableSheet]) throws(WorkbookError) -> [UInt8] {
    try check(tables)
    let folder = try ScratchFolder(in: scratch)
    defer { folder.remove() }
    let file = try LibraryWorkbook(folder: folder, isStreamed: true)
    do {
      file.setProperties(title: title, subject: "")
      // One after the other: a sheet's rows must be written before another's begin.
      for table in tables { try file.write(table) }
    } catch {
      file.abandon()
      throw error
    }
    let bytes = try file.close()
    if checksParts { try PackageCheck.check(bytes, sheets: tables.count) }
    return bytes
  }

  private func check(_ tables: [TableSheet]) throws(WorkbookError) {
    guard !tables.isEmpty else { throw .noSheets }
    var keys: Set<String> = []
    for table in tables {
      guard keys.insert(table.name.key).inserted else { throw .duplicateSheet(table.name.text) }
      guard table.rowCount < CellPosition.rowLimit else {
        throw .tooManyRows(sheet: table.name.text, found: table.rowCount + 1)
      }
      guard table.columns.count <= CellPosition.columnLimit else {
        throw .outsideSheet(
          sheet: table.name.text, cell: CellPosition(row: 0, column: table.columns.count - 1))
      }
    }
  }
}

extension LibraryWorkbook {
  fileprivate func write(_ table: TableSheet) throws(WorkbookError) {
    let sheet = try addSheet(table.name)
    worksheet_freeze_panes(sheet, 1, 0)
    for (index, column) in table.columns.enumerated() {
      let width = column.width ?? max(9, Double(displayWidth(column.header)) + 2)
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), width, nil)
    }
    var heading = TableRow(sheet: sheet, formats: table.columns.map { _ in format(CellStyle(isBold: true)) })
    for column in table.columns { heading.text(column.header) }
    var row = TableRow(sheet: sheet, formats: table.columns.map { format($0.style) })
    for index in 0..<max(0, table.rowCount) {
      row.begin(index + 1)
      table.fill(index, &row)
    }
    if let refusal = heading.refusal ?? row.refusal {
      let reason = String(cString: lxw_strerror(refusal.code))
      throw .refused(sheet: table.name.text, cell: refusal.cell, reason: reason)
    }
    if let fault = row.fault ?? heading.fault {
      throw .tooLong(
        sheet: table.name.text, cell: fault.cell, what: .text, found: fault.length, limit: WorkbookLimits.text
      )
    }
  }
}
