import Localization
import SourceText
import SpreadsheetML
import Spreadsheets

/// The cells of a table of assumptions, out of a workbook or a CSV file.
struct AssumptionGrid {
  /// One row that has cells.
  struct Row {
    /// The row's number, from 0; in a CSV file one less than the line.
    var index: Int
    /// The cells that are not blank, by column from 0.
    var cells: [Int: SpreadsheetCell]
  }

  /// The file as the user knows it.
  var file: String
  /// The sheet's name; nil for a CSV file.
  var sheet: String?
  /// The rows from top to bottom.
  var rows: [Row]
  /// Merged rectangles.
  var merged: [CellRange] = []
  /// Other sheets of the workbook that have the headings: copies, which are not read.
  var copies: [String] = []
  /// The workbook, whose other sheets are not read but must not be edited in vain; nil for a CSV file.
  var workbook: SpreadsheetFile?

  /// The place of a cell for editors.
  func range(_ address: CellPosition) -> SourceRange {
    SourceRange(file: file, line: address.row + 1, column: address.column + 1)
  }

  /// The place of a cell in words: `sheet "Assumptions", cell D7`, or `line 7, column 4`.
  func place(_ address: CellPosition) -> LocalizedText {
    guard let sheet else {
      return LocalizedText(
        en: "line \(address.row + 1), column \(address.column + 1)",
        zh: "第 \(address.row + 1) 行第 \(address.column + 1) 列")
    }
    return LocalizedText(en: "sheet \"\(sheet)\", cell \(address)", zh: "工作表“\(sheet)”单元格 \(address)")
  }

  /// A merge where every cell must stand for itself.
  func merged(_ range: CellRange) -> Diagnostic {
    problem(
      range.first, LocalizedText(en: "the cells \(range) are merged", zh: "单元格 \(range) 被合并"),
      hint: LocalizedText(
        en: "take the merge apart, so that every row and period has a cell of its own",
        zh: "请取消合并，使每行每期各有一个单元格"))
  }

  /// A finding about a cell.
  func problem(
    _ address: CellPosition, _ message: LocalizedText, hint: LocalizedText? = nil,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let colon = LocalizedText(en: ": ", zh: "：")
    return Diagnostic(severity, at: range(address), place(address) + colon + message, hint: hint)
  }
}
