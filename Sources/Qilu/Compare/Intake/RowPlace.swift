import Localization
import SourceText
import SpreadsheetML

/// The place of a row that was read: a line of a file, or a row of a workbook's sheet.
struct RowPlace: Hashable, Sendable {
  /// The file as the user knows it.
  var file: String
  /// The sheet; nil for a file that has none.
  var sheet: String?
  /// The line or row, from 1.
  var line: Int

  private var cell: CellPosition { CellPosition(row: line - 1, column: 0) }
  private var grid: AssumptionGrid { AssumptionGrid(file: file, sheet: sheet, rows: []) }

  /// The place inside a sentence: `b.csv:7:1`, or `a.xlsx, sheet "data", cell A7`.
  var words: LocalizedText {
    guard sheet != nil else { return LocalizedText(grid.range(cell).description) }
    return LocalizedText(en: "\(file), ", zh: "\(file) ") + grid.place(cell)
  }

  /// A finding about the row, which names a sheet as findings about its cells do.
  func finding(
    _ severity: Diagnostic.Severity, _ message: LocalizedText, hint: LocalizedText? = nil
  ) -> Diagnostic {
    guard sheet != nil else { return Diagnostic(severity, at: grid.range(cell), message, hint: hint) }
    return grid.problem(cell, message, hint: hint, severity: severity)
  }
}
