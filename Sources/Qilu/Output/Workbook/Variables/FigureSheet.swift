import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The sheet of one figure: history with its sources, every scenario, differences, bands, charts.
struct FigureSheet {
  let book: ComparisonWorkbook
  let table: FigureTable
  let name: SheetName

  var variable: Variable { table.figure.variable }
  var view: ModelView { book.view(table.figure.members[0].group) }
  var format: CellNumberFormat { view.format(variable).cellFormat }
  var differenceFormat: CellNumberFormat { view.differenceFormat(variable).cellFormat }

  var sheet: Worksheet {
    var sheet = Worksheet(name: name)
    sheet.tabColor = table.figure.rank == 0 ? WorkbookPalette.heading : WorkbookPalette.line
    setUp(&sheet)
    fillTitle(&sheet)
    sheet.setRow(heading, at: CellPosition(row: FigureTable.headerRow, column: 0))
    for place in table.periods.indices { fill(&sheet, place) }
    var next = table.lastRow + 2
    fillDifferences(&sheet, &next)
    fillBands(&sheet, &next)
    fillChartData(&sheet)
    sheet.charts = [fan, comparison].compactMap(\.self)
    sheet.layOut(.beside(sheet.charts, column: chartColumn))
    return sheet
  }

  private func fillTitle(_ sheet: inout Worksheet) {
    sheet.setTitle(book.heading(table.figure), columns: 0..<chartColumn)
    let region = book.outcome.seeds.regionName(variable.region)
    let unit = variable.unit?.name ?? LocalizedText(en: "no unit", zh: "无单位")
    sheet.setNote(
      book.text(
        "\(region.en). Unit: \(unit.en). Grey: published, with the source in the cell's comment; blue: projected.",
        "\(region.zh)。单位：\(unit.zh)。灰色为已公布数据，批注中有来源；蓝色为预测。"), row: 1, columns: 0..<chartColumn)
    sheet.setNote(origin, row: 2, columns: 0..<chartColumn)
  }

  /// The equation, or that it is assumed.
  private var origin: String {
    guard let equation = view.group.estimated.equation(for: variable.name) else {
      return book.text("An assumption: see the sheet Assumptions.", "外生假设：见“假设”表。")
    }
    let text = equation.specification.text
    let kind = equation.specification.kindWord
    return book.text("\(kind.en): \(text)", "\(kind.zh)：\(text)")
  }

  private var titles: [String] { table.columns.map { book.title($0, in: table) } }

  private var heading: [Cell?] {
    [.text(book.text("Period", "时期"), style: ComparisonStyle.rowHeading)]
      + ([book.text("History", "历史")] + titles).map { .text($0, style: ComparisonStyle.heading) }
  }

  private func fill(_ sheet: inout Worksheet, _ place: Int) {
    let (period, row) = (table.periods[place], table.row(place))
    sheet.setPeriod(period, row: row)
    if let figure = table.figure(period) {
      sheet[row, FigureTable.historyColumn] = Cell(
        .number(figure.value), style: ComparisonStyle.data(format), comment: book.source(figure))
    }
    for (index, column) in table.columns.enumerated() {
      guard let value = table.value(column, period) else { continue }
      sheet[row, table.column(index)] = Cell(
        book.content(column, period, value), style: style(column, period))
    }
  }

  private func style(_ column: FigureTable.Column, _ period: Period) -> CellStyle {
    let obstacles = book.layouts[column.group].recalculations.first { $0.result.name == column.result.name }?
      .obstacles
    return obstacles?[column.name] == nil
      ? ComparisonStyle.projection(format) : ComparisonStyle.fixed(format)
  }

  /// The width of a scenario's column.
  private static let width = 13.0

  /// The width of a column of the table, in characters.
  func columnWidth(_ column: Int) -> Double {
    switch column {
    case 0: 14
    case FigureTable.historyColumn: 11
    case chartColumn - 1: 3
    default: Self.width
    }
  }

  private func setUp(_ sheet: inout Worksheet) {
    for column in 0..<chartColumn { sheet.columnWidths[column] = columnWidth(column) }
    sheet.rowHeights[FigureTable.headerRow] = ComparisonStyle.headingHeight(titles, width: Self.width)
    sheet.frozenRows = FigureTable.headerRow + 1
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.page = book.page(heading: FigureTable.headerRow)
  }
}

extension ComparisonWorkbook {
  /// A projected value: a link to the Recalculation sheet.
  func content(_ column: FigureTable.Column, _ period: Period, _ value: Double) -> Cell.Content {
    layouts[column.group].reference(column.result.name, column.name, period)
      .map { .formula($0, value: .number(value)) } ?? .number(value)
  }

  /// What a remark says of a figure: the figure as printed, source, date, place.
  func source(_ figure: ModelData.Figure) -> String {
    if figure.isComputed {
      return text("Computed by the identity from the published parts", "由恒等式根据各组成部分的公布数据算得")
    }
    guard let row = figure.resolved?.chosen else {
      guard let place = figure.origin else { return text("Given in the model file as a start", "模型文件给定的起始值") }
      return text("The model's own data: \(place)", "模型自带数据：\(place)")
    }
    return source(row)
  }

  func source(_ row: Observation) -> String {
    let title = outcome.seeds.article(row.source)?.title ?? LocalizedText(row.source)
    let parts = [
      row.wordingWithUnit[language], title[language],
      text("published \(row.published) (", "\(row.published)发布（") + row.publishedRuleText[language]
        + text(")", "）"),
      row.placeText[language], row.note, row.origin.shortPlace,
    ]
    // What is longer is no remark to read; the seed file has it whole.
    return parts.filter { !$0.isEmpty }.map { CellWords.shortened($0, to: 1000) }.joined(separator: "\n")
  }
}
