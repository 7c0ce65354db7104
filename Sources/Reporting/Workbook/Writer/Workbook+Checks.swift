import SpreadsheetML

extension Workbook {
  /// Whether programs will open the workbook without a repair: names, sizes, references.
  func check() throws(WorkbookError) {
    guard !sheets.isEmpty else { throw .noSheets }
    var keys: Set<String> = []
    for sheet in sheets where !keys.insert(sheet.name.key).inserted { throw .duplicateSheet(sheet.name.text) }
    var names: Set<String> = []
    for name in self.names {
      guard names.insert(name.name.lowercased()).inserted else { throw .duplicateName(name.name) }
      guard name.cells.range.isOnSheet else {
        throw .outsideSheet(sheet: name.cells.sheet.text, cell: name.cells.range.last)
      }
      guard keys.contains(name.cells.sheet.key) else {
        throw .unknownSheet(name.cells.sheet.text, wantedBy: name.name)
      }
    }
    for sheet in sheets { try sheet.check(sheets: keys) }
  }
}

extension Worksheet {
  fileprivate func check(sheets: Set<String>) throws(WorkbookError) {
    if let firstOutside { throw error(outside: firstOutside) }
    for (row, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        if let cell { try check(cell, at: CellPosition(row: row, column: column), sheets: sheets) }
      }
    }
    let links = rows.reduce(0) { $0 + $1.count { $0?.link != nil } }
    if links > WorkbookLimits.links {
      throw .tooMany(sheet: name.text, what: .link, found: links, limit: WorkbookLimits.links)
    }
    for range in conditionalFormats.map(\.range) + merged + [filter].compactMap({ $0 }) where !range.isOnSheet
    {
      throw error(outside: range.last)
    }
    try checkPage()
    for chart in charts { try check(chart, sheets: sheets) }
  }

  private func error(outside cell: CellPosition) -> WorkbookError {
    cell.row >= CellPosition.rowLimit
      ? .tooManyRows(sheet: name.text, found: cell.row + 1) : .outsideSheet(sheet: name.text, cell: cell)
  }

  private func checkPage() throws(WorkbookError) {
    for text in [page.headerText, page.footerText] where text.utf8.count > 255 {
      throw .tooLong(
        sheet: name.text, cell: CellPosition(row: 0, column: 0), what: .repeatedText, found: text.utf8.count,
        limit: 255)
    }
    let rows = [page.repeatedRows].compactMap { $0 }, columns = [page.repeatedColumns].compactMap { $0 }
    for row in rows where !CellPosition(row: row.upperBound, column: 0).isOnSheet || row.lowerBound < 0 {
      throw .tooManyRows(sheet: name.text, found: row.upperBound + 1)
    }
    for column in columns
    where !CellPosition(row: 0, column: column.upperBound).isOnSheet || column.lowerBound < 0 {
      throw .outsideSheet(sheet: name.text, cell: CellPosition(row: 0, column: column.upperBound))
    }
    let frozen = CellPosition(row: frozenRows, column: frozenColumns)
    guard frozen.isOnSheet else { throw error(outside: frozen) }
    for column in Set(columnWidths.keys).union(hiddenColumns).sorted()
    where !(0..<CellPosition.columnLimit).contains(column) {
      throw .outsideSheet(sheet: name.text, cell: CellPosition(row: 0, column: column))
    }
  }

  private func check(_ chart: WorkbookChart, sheets: Set<String>) throws(WorkbookError) {
    guard chart.anchor.isOnSheet else { throw error(outside: chart.anchor) }
    let (count, limit) = (chart.series.count, WorkbookLimits.chartSeries)
    guard count <= limit else {
      throw .tooMany(sheet: name.text, what: .chartSeries, found: count, limit: limit)
    }
    for series in chart.series {
      for cells in [series.categories, series.values] {
        guard sheets.contains(cells.sheet.key) else {
          throw .unknownSheet(cells.sheet.text, wantedBy: chart.title)
        }
        guard cells.range.isOnSheet else { throw error(outside: cells.range.last) }
        guard cells.range.count <= WorkbookLimits.chartPoints else {
          throw .tooMany(
            sheet: name.text, what: .chartPoint, found: cells.range.count, limit: WorkbookLimits.chartPoints)
        }
      }
    }
  }
}
