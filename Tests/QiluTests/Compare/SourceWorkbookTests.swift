import Archives
import Localization
import Reporting
import SourceText
import Spreadsheets
import Testing
import TimeSeries

@testable import Qilu

/// The workbook that a comparison writes.
@Suite struct SourceWorkbookTests {
  private func file(_ fixture: CompareFixture) throws -> SpreadsheetFile {
    try SpreadsheetFile(
      bytes: fixture.fileSystem.files["out/comparison.xlsx"] ?? [], verifyingEveryPart: true)
  }

  private func texts(_ sheet: SpreadsheetSheet, column: Int = 0) -> [String] {
    sheet.rows.compactMap { sheet.row($0.index)?[column]?.text }.filter { !$0.isEmpty }
  }

  /// Two models over three years, one of which lacks a rate.
  private func fixture() throws -> CompareFixture {
    let years = "2025,2026,2027"
    return try CompareFixture(
      [
        ("a.csv", wideTable("m,base,r,out,亿元,100,110,121", "m,base,r,rate,%,1,2,3", years: years)),
        ("b.csv", wideTable("n,high,r,out,亿元,100,120,150", "n,high,r,rate,%,1,,4", years: years)),
      ], map: "measures: {rate: growth}\n"
    ) { $0.horizon = try? PeriodRange.parse("2026..2027") }
  }

  @Test func comparisonIsLive() throws {
    let file = try file(try fixture())
    #expect(file.sheets.map(\.name) == ["Cover", "out", "rate", "Comparison", "Sources"])
    let sheet = try #require(file.sheet(named: "Comparison"))
    let cells = (1..<6).map { sheet.row($0)?[6] }
    #expect(cells.compactMap { $0?.formula?.text } == ["F2-E2", "F3-E3", "F4-E4", "F5-E5", "F6-E6"])
    #expect(cells.map { $0?.content } == [0, 10, 29, 19.5, 29].map { SpreadsheetCell.Content.number($0) })
    #expect(sheet.row(4)?[4]?.formula?.text == "AVERAGE(E3:E4)")
    #expect(sheet.row(5)?[4]?.formula?.text == "IF(E2>0,100*(E4/E2-1),\"\")")
    #expect(sheet.row(10)?[4]?.formula?.text == "100*((1+E8/100)*(1+E9/100)-1)")
    // A year of the horizon is missing there.
    #expect(sheet.row(10)?[5] == nil)
  }

  @Test func sheetsOfLinesAreLinksToComparison() throws {
    let sheet = try #require(try file(try fixture()).sheet(named: "out"))
    // Title, note, two empty rows, heading; then the periods.
    #expect(sheet.row(4)?[1]?.text == "base" && sheet.row(4)?[2]?.text == "high")
    #expect(sheet.row(6)?[2]?.formula?.text == "'Comparison'!F3")
    #expect(sheet.row(6)?[2]?.content == .number(120))
    let blocks = texts(sheet)
    #expect(blocks.contains("Difference from the reference, 亿元"))
    #expect(blocks.contains("Difference from the reference, %"))
    #expect(blocks.contains("Growth on the value before, % a period"))
    let formulas = sheet.rows.flatMap { row in row.cells.compactMap { $0.formula?.text } }
    #expect(formulas.contains("C7-B7") && formulas.contains("IF(B7>0,100*(C7/B7-1),\"\")"))
    #expect(formulas.contains("'Comparison'!E5"))
  }

