import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TimeSeries

/// The first sheet: what is asked, what comes out, how to read the rest.
struct CoverSheet {
  let book: ComparisonWorkbook

  var sheet: Worksheet {
    var sheet = Worksheet(name: book.sheets.cover)
    sheet.tabColor = WorkbookPalette.heading
    setUp(&sheet)
    sheet[0, 0] = .text(title, style: ComparisonStyle.title.with { $0.fontSize = 18 })
    sheet[1, 0] = .text(subtitle, style: ComparisonStyle.note)
    var next = 3
    fillScenarios(&sheet, &next)
    fillNotes(&sheet, &next)
    fillReading(&sheet, &next)
    fillContents(&sheet, &next)
    sheet.layOut(PageLayout(columns: sheet.rows.map(\.count).max() ?? 1))
    return sheet
  }

  private func setUp(_ sheet: inout Worksheet) {
    for (column, width) in Self.textWidths.enumerated() { sheet.columnWidths[column] = Double(width) }
    for column in 0..<6 { sheet.columnWidths[Self.textWidths.count + column] = Double(Self.figureWidth) }
    sheet.showsGridlines = false
    sheet.page = book.page()
  }

  private var title: String {
    let titles = book.groups.map { $0.estimated.model.title[book.language] }
    return titles.isEmpty ? book.text("Projections", "预测") : titles.joined(separator: book.text("; ", "；"))
  }

  private var subtitle: String {
    let horizons = Set(book.results.map(\.projection.run.window.horizon))
      .sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    let periods = horizons.map { $0.label[book.language] }.joined(separator: book.text(", ", "、"))
    return book.text(
      "\(book.results.count) scenarios, \(periods). Made by qilu \(qiluVersion).",
      "\(book.results.count)个情景，\(periods)。由 qilu \(qiluVersion) 生成。")
  }
}
