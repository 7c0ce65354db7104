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
    setUp(&sheet)
    sheet.setNote(
      book.text(
        "The figures that the equations and the histories rest on, conflicts resolved; bounds such as \"over 80\" are not used.",
        "方程与历史序列所依据的数据（冲突已处理）；“超过80”之类的界限值不参与计算。"), row: 1, columns: 0..<Self.widths.count)
    sheet.setRow(heading, at: CellPosition(row: Self.headerRow, column: 0))
    let table = SourceTable(book.groups)
    var next = Self.headerRow + 1
    for row in table.rows {
      fill(&sheet, next, row, decimals: table.decimals(of: row.observation))
      next += 1
    }
    fillOwn(&sheet, table, &next)
    sheet.filter = CellRange(
      CellPosition(row: Self.headerRow, column: 0),
      CellPosition(row: max(Self.headerRow, next - 1), column: Self.widths.count - 1))
    sheet.layOut(PageLayout(columns: Self.widths.count))
    return sheet
  }

  private var heading: [Cell?] {
    [
      ("Indicator", "指标"), ("Region", "地区"), ("Period", "时期"), ("Value", "数值"), ("Unit", "单位"),
      ("As printed", "原文表述"), ("Published", "发布日期"), ("Dated by", "日期依据"), ("Publisher", "发布方"),
      ("Used for", "用于"), ("File", "文件"), ("Source", "来源"), ("Place", "位置"),
    ].map { .text(book.text($0.0, $0.1), style: ComparisonStyle.rowHeading) }
  }

  /// As many columns as headings; texts wrap, most over two lines at most. On paper the columns up to the file fill one page, source
  /// and place, beside the indicator, another.
  private static let widths = [39.0, 9, 12, 8, 7, 12, 11, 18, 11, 21, 16, 69, 62]
  private static let (periodColumn, valueColumn, dateColumn, placeColumn) = (2, 3, 6, 12)

  private func fill(_ sheet: inout Worksheet, _ line: Int, _ row: SourceTable.Row, decimals: Int) {
    let (seeds, figure) = (book.outcome.seeds, row.observation)
    put(
      [
        seeds.heading(figure.indicator)[book.language], seeds.regionName(figure.region)[book.language],
        LocalizedText(en: figure.period.description, zh: figure.period.chineseDescription)[book.language], "",
        figure.unit.name[book.language],
        figure.qualifier == .exact ? "" : figure.wordingWithUnit[book.language],
        "", figure.publishedRuleText[book.language],
        figure.sourceClass.name[book.language], row.uses.joined(separator: book.text(", ", "、")),
        figure.origin.shortPlace,
        (seeds.article(figure.source)?.title ?? LocalizedText(figure.source))[book.language],
        Self.isAddress(figure.place) ? Self.short(figure.place) : figure.placeText[book.language],
      ], line, &sheet)
    fillNumbers(&sheet, line, figure, decimals)
    guard Self.isAddress(figure.place) else { return }
    sheet[line, Self.placeColumn]?.link = .address(figure.place)
    sheet[line, Self.placeColumn]?.style = ComparisonStyle.link.with {
      ($0.vertical, $0.wrapsText) = (.top, true)
    }
  }

  private func fillNumbers(_ sheet: inout Worksheet, _ line: Int, _ figure: Observation, _ decimals: Int) {
    let top = ComparisonStyle.text.with { $0.horizontal = .left }
    if let period = figure.period.span, period.isFullYear {
      sheet[line, Self.periodColumn] = .period(period, style: top)
    }
    sheet[line, Self.dateColumn] = .date(figure.published, style: top)
    let format = CellNumberFormat.decimals(decimals, groupsThousands: true)
    sheet[line, Self.valueColumn] = Cell(
      .number(figure.value), style: ComparisonStyle.data(format).with { $0.vertical = .top },
      comment: book.source(figure))
  }

  /// An address on one line: its host and how it ends. The cell's link, and its figure's comment, have it whole.
  private static func short(_ address: String) -> String {
    let plain = address.split(separator: "//", maxSplits: 1).last.map(String.init) ?? address
    guard plain.count > linkLength else { return plain }
    let host = plain.prefix { $0 != "/" }.suffix(linkLength / 2)
    return "\(host)/…" + plain.suffix(max(4, linkLength - host.count - 2))
  }

  /// The characters of an address that fit into the column.
  private static let linkLength = 58

  /// The texts of a line, the row as high as the longest takes.
  private func put(_ texts: [String], _ line: Int, _ sheet: inout Worksheet) {
    var lines = 1
    for (column, text) in texts.enumerated() where !text.isEmpty {
      sheet[line, column] = CellWords.cell(text, style: ComparisonStyle.wrapped, in: book.language)
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

  private func setUp(_ sheet: inout Worksheet) {
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    sheet.frozenRows = Self.headerRow + 1
    sheet.frozenColumns = 1
    sheet.showsGridlines = false
    sheet.page = book.page(heading: Self.headerRow)
  }
}
