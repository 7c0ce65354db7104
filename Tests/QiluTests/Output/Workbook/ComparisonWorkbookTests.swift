import Scenarios
import Archives
import Foundation
import Localization
import Reporting
import SourceText
import SpreadsheetML
import TestSupport
import Testing

@testable import Qilu

@Suite struct ComparisonWorkbookTests {
  @Test func theSheetsStandInTheOrderOfReading() throws {
    let names = try WorkbookRun.all.get().workbook.sheets.map(\.name.text)
    #expect(names.prefix(2) == ["Cover", "Assumptions"])
    #expect(names.last == "Sources")
    let rest = names.drop { $0 != "Comparison" }
    #expect(
      Array(rest) == [
        "Comparison", "Equations", "Recalculation Shandong", "Recalculation Liaocheng", "Sources",
      ])
    // The province's growth is one figure of both models.
    #expect(names.count { $0.contains("Value added growth") } == 2)
  }

  @Test func namesNeverReadAsCellReferences() throws {
    let names = try WorkbookRun.all.get().workbook.names
    #expect(!names.isEmpty)
    #expect(names.allSatisfy { DefinedName.isAllowed($0.name) && $0.name.hasPrefix("q_") })
    #expect(Set(names.map { $0.name.lowercased() }).count == names.count)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let scratch = LocalFileSystem.temporaryFolder
    let first = try WorkbookRun(draws: 16).book.bytes(scratch: scratch)
    #expect(try WorkbookRun(draws: 16).book.bytes(scratch: scratch) == first)
  }

  @Test func aFileThatLacksCellsIsRefused() throws {
    let run = try WorkbookRun.all.get()
    let bytes = try run.book.bytes(scratch: LocalFileSystem.temporaryFolder)
    var other = run.workbook
    #expect(WorkbookReadBack(other).difference(in: bytes) == nil)
    other.sheets[1][200, 0] = .number(1)
    #expect(WorkbookReadBack(other).difference(in: bytes)?.en.contains("the sheet Assumptions") == true)
    other = run.workbook
    other.sheets.removeLast()
    #expect(WorkbookReadBack(other).difference(in: bytes) != nil)
    #expect(WorkbookReadBack(run.workbook).difference(in: Array(bytes.dropLast(400))) != nil)
    // A part that a full disk cut off, in a zip that is in order.
    var archive = try ZipArchive(reading: bytes)
    archive.parts["xl/charts/chart1.xml"]?.removeLast(40)
    #expect(WorkbookReadBack(run.workbook).difference(in: try archive.encoded()) != nil)
  }

  @Test func aScratchFolderThatIsNotThereIsAFailure() throws {
    let run = try WorkbookRun.all.get()
    let failure = #expect(throws: Failure.self) { try run.book.bytes(scratch: "/no/such/folder") }
    #expect(failure?.kind == .inputOutput)
    #expect(failure?.diagnostics.all.first?.message.zh.contains("comparison.xlsx") == true)
  }

  @Test func titlesLikeFormulasAndForbiddenNamesAreTexts() throws {
    let title = "=1+1: a [title] that/is longer than a tab can be, by far"
    let run = try WorkbookRun(
      [
        "scenarios/odd.yaml": """
        scenario: odd
        title: "\(title)"
        extends: baseline

        """
      ], draws: 0)
    #expect(try run.sheet("Cover").cells.contains { $0.cell.content == .text(title) })
    #expect(run.workbook.sheets.allSatisfy { $0.name.text.utf16.count <= 31 })
    _ = try run.book.bytes(scratch: LocalFileSystem.temporaryFolder)
  }

  /// A long title would run under the charts and onto their page.
  @Test func longTitlesAreWrappedOverTheTable() throws {
    let short = try WorkbookRun.all.get().workbook.sheets[2]
    #expect(!short.merged.contains { $0.first.row == 0 } && short.rowHeights[0] == nil)
    let indicators = try #require(SmallProject.files["seeds/indicators.yaml"])
    let long = String(repeating: "Value added growth of industry ", count: 6)
    let run = try WorkbookRun(
      ["seeds/indicators.yaml": indicators.replacing("Value added growth", with: long)], draws: 0)
    let sheet = try #require(
      run.workbook.sheets.first { sheet in
        if case .text(let title) = sheet[0, 0]?.content { title.contains(long.dropLast()) } else { false }
      })
    #expect(sheet.merged.contains { $0.first == CellPosition(row: 0, column: 0) })
    #expect((sheet.rowHeights[0] ?? 0) > 40)
  }

  @Test func withoutDrawsThereIsNoFan() throws {
    let name = try #require(WorkbookRun.all.get().book.sheets.figures.first?.text)
    #expect(try WorkbookRun.all.get().sheet(name).charts.count == 2)
    #expect(try WorkbookRun(draws: 0).sheet(name).charts.count == 1)
  }

  @Test func historyNamesItsSource() throws {
    let run = try WorkbookRun.all.get()
    let sheet = try run.sheet(run.book.sheets.figures[0].text)
    let comments = sheet.cells.compactMap { $0.cell.comment }
    #expect(comments.contains { $0.contains("Communique 2024") && $0.contains("2025-03-01") })
  }

  @Test func comparisonHasTheFiguresOfItsCSV() throws {
    let run = try WorkbookRun.all.get()
    let block = try #require(run.book.comparison.blocks.first)
    let sheet = try run.sheet("Comparison")
    let place = try #require(block.table.columns.firstIndex { $0.result.name == "faster" })
    let result = block.table.columns[place].result
    let row = try #require(block.row(.difference, place))
    #expect(
      sheet[row, run.book.comparison.averageColumn]?.number
        == result.horizonDifferences["va_growth"]?.average.value)
    let own = try #require(block.row(.value, place))
    #expect(
      sheet[own, run.book.comparison.cumulatedColumn]?.number == result.horizon["va_growth"]?.cumulated?.value
    )
  }
}
