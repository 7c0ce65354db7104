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
}
