internal import CXlsxWriter
import SpreadsheetML

extension LibraryWorkbook {
  /// Writes one cell.
  func write(
    _ cell: Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t
  ) {
    let format = format(cell.style)
    if let link = cell.link {
      write(link, text: cell.content, to: sheet, row: row, column: column, format: format)
    }
    switch cell.content {
    case .blank: note(worksheet_write_blank(sheet, row, column, format), row, column)
    case .number(let number):
      if let number = number.storable {
        note(worksheet_write_number(sheet, row, column, number, format), row, column)
      } else {
        note(worksheet_write_blank(sheet, row, column, format), row, column)
      }
    case .text(let text):
      if cell.link == nil {
        note(
          worksheet_write_string(sheet, row, column, text.cleaned(keepingLines: true), format), row, column)
      }
    case .formula(let formula, let value):
      write(formula, value, to: sheet, row: row, column: column, format: format)
    }
    if let comment = cell.comment { write(comment: comment, to: sheet, row: row, column: column) }
  }

  private func write(
    _ formula: String, _ value: CellValue, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t,
    column: lxw_col_t, format: UnsafeMutablePointer<lxw_format>?
  ) {
    let formula = formula.withEqualsSign
    switch value {
    case .number(let number):
      if let number = number.storable {
        note(worksheet_write_formula_num(sheet, row, column, formula, format, number), row, column)
      } else {
        note(
          worksheet_write_formula_str(sheet, row, column, formula, format, CellError.number.rawValue), row,
          column)
      }
    case .text(let text):
      note(
        worksheet_write_formula_str(sheet, row, column, formula, format, text.cleaned(keepingLines: true)),
        row, column)
    case .boolean(let flag):
      note(
        worksheet_write_formula_str(sheet, row, column, formula, format, flag ? "TRUE" : "FALSE"), row, column
      )
    case .error(let error):
      note(worksheet_write_formula_str(sheet, row, column, formula, format, error.rawValue), row, column)
    case .blank: note(worksheet_write_formula_str(sheet, row, column, formula, format, ""), row, column)
    }
  }

  private func write(
    _ link: CellLink, text: Cell.Content, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t,
    column: lxw_col_t, format: UnsafeMutablePointer<lxw_format>?
  ) {
    let target =
      switch link {
      case .cell(let name, let position): "internal:" + SheetRange(name, position).a1
      case .address(let address): address.cleaned(keepingLines: false)
      }
    var shown = target
    if case .text(let text) = text { shown = text.cleaned(keepingLines: true) }
    note(worksheet_write_url_opt(sheet, row, column, target, format, shown, nil), row, column)
  }

  private func write(
    comment: String, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: lxw_row_t, column: lxw_col_t
  ) {
    let text = comment.cleaned(keepingLines: true)
    let size = CommentSize(of: text)
    var options = lxw_comment_options()
    options.width = UInt16(size.width)
    options.height = UInt16(size.height)
    options.font_size = CommentSize.fontSize
    note(worksheet_write_comment_opt(sheet, row, column, text, &options), row, column)
  }
}

/// The size of a comment's box, in pixels, so that its text shows whole.
struct CommentSize {
  var width: Int
  var height: Int

  /// The size of a comment's text in points.
  static let fontSize = 9.0
  /// What a narrow character takes, and a line, in pixels at that size.
  private static let (characterWidth, lineHeight, margin) = (6.4, 15, 14)
  private static let (narrowest, widest, highest) = (160, 420, 700)

  init(of text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { displayWidth($0) }
    let wanted = Int(Double(lines.max() ?? 0) * Self.characterWidth) + Self.margin
    width = min(Self.widest, max(Self.narrowest, wanted))
    let columns = max(1, Int(Double(width - Self.margin) / Self.characterWidth))
    let rows = lines.reduce(0) { $0 + max(1, ($1 + columns - 1) / columns) }
    height = min(Self.highest, rows * Self.lineHeight + Self.margin)
  }
}
