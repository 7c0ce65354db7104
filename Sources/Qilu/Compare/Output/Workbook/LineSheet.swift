import Localization
import Modeling
import Reporting
import TimeSeries

/// The sheet of one line: every column that has it side by side, differences, growth, bands, charts. All values are links to
/// Comparison; bands are numbers.
struct LineSheet {
  let book: SourceWorkbook
  let block: LineBlock
  let name: SheetName
  let grid: LineGrid
  /// The columns that have the line.
  let columns: [ComparisonColumn]

  /// The columns that are compared with another that has the line, by their places among `columns`.
  let compared: [(place: Int, reference: Int)]
  /// The frequencies that charts draw: those of more than one period.
  let charted: [LineGrid.Part]
  /// The frequency whose differences are drawn: the first with several rows of them.
  let differences: (part: LineGrid.Part, rows: [Int])?
  /// Whether it shows the bands that sources have drawn.
  let showsBands: Bool
  /// The fans that charts draw.
  let fans: LineFans
  /// Rows that their charts take.
  let fanRows: Int
  /// The heading of the columns.
  let headerRow: Int

  init(book: SourceWorkbook, block: LineBlock, name: SheetName, showsBands: Bool) {
    (self.book, self.block, self.name, self.showsBands) = (book, block, name, showsBands)
    let (line, grid) = (block.line, LineGrid(block.line, order: block.order))
    let columns = line.columns.map { book.columns.all[$0] }
    compared = columns.indices.compactMap { place in
      columns[place].reference.flatMap(line.place).map { (place, $0) }
    }
    charted = grid.parts.filter { $0.rows.count > 1 }
    (self.grid, self.columns) = (grid, columns)
    let rows = LineDifferences(line: line, grid: grid, columns: columns, compared: compared)
    differences = charted.lazy.map { ($0, rows.rows(of: $0)) }.first { $0.1.count > 1 }
    fans = LineFans(line: line, grid: grid, columns: showsBands ? columns : [])
    fanRows = fans.all.isEmpty ? 0 : Self.fanRows
    let chartCount = charted.count + (differences == nil ? 0 : 1)
    let areAbove = columns.count > Self.besideLimit
    headerRow = Self.titleRows + (areAbove ? 1 + Self.chartRows * chartCount + fanRows : 0)
  }

  /// With more columns than this the charts stand over the table, not beside it.
  private static let besideLimit = 8
  static let titleRows = 4

  var chartsAreAbove: Bool { headerRow > Self.titleRows }
  /// The sheet's row of a row of the grid.
  func row(_ place: Int) -> Int { headerRow + 1 + place }
  /// The sheet's column of a column, by its place.
  func column(_ place: Int) -> Int { 1 + place }
  /// Rows that a chart takes.
  static let chartRows = 22

  var line: AlignedLine { block.line }

  var sheet: Worksheet {
    var sheet = Worksheet(name: name)
    sheet.tabColor = columns.count > 1 ? WorkbookPalette.heading : WorkbookPalette.line
    setUp(&sheet)
    fillTitle(&sheet)
    fillHeading(&sheet, headerRow, book.text("Period", "时期"))
    for place in grid.rows.indices { fill(&sheet, place) }
    var next = row(grid.rows.count) + 1
    fillHorizon(&sheet, &next)
    let differences = next
    fillDifferences(&sheet, &next)
    fillDifferenceBands(&sheet, &next)
    fillPercentages(&sheet, &next)
    fillGrowth(&sheet, &next)
    fillBands(&sheet, &next)
    fillFans(&sheet)
    sheet.charts = charts(differencesAt: differences)
    if chartsAreAbove { sheet.groups.append(headerRow) }
    var layout = PageLayout.beside(sheet.charts, column: column(columns.count))
    if !fans.all.isEmpty { layout.besideWidth = max(layout.besideWidth, fanWidth) }
    if chartsAreAbove { layout.besideWidth = 0 }
    sheet.layOut(layout)
    return sheet
  }

  var title: String {
    CellWords.shortened(book.name(of: line), to: 160)
  }

  private func fillTitle(_ sheet: inout Worksheet) {
    sheet[0, 0] = .text(title, style: ComparisonStyle.title)
    let unit = line.unit.isEmpty ? book.text("none", "无") : CellWords.shortened(line.unit, to: 60)
    let colors =
      block.averageRow == nil
      ? "" : book.text(" Grey: before the horizon; blue: in it.", "灰色为预测期之前，蓝色为预测期内。")
    sheet.setNote(
      book.text(
        "Unit: \(unit). The values are links to the sheet Comparison: change them there.\(colors)",
        "单位：\(unit)。数值均链接到“比较”表，请在该表修改。\(colors)"), row: 1, columns: 0..<column(max(6, columns.count)))
    let hidden = book.columns.all.count - columns.count
    guard hidden > 0 else { return }
    sheet[2, 0] = .text(
      book.text(
        "\(hidden) of \(book.columns.all.count) scenarios do not have it.",
        "\(book.columns.all.count)个情景中有\(hidden)个没有此序列。"), style: ComparisonStyle.note)
  }

  func fillHeading(_ sheet: inout Worksheet, _ row: Int, _ first: String) {
    sheet[row, 0] = .text(first, style: ComparisonStyle.rowHeading)
    for (place, column) in columns.enumerated() {
      sheet[row, self.column(place)] = CellWords.cell(
        book.name(of: column), style: ComparisonStyle.heading, in: book.language)
    }
  }

  private func fill(_ sheet: inout Worksheet, _ place: Int) {
    let period = grid.rows[place].period
    sheet.setPeriod(period, row: row(place))
    guard let index = grid.rows[place].index, let source = block.row(index) else { return }
    for (offset, column) in columns.enumerated() {
      guard let value = line.value(column.index, index) else { continue }
      sheet[row(place), self.column(offset)] = .formula(
        block.reference(column.index, source), value: .number(value), style: block.style(column, period))
    }
  }

  private func setUp(_ sheet: inout Worksheet) {
    sheet.columnWidths[0] = 14
    for place in columns.indices { sheet.columnWidths[column(place)] = Self.columnWidth }
    sheet.columnWidths[column(columns.count)] = 3
    sheet.rowHeights[headerRow] = headingHeight
    if !chartsAreAbove { sheet.frozenRows = headerRow + 1 }
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.page = book.page(heading: headerRow)
  }

  static let columnWidth = 15.0

  private var headingHeight: Double {
    let lines = columns.map { ComparisonStyle.lines(book.name(of: $0), width: Self.columnWidth) }.max() ?? 1
    return Double(min(6, lines) * 15 + 4)
  }
}
