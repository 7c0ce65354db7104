import Archives
import Foundation
import Localization
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets
import Testing
import TimeSeries

@testable import Qilu

/// A workbook or table of assumptions held against the sample project.
struct EditedWorkbook {
  /// The comparison workbook that a run of the sample project writes.
  private(set) var archive: ZipArchive
  private let sheet: AssumptionSheet
  private let file: SpreadsheetFile

  init(of run: SampleRun? = nil) throws {
    let run = try run ?? SampleRun.all.get()
    let bytes = try #require(run.files["comparison/comparison.xlsx"])
    archive = try ZipArchive(reading: bytes)
    file = try SpreadsheetFile(bytes: bytes)
    sheet = try AssumptionSheet(AssumptionGrid.read(bytes, file: "a.xlsx"))
  }

  /// Where a value of the workbook stands.
  func address(_ scenario: String, _ variable: String, _ period: Int, _ role: PathRole = .assumption) throws
    -> CellPosition
  {
    let row = sheet.rows.first {
      $0.key == .init(scenario: scenario, item: .init(role: role, variable: variable))
    }
    let found = try #require(row)
    return try #require(sheet.address(found, Period(year: period)))
  }

  /// The place of a coefficient's value in the Equations sheet.
  func coefficient(_ equation: String, _ term: String) throws -> CellPosition {
    let equations = try #require(file.sheet(named: "Equations"))
    let row = try #require(
      equations.rows.first { row in
        row[13]?.text == "q_\(equation)_\(term)"
      })
    return CellPosition(row: row.index, column: 3)
  }

  /// The names of the sheets, in their order.
  var sheets: [String] { file.sheets.map(\.name) }

  /// The cells of a sheet's first eight columns that hold a formula with a number, row by row, as they were written.
  func formulas(in sheet: String) throws -> [(position: CellPosition, value: Double)] {
    try #require(file.sheet(named: sheet)).rows.flatMap { row in
      zip(row.columns, row.cells).compactMap { column, cell in
        guard column < 8, cell.formula != nil, case .number(let value) = cell.content else { return nil }
        return (CellPosition(row: row.index, column: column), value)
      }
    }
  }

  /// Leaves the values of formulas alone, as a program does that knows no formulas.
  mutating func dropFormulas() {
    for part in archive.parts.keys where part.hasPrefix("xl/worksheets/sheet") {
      let text = String(decoding: archive.parts[part] ?? [], as: UTF8.self)
      archive.parts[part] = Array(text.replacing(/<f>.*?<\/f>/, with: "").utf8)
    }
  }

  private func part(_ sheet: String) -> String {
    "xl/worksheets/sheet\((file.sheets.firstIndex { $0.name == sheet } ?? 0) + 1).xml"
  }

  /// Whether the sheet of assumptions has a cell there.
  func holds(_ address: CellPosition) -> Bool {
    String(decoding: archive.parts[part("Assumptions")] ?? [], as: UTF8.self).contains("<c r=\"\(address)\"")
  }

  /// Puts other XML in place of a cell's.
  mutating func set(
    _ address: CellPosition, to content: String, type: String = "", in sheet: String = "Assumptions"
  ) throws {
    let part = part(sheet)
    var text = String(decoding: try #require(archive.parts[part]), as: UTF8.self)
    let start = try #require(text.range(of: "<c r=\"\(address)\"")).lowerBound
    let rest = text[start...]
    let head = try #require(rest.firstIndex(of: ">"))
    let end =
      text[text.index(before: head)] == "/"
      ? text.index(after: head) : try #require(rest.range(of: "</c>")).upperBound
    text.replaceSubrange(start..<end, with: "<c r=\"\(address)\"\(type)>\(content)</c>")
    archive.parts[part] = Array(text.utf8)
  }

  /// What the workbook changes in the sample project.
  func edits(run: [String] = [], saving name: String? = nil, changes: [String: String] = [:]) throws
    -> AssumptionEdits
  {
    try smallProject(changes).edits(archive.encoded(), "edited.xlsx", run: run, saving: name)
  }
}

extension Project {
  /// What a file changes in the project.
  func edits(_ bytes: [UInt8], _ file: String, run: [String] = [], saving name: String? = nil) throws
    -> AssumptionEdits
  {
    try fileSystem.write(bytes, to: path(file), replacing: true)
    return try assumptions(
      AssumptionRequest(path: path(file), shown: file, name: name), for: RunRequest(scenarios: run), in: .en)
  }
}

/// A table of assumptions as CSV, held against the sample project.
func edits(
  csv rows: String..., periods: String = "2025,2026,2027", run: [String] = [], saving name: String? = nil
) throws -> AssumptionEdits {
  let text = (["scenario,role,variable,unit,\(periods)"] + rows).joined(separator: "\n") + "\n"
  return try smallProject().edits(Array(text.utf8), "edited.csv", run: run, saving: name)
}

/// The messages of what `body` throws, in English.
func messages(_ body: () throws -> some Any) throws -> [String] {
  do {
    _ = try body()
  } catch {
    return Failure(error).diagnostics.all.map { $0.rendered(.en) }
  }
  return []
}
