import Localization
import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

@Suite struct FigureTableTests {
  private func table(_ run: WorkbookRun, _ variable: String) throws -> FigureTable {
    try #require(run.book.tables.first { $0.figure.variable.name == variable })
  }

  /// The city's model reads the province's growth: its scenario is none of the province's.
  @Test func aPathThatIsAnotherModelsHasNoColumn() throws {
    let table = try table(WorkbookRun.all.get(), "va_growth")
    #expect(table.columns.map(\.result.name) == ["baseline", "faster", "goal", "slowdown"])
    #expect(table.figure.members.count == 2)
  }

  @Test func aPathOfItsOwnIsNamedWithItsRegion() throws {
    let city = """
      scenario: city
      title: {en: The city alone, zh: 城市情景}
      model: models/city.yaml
      horizon: 2025..2027
      assumptions: {va_growth: {2026: 4 %}}

      """
    let run = try WorkbookRun(["scenarios/city.yaml": city], draws: 0)
    let table = try table(run, "va_growth")
    let column = try #require(table.columns.first { $0.result.name == "city" })
    #expect(run.book.title(column, in: table) == "Liaocheng: The city alone")
    #expect(run.book.title(table.columns[0], in: table) == "Shandong: Baseline")
  }

  @Test func figuresOfSeveralRegionsAreNamedWithTheirs() throws {
    let book = try WorkbookRun.all.get().book
    let headings = book.figures.map(book.heading)
    #expect(headings.contains("Liaocheng: city_growth, %"))
    #expect(headings.contains { $0.hasPrefix("Shandong: Value added growth") })
    // The nation is no model's region.
    #expect(!headings.contains { $0.hasPrefix("China") })
  }

  /// Areas without height over years without figures would show as a hairline.
  @Test func theFanBeginsAfterTheLastGap() throws {
    let official = try #require(SmallProject.files["seeds/official.csv"])
    let gap = official.split(separator: "\n").filter { !$0.hasPrefix("山东,va_growth,2020,") }
    let run = try WorkbookRun(["seeds/official.csv": gap.joined(separator: "\n") + "\n"], draws: 16)
    let table = try table(run, "va_growth")
    let places = try #require(table.fan(of: table.columns[0]))
    #expect(table.periods[places.lowerBound] == Period(year: 2021))
    #expect(table.periods[table.charted.lowerBound] < Period(year: 2020))
    let name = run.book.sheets.figures[
      run.book.tables.firstIndex { $0.figure.variable.name == "va_growth" } ?? 0]
    let charts = try run.sheet(name.text).charts
    #expect(Set(charts[0].series.map(\.values.range.first.row)) == [table.row(places.lowerBound)])
    #expect(charts[1].series.allSatisfy { $0.values.range.first.row < table.row(places.lowerBound) })
  }

  /// What stands below the paths stands in their columns, whose headings stay on top.
  @Test func bandsStandInTheColumnsOfTheirScenarios() throws {
    let run = try WorkbookRun.all.get()
    let table = try table(run, "va_growth")
    let sheet = try run.sheet(run.book.sheets.figures[0].text)
    let title = try #require(sheet.cells.first { $0.cell.content == .text("10 % quantile") }).position.row
    let period = Period(year: 2027)
    for (index, column) in table.columns.enumerated() {
      let row = try #require((title + 1..<title + 5).first { sheet[$0, 0]?.number == 2027 })
      #expect(
        sheet[row, table.column(index)]?.number == column.result.summary["va_growth", period]?.quantile(0.1))
    }
  }

  /// Excel refuses a file with a chart of more than 255 series: the history and 254 scenarios, baselines before others.
  @Test func aChartDrawsAsManyScenariosAsItHolds() throws {
    let more = (1...260).map { number in
      ("scenarios/x\(number).yaml", "scenario: x\(number)\ntitle: \(number)\nextends: baseline\n")
    }
    let run = try WorkbookRun(Dictionary(uniqueKeysWithValues: more), draws: 0)
    let table = try table(run, "va_growth")
    #expect(table.columns.count == 264 && table.drawn.count == 254)
    #expect(Set(table.columns.indices.filter { table.columns[$0].root == nil }).isSubset(of: table.drawn))
    let chart = try #require(run.sheet(run.book.sheets.figures[0].text).charts.last)
    #expect(chart.series.count == 255 && chart.title.hasSuffix(": 254 of 264 scenarios"))
    _ = try run.book.bytes(scratch: LocalFileSystem.temporaryFolder)
  }
}
