import SpreadsheetML
import Testing

@testable import Reporting

struct PageLayoutTests {
  private func sheet(rows: Int, columns: Int, width: Double = 10) throws -> Worksheet {
    var sheet = Worksheet(name: try SheetName("a"))
    for column in 0..<columns { sheet.columnWidths[column] = width }
    for row in 0..<rows { sheet[row, columns - 1] = .number(Double(row)) }
    return sheet
  }

  @Test func wideTablesAreNotMadeTooSmallToRead() throws {
    var narrow = try sheet(rows: 10, columns: 5)
    narrow.layOut(PageLayout(columns: 5))
    #expect(narrow.page.scale == 100 && narrow.page.repeatedColumns == nil)
    var wide = try sheet(rows: 10, columns: 80)
    var layout = PageLayout(columns: 80)
    layout.nameColumns = 2
    wide.layOut(layout)
    #expect(wide.page.scale == PageLayout.smallestScale && wide.page.repeatedColumns == 0...1)
  }

  @Test func groupsThatWouldBeCutBeginAPage() throws {
    var sheet = try sheet(rows: 100, columns: 5)
    sheet.groups = [0, 20, 40, 60, 80]
    sheet.layOut(PageLayout(columns: 5))
    // Landscape, 31 rows a page: one group each.
    #expect(sheet.page.rowBreaks == [20, 40, 60, 80])
    #expect(zip(sheet.page.rowBreaks, [0] + sheet.page.rowBreaks).allSatisfy { $0 - $1 <= 31 })
  }

  @Test func chartsComeOntoPagesOfTheirOwnAndAreNotCut() throws {
    var sheet = try sheet(rows: 90, columns: 5)
    sheet.groups = [30, 40]
    var layout = PageLayout(columns: 5)
    layout.prefersPortrait = true
    layout.besideWidth = 480
    layout.kept = [5..<25, 26..<66]
    sheet.layOut(layout)
    #expect(!sheet.page.isLandscape && sheet.page.columnBreaks == [5])
    #expect(
      sheet.page.rowBreaks.allSatisfy { row in
        !layout.kept.contains { $0.lowerBound < row && row < $0.upperBound }
      })
  }

  /// Where not all charts can be on one page, as many as can are; and a page may hold a row or two more than it is meant to.
  @Test func chartsThatBeginWhereThePageEndsBeginTheNext() throws {
    var sheet = try sheet(rows: 90, columns: 5)
    var layout = PageLayout(columns: 5)
    layout.kept = [0..<22, 22..<44, 45..<67]
    sheet.layOut(layout)
    #expect(sheet.page.scale == 72 && sheet.page.rowBreaks.first == 44)
  }

  @Test func headingsBeforeAChartThatWouldBeCutGoWithIt() throws {
    var sheet = try sheet(rows: 90, columns: 5)
    sheet.groups = [28]
    var layout = PageLayout(columns: 5)
    layout.kept = [0..<22, 30..<52]
    sheet.layOut(layout)
    #expect(sheet.page.rowBreaks.first == 28)
  }

  @Test func repeatedRowsTakeRoomBehindThemAlone() throws {
    var sheet = try sheet(rows: 100, columns: 5)
    (sheet.page.repeatedRows, sheet.rowHeights[40], sheet.groups) = (40...40, 150, [54])
    sheet.layOut(PageLayout(columns: 5))
    // The second page has rows 32 to 54.
    #expect(sheet.page.rowBreaks == [54])
  }

  @Test(arguments: [(5, 1, 9.0), (14, 1, 10), (80, 1, 11.5), (80, 8, 11.5), (80, 9, 9)])
  func textsOfChartsComeToSevenPointsOnPaper(_ columns: Int, _ lines: Int, _ size: Double) throws {
    var sheet = try sheet(rows: 10, columns: columns)
    let range = SheetRange(sheet.name, CellRange(column: 0, rows: 1...3))
    let line = ChartSeries(name: "a", categories: range, values: range, drawing: .line(.history))
    sheet.charts = [
      WorkbookChart(
        title: "t", alternativeText: "a", series: Array(repeating: line, count: lines),
        anchor: CellPosition(row: 0, column: 0), width: 660)
    ]
    sheet.layOut(PageLayout(columns: columns))
    #expect(sheet.charts[0].textSize == size)
    let parts = try WorkbookParts(Workbook(title: "", sheets: [sheet]))
    #expect(parts["xl/charts/chart1.xml"].contains("sz=\"\(Int(size * 100))\""))
    #expect(lines > 8 || size * Double(sheet.page.scale ?? 0) >= 700)
  }
}
