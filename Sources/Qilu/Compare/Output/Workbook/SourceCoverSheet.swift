import Localization
import Reporting
import SpreadsheetML

/// The first sheet: which sources, what lined up, where they are farthest apart, how to read the rest.
struct SourceCoverSheet {
  let book: SourceWorkbook

  /// Lines of a section of the report; the rest stands there.
  private static let lineLimit = 24

  static let widths = [34.0, 24, 11, 28, 28, 13, 13, 13]

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.cover)
    sheet.tabColor = WorkbookPalette.heading
    for (column, width) in Self.widths.enumerated() { sheet.columnWidths[column] = width }
    sheet[0, 0] = .text(
      book.text("Sources compared", "来源比较"), style: ComparisonStyle.title.with { $0.fontSize = 18 })
    sheet[1, 0] = .text(subtitle, style: ComparisonStyle.note)
    var next = 3
    fillSources(&sheet, &next)
    fillLargest(&sheet, &next)
    for section in book.report.sections { fill(section, &sheet, &next) }
    fillReading(&sheet, &next)
    fillContents(&sheet, &next)
    sheet.showsGridlines = false
    sheet.page = book.page()
    sheet.layOut(PageLayout(columns: Self.widths.count))
    return sheet
  }

  private var subtitle: String {
    let counts = book.report.subtitle?[book.language] ?? ""
    return book.text("\(counts). Made by qilu \(qiluVersion).", "\(counts)。由 qilu \(qiluVersion) 生成。")
  }

  private func heading(_ texts: [String], _ row: Int, _ sheet: inout Worksheet) {
    for (column, text) in texts.enumerated() {
      let style = ComparisonStyle.rowHeading.with { if column > 4 { $0.horizontal = .right } }
      sheet[row, column] = .text(text, style: style)
    }
  }

  private func fillSources(_ sheet: inout Worksheet, _ next: inout Int) {
    heading(
      [
        book.text("Source", "来源"), book.text("File", "文件"), book.text("Version", "版本"),
        book.text("Scenarios", "情景"),
      ], next, &sheet)
    for (index, source) in book.sources.enumerated() {
      next += 1
      let own = book.columns.all.filter { $0.source == index }.map(\.name)
      let shown = own.prefix(12).joined(separator: book.text(", ", "、"))
      let texts = [
        source.label, source.path, source.version.map { "qilu \($0)" } ?? "IAMC",
        own.count > 12 ? book.text("\(shown) and \(own.count - 12) more", "\(shown)等\(own.count)个") : shown,
      ]
      for (column, text) in texts.enumerated() {
        sheet[next, column] = CellWords.cell(
          CellWords.shortened(text, to: 600), style: ComparisonStyle.wrapped, in: book.language)
      }
      let lines = max(
        ComparisonStyle.lines(texts[3], width: Self.widths[3]),
        ComparisonStyle.lines(texts[1], width: Self.widths[1]))
      sheet.rowHeights[next] = Double(15 * min(12, lines) + 3)
    }
    next += 2
  }

  /// The largest differences, as links to Comparison where the line stands there.
  private func fillLargest(_ sheet: inout Worksheet, _ next: inout Int) {
    guard !book.largest.isEmpty else { return }
    sheet.groups.append(next)
    sheet[next, 0] = .text(
      book.text("Farthest from the reference", "与参照相差最大"), style: ComparisonStyle.subtitle)
    next += 1
    heading(
      [
        book.text("Variable", "变量"), book.text("Region", "地区"), book.text("Period", "时期"),
        book.text("Scenario", "情景"), book.text("Compared with", "比较对象"), book.text("Value", "数值"),
        book.text("Reference", "参照"), book.text("Difference", "差异"),
      ], next, &sheet)
    for group in largestGroups {
      if let heading = group.heading {
        next += 1
        for column in Self.widths.indices {
          sheet[next, column] = Cell(.blank, style: ComparisonStyle.block)
        }
        sheet[next, 0] = .text(heading, style: ComparisonStyle.block)
      }
      for difference in group.rows {
        next += 1
        LargestRow(book: book, difference: difference).fill(&sheet, next)
      }
    }
    next += 2
  }

  /// As in the report: from source to source, then within one; headings where there are both.
  private var largestGroups: [(heading: String?, rows: [ComparisonDigest.Difference])] {
    func isAcross(_ difference: ComparisonDigest.Difference) -> Bool {
      book.columns.isAcross(book.columns.all[difference.column])
    }
    let (across, within) = (book.largest.filter(isAcross), book.largest.filter { !isAcross($0) })
    guard !across.isEmpty, !within.isEmpty else { return [(nil, book.largest)] }
    return [
      (book.text("From source to source", "来源之间"), across), (book.text("Within a source", "同一来源内"), within),
    ]
  }

  private func fill(_ section: Report.Section, _ sheet: inout Worksheet, _ next: inout Int) {
    let lines = section.blocks.flatMap { $0.lines(in: book.language) }
    guard let heading = section.heading, !lines.isEmpty else { return }
    sheet.groups.append(next)
    sheet[next, 0] = .text(heading[book.language], style: ComparisonStyle.subtitle)
    for line in lines.prefix(Self.lineLimit) {
      next += 1
      sheet.setNote(
        CellWords.shortened(line, to: 2000), row: next, columns: Self.widths.indices,
        style: ComparisonStyle.text)
    }
    if lines.count > Self.lineLimit {
      next += 1
      sheet[next, 0] = .text(
        book.text(
          "\(lines.count - Self.lineLimit) more lines stand in report.txt.",
          "其余\(lines.count - Self.lineLimit)行见 report.txt。"),
        style: ComparisonStyle.note)
    }
    next += 2
  }

  private func fillContents(_ sheet: inout Worksheet, _ next: inout Int) {
    sheet.groups.append(next)
    sheet[next, 0] = .text(book.text("Contents", "目录"), style: ComparisonStyle.subtitle)
    let lines = book.sheets.lines.map { index, name in
      let line = book.lines[index]
      let unit = line.unit.isEmpty ? "" : book.text(" (\(line.unit))", "（\(line.unit)）")
      return (name, book.name(of: line) + unit)
    }
    let ends = [
      (book.sheets.comparison, book.text("all values, with differences by formula", "全部数值及差异（公式）")),
      (book.sheets.sources, book.text("where each column comes from", "各列的来源")),
    ]
    for (name, text) in lines + ends {
      next += 1
      var cell = Cell.text(name.text, style: ComparisonStyle.link)
      cell.link = .cell(name, CellPosition(row: 0, column: 0))
      sheet[next, 0] = cell
      sheet[next, 1] = .text(CellWords.shortened(text, to: 200), style: ComparisonStyle.text)
    }
  }
}

extension Report.Block {
  /// What it says in words; nothing of tables and pictures.
  fileprivate func lines(in language: Language) -> [String] {
    switch self {
    case .bullets(let points): points.map { "• " + $0[language] }
    case .definitions(let definitions):
      definitions.flatMap { definition in
        [definition.term[language]]
          + definition.text[language].split(separator: "\n").map { "    " + $0 }
      }
    default: []
    }
  }
}