  /// Where a report folder keeps its inputs, in either language; other sources have names alone.
  @Test(arguments: [
    (Language.en, "Value added growth (va_growth), 山东", "Baseline (baseline) [r]", "baseline [b]"),
    (.zh, "工业增加值增速（va_growth），山东", "基准（baseline） [r]", "baseline [b]"),
  ])
  func whatHasATitleIsCalledByIt(_ language: Language, _ line: String, _ own: String, _ other: String) throws
  {
    let run = try SampleRun.all.get().files.map { ("r/\($0)", $1) }
    let table = wideTable("m,baseline,山东,va_growth,%,1,2", years: "2025,2026")
    let disk = MemoryFileSystem(
      Dictionary(run + [("b.csv", Array(table.utf8))], uniquingKeysWith: { first, _ in first }))
    var request = ComparisonRequest(sources: [.init(path: "r"), .init(path: "b.csv")])
    request.variables = ["va_growth"]
    try SourceComparison(request, options: OutputOptions(language: language), disk).write(to: "out")
    let file = try SpreadsheetFile(bytes: disk.files["out/comparison.xlsx"] ?? [])
    let sheet = try #require(file.sheet(named: "va_growth"))
    #expect(sheet.row(0)?[0]?.text == line)
    let names = sheet.row(4)?.cells.map(\.text) ?? []
    #expect(names.contains(own) && names.contains(other), "\(names)")
    // Programs read these.
    let comparison = try #require(file.sheet(named: language == .en ? "Comparison" : "比较"))
    #expect(comparison.row(1)?[0]?.text == "va_growth")
    #expect(
      String(decoding: disk.files["out/comparison.csv"] ?? [], as: UTF8.self).contains(",baseline [r],"))
  }

  @Test func chartsDrawEveryColumnOverGaps() throws {
    let parts = try fixture().fileSystem.files["out/comparison.xlsx"] ?? []
    let archive = try ZipArchive(reading: parts)
    let charts = archive.names.filter { $0.hasPrefix("xl/charts/chart") }.sorted().map {
      String(decoding: archive.parts[$0] ?? [], as: UTF8.self)
    }
    // Values of two lines, and the differences of the one that has several.
    #expect(charts.count == 3)
    #expect(charts.allSatisfy { $0.contains("<c:dispBlanksAs val=\"span\"/>") })
    #expect(charts[0].contains(">base<") && charts[0].contains(">high<"))
    #expect(charts[1].contains("high - base"))
  }

  /// Eight names have eight colours, more differ by marker; namesakes share the colour and differ by dash.
  @Test(arguments: [(8, 1), (8, 2), (20, 1), (12, 3), (3, 7)])
  func everyColumnHasALineOfItsOwn(_ scenarios: Int, _ sources: Int) throws {
    let files = (0..<sources).map { source in
      let rows = (0..<scenarios).map { "m,s\($0),r,v,t,1,2\n" }.joined()
      return ("f\(source).csv", "\(iamcHead),2025,2030\n" + rows)
    }
    let columns = try CompareFixture(files).comparison.columns
    let lines = SourceWorkbook.chartLines(columns)
    // Over gaps a line without marks has circles.
    let marked = lines.map {
      $0.marker == .none ? ChartLine(color: $0.color, dash: $0.dash, marker: .circle) : $0
    }
    #expect(Set(marked).count == scenarios * sources)
    let first = columns.all.indices.filter { columns.all[$0].source == 0 }
    #expect(Set(first.prefix(8).map { lines[$0].color }).count == min(8, scenarios))
    for column in columns.all {
      let namesake = columns.all.first { $0.scenario == column.scenario }
      #expect(namesake.map { lines[$0.index].color } == lines[column.index].color)
    }
  }

  @Test func stepsOfTheAxisAreAlike() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,base,r,v,t,1,2,3", years: "2020,2025,2040")),
      ("b.csv", wideTable("n,high,r,v,t,1,2", years: "2020,2040")),
    ])
    let sheet = try #require(try file(fixture).sheet(named: "v"))
    let periods = (5..<10).map { sheet.row($0)?[0]?.text }
    #expect(periods == ["2020", "2025", "2030", "2035", "2040"])
    // 2025 to 2040, a year: the fifteenth root.
    let formulas = sheet.rows.flatMap { row in row.cells.compactMap { $0.formula?.text } }
    #expect(formulas.contains("IF(MIN(B10,B7)<=0,\"\",100*((B10/B7)^(1/15)-1))"))
  }

  @Test func namesThatNoCellHoldsAreCut() throws {
    let long = String(repeating: "长", count: 40_000)
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,s,r,\(long),t,1,2", "m,\(long)x,r,\(long),t,1,2"))
    ])
    let file = try file(fixture)
    let sheet = try #require(file.sheet(named: "Comparison"))
    let name = try #require(sheet.row(1)?[0]?.text)
    #expect(name.hasSuffix("… [cut: 40,000 characters]") && name.utf16.count < 1100)
    #expect(fixture.text("comparison.csv").contains(long))
  }

  @Test func hundredsOfLinesHaveSheetsUpToALimit() throws {
    let rows = (0..<100).map { "m,s,r,v\($0),t,1,2\n" }.joined()
    let shared = (90..<95).map { "n,s,r,v\($0),t,1,3\n" }.joined()
    let head = "\(iamcHead),2025,2030\n"
    let file = try file(try CompareFixture([("a.csv", head + rows), ("b.csv", head + shared)]))
    #expect(file.sheets.count == SourceWorkbook.sheetLimit + 3)
    // What both have comes first.
    #expect(
      file.sheets.map(\.name).suffix(8) == [
        "v54", "v90", "v91", "v92", "v93", "v94", "Comparison", "Sources",
      ])
    let cover = try #require(file.sheet(named: "Cover"))
    #expect(texts(cover).contains { $0.hasPrefix("60 of them have a sheet of their own") })
  }

  @Test func tabsOfLongNamesKeepTheirEnd() throws {
    let fixture = try CompareFixture([
      (
        "a.csv",
        wideTable(
          "m,s,World,Final Energy|Industry|Electricity|Steel,t,1,2",
          "m,s,CHN,Final Energy|Industry|Electricity|Steel,t,1,2",
          "m,s,World,Final Energy,t,1,2")
      )
    ])
    #expect(
      try file(fixture).sheets.map(\.name).dropFirst().prefix(3) == [
        "…|Electricity|Steel World", "…|Electricity|Steel CHN", "Final Energy",
      ])
  }

  @Test func bandsOfAsManySheetsAsFit() {
    func line(_ count: Int) -> AlignedLine {
      let periods = (0..<max(1, count)).map { Period(year: 2000 + $0) }
      var line = AlignedLine(
        variable: "v", region: "r", unit: "t", measure: nil, periods: periods, columns: [0],
        values: periods.map { _ in 1 }, rows: [1])
      let points = periods.prefix(count).map {
        ScenarioSeries.Point(period: $0, value: 4, quantiles: [1, 2, 3, 4, 5, 6, 7])
      }
      let name = ScenarioSeries.Key(model: "m", scenario: "s", region: "r", variable: "v", unit: "t")
      let key = TakenBands.Key(line: 0, column: 0, unit: 0)
      var taken = TakenBands()
      taken.add(ScenarioSeries(key: name, points: points, file: "a"), key)
      line.bands.add(taken, key, .same)
      return line
    }
    let lines = [3, 0, 3, 4, 1].map(line)
    #expect(SourceWorkbook.banded([0, 1, 2, 3, 4], lines, limit: 10) == [0, 2, 3])
    #expect(SourceWorkbook.banded([0, 1, 2, 3, 4], lines, limit: 9) == [0, 2])
    #expect(SourceWorkbook.banded([3, 4], lines) == [3, 4])
  }
}
