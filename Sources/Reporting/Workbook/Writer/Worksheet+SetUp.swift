internal import CXlsxWriter
import SpreadsheetML

extension Worksheet {
  /// Sets what is not a cell: panes, widths, print set-up.
  func setUp(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    if let tabColor { worksheet_set_tab_color(sheet, tabColor.libraryColor) }
    setColumns(sheet)
    if frozenRows > 0 || frozenColumns > 0 {
      worksheet_freeze_panes(sheet, lxw_row_t(frozenRows), lxw_col_t(frozenColumns))
    }
    if let filter {
      worksheet_autofilter(
        sheet, lxw_row_t(filter.first.row), lxw_col_t(filter.first.column), lxw_row_t(filter.last.row),
        lxw_col_t(filter.last.column))
    }
    if !showsGridlines { worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if zoom != 100 { worksheet_set_zoom(sheet, UInt16(min(400, max(10, zoom)))) }
    page.setUp(sheet)
  }

  private func setColumns(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    for column in Set(columnWidths.keys).union(hiddenColumns).sorted() {
      var options = lxw_row_col_options()
      options.hidden = hiddenColumns.contains(column) ? 1 : 0
      let width = columnWidths[column].flatMap { $0.isFinite ? min(255, max(0, $0)) : nil } ?? 8.43
      worksheet_set_column_opt(sheet, lxw_col_t(column), lxw_col_t(column), width, nil, &options)
    }
  }
}

extension PageSetup {
  private static let a4: UInt8 = 9

  fileprivate func setUp(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_paper(sheet, Self.a4)
    if isLandscape { worksheet_set_landscape(sheet) }
    if let scale {
      worksheet_set_print_scale(sheet, UInt16(min(400, max(10, scale))))
    } else if fitsWidth {
      worksheet_fit_to_pages(sheet, 1, fitsHeight ? 1 : 0)
    }
    setBreaks(sheet)
    worksheet_set_margins(
      sheet, Self.sideMargin, Self.sideMargin, header.isEmpty ? Self.sideMargin : Self.endMargin,
      Self.endMargin)
    if let repeatedRows {
      worksheet_repeat_rows(sheet, lxw_row_t(repeatedRows.lowerBound), lxw_row_t(repeatedRows.upperBound))
    }
    if let repeatedColumns {
      worksheet_repeat_columns(
        sheet, lxw_col_t(repeatedColumns.lowerBound), lxw_col_t(repeatedColumns.upperBound))
    }
    if !header.isEmpty { worksheet_set_header(sheet, headerText) }
    worksheet_set_footer(sheet, footerText)
  }

  /// The format takes 1,023 breaks; a zero ends the list.
  private func setBreaks(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    var rows = rowBreaks.filter { $0 > 0 }.prefix(1_023).map { lxw_row_t($0) } + [0]
    if rows.count > 1 { worksheet_set_h_pagebreaks(sheet, &rows) }
    var columns = columnBreaks.filter { $0 > 0 }.prefix(1_023).map { lxw_col_t($0) } + [0]
    if columns.count > 1 { worksheet_set_v_pagebreaks(sheet, &columns) }
  }

  /// The header in the format's code.
  var headerText: String { "&C" + Self.literal(header) }

  /// The footer in the format's code.
  var footerText: String {
    let text = pageText ?? PageText(page: "", of: " / ")
    let left = footer.isEmpty ? "" : "&L" + Self.literal(footer)
    return left + "&R\(Self.literal(text.page))&P\(Self.literal(text.of))&N\(Self.literal(text.end))"
  }

  /// Ampersands begin codes; two are one.
  private static func literal(_ text: String) -> String {
    text.cleaned(keepingLines: false).split(separator: "&", omittingEmptySubsequences: false).joined(
      separator: "&&")
  }
}
