import Reporting
import SpreadsheetML
import Testing

@testable import Qilu

@Suite struct CoverSheetTests {
  /// Each model's scenarios stand under its own title and its own figures.
  @Test func everyModelHasItsTable() throws {
    let sheet = try WorkbookRun.all.get().sheet("Cover")
    func row(_ text: String) throws -> Int {
      try #require(sheet.cells.first { $0.cell.content == .text(text) }, "\(text)").position.row
    }
    let (province, city) = (try row("The province"), try row("city"))
    #expect(province < city)
    let figures = { (row: Int) in
      sheet.cells.filter { $0.position.row == row + 1 && $0.position.column >= 3 }.map(\.cell.content)
    }
    #expect(figures(province).contains(.text("Value added growth, %, average")))
    #expect(figures(city).contains(.text("city_growth, %, average")))
    #expect(!figures(city).contains(.text("Value added growth, %, average")))
  }

  @Test func figuresLinkToComparison() throws {
    let sheet = try WorkbookRun.all.get().sheet("Cover")
    let formulas = sheet.cells.compactMap(\.cell.formula)
    #expect(formulas.count >= 5 && formulas.allSatisfy { $0.hasPrefix("'Comparison'!") })
  }
}
