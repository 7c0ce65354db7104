import Archives
import Localization
import Reporting
import Spreadsheets
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// The bands on the sheets of lines.
@Suite struct LineSheetTests {
  /// The workbook of report folders of one and the same run, and of tables.
  private func workbook(_ folders: [String], _ tables: [String: String] = [:], in language: Language = .en)
    throws -> [UInt8]
  {
    let run = try SampleRun.all.get().files
    let copies = folders.flatMap { folder in run.map { ("\(folder)/\($0)", $1) } }
    let disk = MemoryFileSystem(
      Dictionary(uniqueKeysWithValues: copies + tables.map { ($0, Array($1.utf8)) }))
    var request = ComparisonRequest(sources: (folders + tables.keys.sorted()).map { .init(path: $0) })
    request.variables = ["va_growth"]
    try SourceComparison(request, options: OutputOptions(language: language), disk).write(to: "out")
    return try #require(disk.files["out/comparison.xlsx"])
  }

  private func sheet(_ bytes: [UInt8]) throws -> SpreadsheetSheet {
    try #require(SpreadsheetFile(bytes: bytes, verifyingEveryPart: true).sheet(named: "va_growth"))
  }

  private func charts(_ bytes: [UInt8]) throws -> [String] {
    let archive = try ZipArchive(reading: bytes)
    return archive.names.filter { $0.hasPrefix("xl/charts/chart") }.sorted().map {
      String(decoding: archive.parts[$0] ?? [], as: UTF8.self)
    }
  }

  /// The row of a text in the first column, at or behind a row.
  private func row(_ text: String, _ sheet: SpreadsheetSheet, from first: Int = 0) throws -> Int {
    try #require(sheet.rows.map(\.index).first { $0 >= first && sheet.row($0)?[0]?.text == text })
  }

  private func heads(_ sheet: SpreadsheetSheet) -> [String] {
    let row = (try? row("Period", sheet)) ?? 0
    return Array(sheet.row(row)?.cells.map(\.text).dropFirst() ?? [])
  }

  private func numbers(_ sheet: SpreadsheetSheet, _ row: Int, _ count: Int) -> [Double?] {
    (1...count).map { column in
      if case .number(let value)? = sheet.row(row)?[column]?.content { value } else { nil }
    }
  }

  @Test func bandsAreThoseOfTheFolder() throws {
    let sheet = try sheet(workbook(["r"], ["b.csv": wideTable("m,x,山东,va_growth,%,7,7", years: "2026,2027")]))
    let heads = heads(sheet)
    #expect(heads.last == "x")
    let block = try row("Bands of the draws, %", sheet)
    let dataset = try ScenarioDataset.reportFolder(
      "r", label: "r", MemoryFileSystem(Dictionary(SampleRun.all.get().files.map { ("r/\($0)", $1) }) { $1 }))
    let own = dataset.series.filter { $0.key.variable == "va_growth" && $0.key.region == "山东" }
    for (title, place) in [("97.5 % quantile", 6), ("Median", 3), ("2.5 % quantile", 0)] {
      let row = try row("2027", sheet, from: try row(title, sheet, from: block))
      let known = own.map { series in
        series.points.first { $0.period == Period(year: 2027) }?.quantiles[place]
      }
      // The table has drawn nothing.
      #expect(numbers(sheet, row, heads.count) == known + [nil])
    }
    let deviation = try row("2027", sheet, from: try row("Standard deviation", sheet, from: block))
    #expect(
      numbers(sheet, deviation, 1)[0]
        == own[0].points.first { $0.period == Period(year: 2027) }?.standardDeviation)
  }

  @Test func bandsOfDifferencesWithinASource() throws {
    let sheet = try sheet(workbook(["old", "new"]))
    let heads = heads(sheet)
    let block = try row("Bands of these differences, pp", sheet)
    let (low, high) = try (
      numbers(sheet, row("2027", sheet, from: row("10 % quantile", sheet, from: block)), heads.count),
      numbers(sheet, row("2027", sheet, from: row("90 % quantile", sheet, from: block)), heads.count)
    )
    let faster = try #require(heads.firstIndex { $0.contains("faster") && $0.hasSuffix("[old]") })
    #expect(try #require(low[faster]) < #require(high[faster]))
    for (place, head) in heads.enumerated() where head.hasSuffix("[new]") {
      #expect(low[place] == nil && high[place] == nil)
    }
  }

  @Test(arguments: [(Language.en, "with bands"), (.zh, "及区间")])
  func twoSourcesHaveFansOverOneAxis(_ language: Language, _ word: String) throws {
    let fans = try charts(workbook(["old", "new"], in: language)).filter { $0.contains("c:areaChart") }
    #expect(fans.count == 2 && fans.allSatisfy { $0.contains(word) })
    #expect(fans[0].contains("[old]\(language == .en ? " " : "")\(word)"))
    #expect(fans[1].contains("[new]\(language == .en ? " " : "")\(word)"))
    let limits = fans.map { fan in
      ["c:max", "c:min"].map { name in
        fan.split(separator: "<\(name) val=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      }
    }
    #expect(limits[0] == limits[1] && limits[0].allSatisfy { $0.count == 1 })
    // Either has both paths.
    #expect(fans.allSatisfy { $0.contains(">Baseline [new]<") || $0.contains(">基准 [new]<") })
  }

  /// What one run changed and what it assumes otherwise than its own baseline are not lines of one chart.
  @Test func differencesBetweenSourcesAreDrawnApart() throws {
    let own = [
      "a.csv": wideTable("m,base,r,va_growth,%,7,8", "m,high,r,va_growth,%,7,9"),
      "b.csv": wideTable("n,base,r,va_growth,%,7,8.5", "n,high,r,va_growth,%,7,9"),
    ]
    func titles(_ tables: [String: String]) throws -> [String] {
      try charts(workbook([], tables)).filter { $0.contains("difference") || $0.contains(" - ") }
    }
    let moved = try titles(own)
    #expect(moved.count == 1 && moved[0].contains("difference from the other source"))
    #expect(!moved[0].contains(">high [a]<") && moved[0].contains(">high [b]<"))
    let equal = try titles(own.merging(["b.csv": own["a.csv"] ?? ""]) { $1 })
    #expect(equal.count == 1 && equal[0].contains("high [a] - base [a]"))
  }

  @Test func withoutDrawsThereIsNothingOfThem() throws {
    let bytes = try workbook(
      [], ["a.csv": wideTable("m,x,r,va_growth,%,7,8"), "b.csv": wideTable("m,y,r,va_growth,%,7,9")])
    let sheet = try sheet(bytes)
    #expect(!sheet.rows.contains { sheet.row($0.index)?[0]?.text.hasPrefix("Bands") ?? false })
    #expect(try charts(bytes).allSatisfy { !$0.contains("c:areaChart") })
    let cover = try #require(SpreadsheetFile(bytes: bytes).sheet(named: "Cover"))
    #expect(!cover.rows.contains { cover.row($0.index)?[0]?.text.hasPrefix("Bands") ?? false })
    let drawn = try #require(SpreadsheetFile(bytes: try workbook(["r"])).sheet(named: "Cover"))
    #expect(drawn.rows.contains { drawn.row($0.index)?[0]?.text.hasPrefix("Bands are quantiles") ?? false })
  }
}
