import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
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
      ("As printed", "原文表述"), ("Published", "发布日期"), ("Dated by", "日期依据"), ("Publisher", "发布方"),
      ("Used for", "用于"), ("File", "文件"), ("Source", "来源"), ("Place", "位置"),
    ].map { .text(book.text($0.0, $0.1), style: ComparisonStyle.rowHeading) }
  }

  /// As many columns as headings; texts wrap.
  private static let widths = [46.0, 10, 15, 8, 8, 12, 11, 24, 14, 31, 20, 50, 60]
  private static let (valueColumn, placeColumn) = (3, 12)

  private func fill(_ sheet: inout Worksheet, _ line: Int, _ row: SourceTable.Row) {
    let (seeds, figure) = (book.outcome.seeds, row.observation)
    put(
      [
        seeds.heading(figure.indicator)[book.language], seeds.regionName(figure.region)[book.language],
        LocalizedText(en: figure.period.description, zh: figure.period.chineseDescription)[book.language], "",
        figure.unit.name[book.language],
        figure.qualifier == .exact ? "" : figure.wordingWithUnit[book.language],
        figure.published.description, figure.publishedRuleText[book.language],
        figure.sourceClass.name[book.language], row.uses.joined(separator: book.text(", ", "、")),
        figure.origin.shortPlace,
        (seeds.article(figure.source)?.title ?? LocalizedText(figure.source))[book.language],
        figure.placeText[book.language],
      ], line, &sheet)
    sheet[line, Self.valueColumn] = Cell(
      .number(figure.value), style: ComparisonStyle.data(.general).with { $0.vertical = .top },
      comment: book.source(figure))
    guard Self.isAddress(figure.place) else { return }
    sheet[line, Self.placeColumn]?.link = .address(figure.place)
    sheet[line, Self.placeColumn]?.style = ComparisonStyle.link.with {
      ($0.vertical, $0.wrapsText) = (.top, true)
    }
  }

  /// The texts of a line, the row as high as the longest takes.
  private func put(_ texts: [String], _ line: Int, _ sheet: inout Worksheet) {
    var lines = 1
    for (column, text) in texts.enumerated() where !text.isEmpty {
      sheet[line, column] = .text(text, style: ComparisonStyle.wrapped)
      lines = max(lines, ComparisonStyle.lines(text, width: Self.widths[column]))
    }
    if lines > 1 { sheet.rowHeights[line] = Double(15 * lines + 1) }
  }

  /// Whether a place is an address of the web and nothing else, and can be a link; other places are texts.
  private static func isAddress(_ place: String) -> Bool {
    (place.hasPrefix("https://") || place.hasPrefix("http://")) && !place.contains(where: \.isWhitespace)
      && LinkAddress.canBeLink(place)
  }

  /// The models' own data, a row for each variable.
  private func fillOwn(_ sheet: inout Worksheet, _ table: SourceTable, _ next: inout Int) {
    for own in table.own {
      guard let first = own.periods.first, let last = own.periods.last else { continue }
      let span = book.text("\(first)–\(last)", "\(first)—\(last)")
      put(
        [
          own.variable.title[book.language],
          book.outcome.seeds.regionName(own.variable.region)[book.language],
          first == last ? "\(first)" : span, "", own.variable.unit?.name[book.language] ?? "", "", "", "", "",
          book.text("\(own.model.name): \(own.variable.name)", "\(own.model.name)：\(own.variable.name)"),
          own.file,
          book.text("the model's own data: \(own.periods.count) figures", "模型自带数据：\(own.periods.count)个"),
        ], next, &sheet)
      next += 1
    }
  }

  private func setUp(_ sheet: inout Worksheet, last: Int) {
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.filter = CellRange(
      CellPosition(row: Self.headerRow, column: 0),
      CellPosition(row: max(Self.headerRow, last), column: Self.widths.count - 1))
    sheet.page = book.page(heading: Self.headerRow)
  }
}
