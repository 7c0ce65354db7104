import Localization
import Reporting
import SpreadsheetML
import TestSupport
import Testing

@testable import Qilu

/// Every text of a Chinese workbook is Chinese, with Chinese marks.
@Suite struct ChineseWorkbookTests {
  private static let run = Result {
    let official = SmallProject.files["seeds/official.csv"] ?? ""
    let others = """
      山东,va_growth,2010,12.1,%,about,actual,Communique 2010,,2011-02-14,period end + 45 days,statistics office,

      """
    return try WorkbookRun(["seeds/official.csv": official + others], draws: 16, language: .zh)
  }

  @Test func marksAreFullWidth() throws {
    // Ids, equations and the sources' own titles stay as they are; a mark after a Chinese character is ours.
    let mark = try Regex("[\\p{Han}）”][:;,(?!]|[:;,][\\p{Han}（“]")
    for sheet in try Self.run.get().workbook.sheets {
      for (position, cell) in sheet.cells {
        var texts = [cell.comment].compactMap(\.self)
        if case .text(let text) = cell.content { texts.append(text) }
        for text in texts where text.contains(mark) {
          Issue.record("\(sheet.name.text) \(position.a1): \(text)")
        }
      }
    }
  }

  @Test func sourcesAreToldInChinese() throws {
    let sheet = try Self.run.get().sheet("来源")
    let texts = Set(
      sheet.cells.compactMap { cell in if case .text(let text) = cell.cell.content { text } else { nil } })
    #expect(texts.contains("统计公报（次年3月1日）") && texts.contains("期末后45天"))
    #expect(texts.contains("约12.1%"))
    #expect(!texts.contains("about") && !texts.contains("communique"))
  }

  @Test func unitsAreToldInChineseAndReadBack() throws {
    let run = try Self.run.get()
    let index = try run.sheet(run.book.layouts[0].sheet.text).cells.filter { $0.position.column == 2 }
    #expect(index.contains { $0.cell.content == .text("指数") })
    #expect(!index.contains { $0.cell.content == .text("index") })
    let row = try #require(run.book.assumptions.rows.first)
    #expect(row.isUnit(row.unitText.en) && row.isUnit(row.unitText.zh) && !row.isUnit("亿元"))
  }
}
