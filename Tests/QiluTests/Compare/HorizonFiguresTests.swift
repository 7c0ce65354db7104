import Localization
import SpreadsheetML
import Spreadsheets
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

/// Averages and cumulated changes of runs that reach unlike far: the workbook names what each is over.
@Suite struct HorizonFiguresTests {
  /// The workbook of two report folders of the sample run, the second with its horizon cut if asked.
  private func file(isCut: Bool, in language: Language = .en) throws -> SpreadsheetFile {
    let run = try SampleRun.all.get().files
    var files = Dictionary(
      uniqueKeysWithValues: ["old", "new"].flatMap { folder in run.map { ("\(folder)/\($0)", $1) } })
    if isCut {
      let manifest = String(decoding: files["new/manifest.json"] ?? [], as: UTF8.self)
      #expect(manifest.contains("2025..2027"))
      files["new/manifest.json"] = Array(manifest.replacing("2025..2027", with: "2025..2026").utf8)
    }
    let disk = MemoryFileSystem(files)
    var request = ComparisonRequest(sources: [.init(path: "old"), .init(path: "new")])
    (request.variables, request.scenarios) = (["va_growth"], ["baseline"])
    try SourceComparison(request, options: OutputOptions(language: language), disk).write(to: "out")
    return try SpreadsheetFile(bytes: disk.files["out/comparison.xlsx"] ?? [], verifyingEveryPart: true)
  }

  private func texts(_ sheet: SpreadsheetSheet?) -> [[String]] {
    sheet?.rows.map { row in row.cells.map(\.text) } ?? []
  }

  @Test(arguments: [
    (
      Language.en, ["Horizon", "2025–2027", "2025–2026"], "Horizons differ: 2025–2026 (new), 2025–2027 (old)."
    ),
    (.zh, ["预测期", "2025—2027年", "2025—2026年"], "各列预测期不同：2025—2026年（new）、2025—2027年（old）。"),
  ])
  func unlikeHorizonsAreNamedColumnByColumn(_ language: Language, _ row: [String], _ remark: String) throws {
    let file = try file(isCut: true, in: language)
    #expect(texts(file.sheet(named: "va_growth")).contains(row))
    let cover = texts(file.sheet(named: language == .en ? "Cover" : "封面"))
    #expect(cover.contains { $0.first?.hasPrefix(remark) ?? false })
  }

  @Test(arguments: [(Language.en, "Over the horizon 2025–2027"), (.zh, "预测期（2025—2027年）")])
  func oneHorizonStandsInTheHeading(_ language: Language, _ heading: String) throws {
    let file = try file(isCut: false, in: language)
    let rows = texts(file.sheet(named: "va_growth"))
    #expect(rows.contains { $0.first == heading })
    #expect(!rows.contains { $0.first == "Horizon" || $0.first == "预测期" })
    let cover = texts(file.sheet(named: language == .en ? "Cover" : "封面"))
    #expect(!cover.contains { $0.first?.contains("2025–2027") ?? false })
  }

  /// The rows of Comparison keep their names and headings; the periods are in notes.
  @Test func headingsOfComparisonHaveNotes() throws {
    let (unlike, alike) = try (file(isCut: true), file(isCut: false))
    let sheet = try #require(unlike.sheet(named: "Comparison"))
    #expect(
      sheet.comments == [
        CellPosition(row: 0, column: 4): "Average and cumulated change: over 2025–2027",
        CellPosition(row: 0, column: 5): "Average and cumulated change: over 2025–2026",
      ])
    #expect(alike.sheet(named: "Comparison")?.comments.isEmpty == true)
    #expect(texts(sheet).first == texts(alike.sheet(named: "Comparison")).first)
  }
}
