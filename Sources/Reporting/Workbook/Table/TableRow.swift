internal import CXlsxWriter
import SpreadsheetML

/// A row of a large table; each call writes the next cell to the right. Cells beyond the last column are left out.
public struct TableRow {
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: [UnsafeMutablePointer<lxw_format>?]
  private var row: lxw_row_t = 0
  private var column = 0
  /// The first text that is too long.
  private(set) var fault: (cell: CellPosition, length: Int)?
  /// The first cell that the library did not take.
  private(set) var refusal: (cell: CellPosition, code: lxw_error)?

  init(sheet: UnsafeMutablePointer<lxw_worksheet>, formats: [UnsafeMutablePointer<lxw_format>?]) {
    self.sheet = sheet
    self.formats = formats
  }

  /// A text, never computed whatever it begins with.
  public mutating func text(_ text: String) {
    guard advance() else { return }
    if let length = text.length(beyond: WorkbookLimits.text) {
      fault = fault ?? (position, length)
      return
    }
    note(
      worksheet_write_string(
        sheet, row, lxw_col_t(column - 1), text.cleaned(keepingLines: true), formats[column - 1]))
  }

  /// A number; nil and what is not finite is an empty cell.
  public mutating func number(_ number: Double?) {
    guard advance(), let number = number?.storable else { return }
    note(worksheet_write_number(sheet, row, lxw_col_t(column - 1), number, formats[column - 1]))
  }

  /// The place of the cell that was begun last.
  private var position: CellPosition { CellPosition(row: Int(row), column: column - 1) }

  private mutating func note(_ code: lxw_error) {
    if code != LXW_NO_ERROR, refusal == nil { refusal = (position, code) }
  }

  /// An empty cell.
  public mutating func blank() { _ = advance() }

  /// Goes to the first cell of a row.
  mutating func begin(_ row: Int) {
    self.row = lxw_row_t(row)
    column = 0
  }

  /// Goes to the next cell, unless the row is full.
  private mutating func advance() -> Bool {
    guard column < formats.count else { return false }
    column += 1
    return true
  }
}

extension Double {
  /// The number as a file can hold it: nil for what is not finite or beyond Excel's largest; no negative zero.
  var storable: Double? {
    guard magnitude <= 9.99999999999999e307 else { return nil }
    return self + 0
  }
}
