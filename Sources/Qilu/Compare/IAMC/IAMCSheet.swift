import Localization
import SourceText
import SpreadsheetML
import Spreadsheets

/// A sheet with a table in IAMC format: where its headings stand, and how its cells are named.
struct IAMCSheet {
  let sheet: SpreadsheetSheet
  /// The workbook as the user knows it.
  let file: String

  /// What stands for the file in findings until they are `told`.
  var place: String { "\(file)[\(sheet.name)]" }

  /// The workbook and sheet in words.
  var name: LocalizedText {
    LocalizedText(en: "\(file), sheet \"\(sheet.name)\"", zh: "\(file) 工作表“\(sheet.name)”")
  }

  /// The row of the headings, counted among those that have cells, and the columns under them.
  ///
  /// - Throws: there is none; a column is missing or there twice; merged cells.
  func layout(_ remarks: inout Diagnostics) throws(Diagnostics) -> (row: Int, layout: IAMCLayout) {
    do throws(Diagnostics) {
      guard let first = heading else { throw Diagnostics([.noRows(place)]) }
      let heading = SheetRow(sheet.rows[first], file: place)
      let header = (0..<heading.count).map(heading.text)
      try checkMerges(from: sheet.rows[first].index, header)
      return (first, try IAMCLayout(header: header, file: place, place: heading.place, remarks: &remarks))
    } catch {
      throw told(error)
    }
  }

  /// The first row with headings, below lines of title; without one the first that holds anything.
  private var heading: Int? {
    let filled = sheet.rows.indices.lazy.filter { index in !sheet.rows[index].cells.allSatisfy(\.isBlank) }
    return filled.prefix(IAMCLayout.linesAbove).first {
      IAMCLayout.isHeading(sheet.rows[$0].cells.map(\.text))
    }
      ?? filled.first
  }

  /// A merge leaves all cells but its first empty.
  private func checkMerges(from row: Int, _ header: [String]) throws(Diagnostics) {
    var problems = LimitedFindings()
    let used = header.indices.filter { !header[$0].trimmed.isEmpty }
    for range in sheet.merged where range.last.row >= row {
      guard used.contains(where: { (range.first.column...range.last.column).contains($0) }) else { continue }
      problems.add(grid.merged(range))
    }
    try problems.all(in: name).throwIfErrors()
  }

  private var grid: AssumptionGrid { AssumptionGrid(file: file, sheet: sheet.name, rows: []) }

  /// Findings with the sheet and the cell in words: `a.xlsx:2:7: error: sheet "data", cell G2: …`.
  func told(_ findings: Diagnostics) -> Diagnostics {
    Diagnostics(
      findings.all.map { finding in
        guard let range = finding.range, range.file == place else { return finding }
        let cell = CellPosition(row: range.start.line - 1, column: range.start.column - 1)
        return grid.problem(cell, finding.message, hint: finding.hint, severity: finding.severity)
      })
  }
}
