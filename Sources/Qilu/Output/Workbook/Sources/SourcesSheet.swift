import Localization
import Modeling
import Reporting
import Scenarios
import TimeSeries

/// Every figure used: value, source, date and place, with the whole reference as a remark.
struct SourcesSheet {
  let book: ComparisonWorkbook

  private static let headerRow = 3

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.sources)
    sheet[0, 0] = .text(book.text("Sources", "来源"), style: ComparisonStyle.title)
    sheet[1, 0] = .text(
      book.text(
        "The figures that the equations and the histories rest on, conflicts resolved; bounds such as \"over 80\" are not used.",
        "方程与历史序列所依据的数据（冲突已处理）；“超过80”之类的界限值不参与计算。"), style: ComparisonStyle.note)
    sheet.setRow(heading, at: CellPosition(row: Self.headerRow, column: 0))
    let table = SourceTable(book.groups)
    var next = Self.headerRow + 1
    for row in table.rows {
      fill(&sheet, next, row)
      next += 1
    }
    fillOwn(&sheet, table, &next)
    setUp(&sheet, last: next - 1)
    return sheet
  }

  private var heading: [Cell?] {
    [
      ("Indicator", "指标"), ("Region", "地区"), ("Period", "时期"), ("Value", "数值"), ("Unit", "单位"),
      ("Qualifier", "限定"), ("Source", "来源"), ("Published", "发布日期"), ("Dated by", "日期依据"), ("Place", "位置"),
      ("Publisher", "发布方"), ("Used for", "用于"), ("File", "文件"),
    ].map { .text(book.text($0.0, $0.1), style: ComparisonStyle.rowHeading) }
  }

  private func fill(_ sheet: inout Worksheet, _ line: Int, _ row: SourceTable.Row) {
    let (seeds, figure) = (book.outcome.seeds, row.observation)
    func put(_ column: Int, _ text: String) {
      if !text.isEmpty { sheet[line, column] = .text(text, style: ComparisonStyle.text) }
    }
    put(0, seeds.heading(figure.indicator)[book.language])
    put(1, seeds.regionName(figure.region)[book.language])
    put(2, LocalizedText(en: figure.period.description, zh: figure.period.chineseDescription)[book.language])
    sheet[line, 3] = Cell(
      .number(figure.value), style: ComparisonStyle.data(.general), comment: book.source(figure))
    put(4, figure.unit.name[book.language])
    put(5, figure.qualifier == .exact ? "" : figure.qualifier.rawValue)
    put(6, (seeds.article(figure.source)?.title ?? LocalizedText(figure.source))[book.language])
    put(7, figure.published.description)
    put(8, figure.publishedRule)
    put(9, figure.place)
    put(10, figure.sourceClass.name[book.language])
    put(11, row.uses.joined(separator: ", "))
    put(12, figure.origin.shortPlace)
  }

  /// The models' own data, a row for each variable.
  private func fillOwn(_ sheet: inout Worksheet, _ table: SourceTable, _ next: inout Int) {
    for own in table.own {
      guard let first = own.periods.first, let last = own.periods.last else { continue }
      let texts = [
        own.variable.title[book.language], book.outcome.seeds.regionName(own.variable.region)[book.language],
        first == last ? "\(first)" : "\(first)–\(last)", "",
        own.variable.unit?.name[book.language] ?? "", "",
        book.text("the model's own data: \(own.periods.count) figures", "模型自带数据：\(own.periods.count)个"),
      ]
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet[next, column] = .text(text, style: ComparisonStyle.text)
      }
      sheet[next, 11] = .text("\(own.model.name): \(own.variable.name)", style: ComparisonStyle.text)
      sheet[next, 12] = .text(own.file, style: ComparisonStyle.text)
      next += 1
    }
  }

  private func setUp(_ sheet: inout Worksheet, last: Int) {
    for (column, width) in [36.0, 11, 15, 9, 10, 9, 40, 11, 13, 26, 13, 22, 18].enumerated() {
      sheet.columnWidths[column] = width
    }
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.filter = CellRange(
      CellPosition(row: Self.headerRow, column: 0), CellPosition(row: max(Self.headerRow, last), column: 12))
    sheet.page = book.page(heading: Self.headerRow)
  }
}
