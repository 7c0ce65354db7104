import Reporting
import SpreadsheetML

extension Worksheet {
  /// A text over several columns as one cell, wrapped, the row as high as it takes; widths must be set.
  ///
  /// - Parameter columns: The columns it may take; as many as make a screen's width are taken.
  mutating func setNote(
    _ text: String, row: Int, columns: Range<Int>, style: CellStyle = ComparisonStyle.note
  ) {
    guard !text.isEmpty, let first = columns.first else { return }
    let style = style.with { ($0.wrapsText, $0.vertical) = (true, .top) }
    var (last, width) = (first, columnWidths[first] ?? 8.43)
    for column in columns.dropFirst() {
      let next = columnWidths[column] ?? 8.43
      guard width + next <= Self.widestNote else { break }
      (last, width) = (column, width + next)
    }
    for column in first...last { self[row, column] = Cell(.blank, style: style) }
    self[row, first] = .text(text, style: style)
    if last > first { merged.append(CellRange(row: row, columns: first...last)) }
    raise(row, toHold: text, width: width, size: style.fontSize)
  }

  /// The title in the first cell; one that is longer than the columns are wide is wrapped over them, so that it does not run under
  /// the charts and onto their page. Widths must be set.
  mutating func setTitle(_ text: String, columns: Range<Int>) {
    let style = ComparisonStyle.title
    let width = columns.reduce(0) { $0 + (columnWidths[$1] ?? 8.43) }
    guard ComparisonStyle.lines(text, width: width, size: style.fontSize) > 1 else {
      self[0, 0] = .text(text, style: style)
      return
    }
    setNote(text, row: 0, columns: columns, style: style)
  }

  /// The widest note in characters: that of a laptop's screen, and of a page.
  static let widestNote = 165.0

  /// Makes a row as high as a wrapped text takes.
  mutating func raise(_ row: Int, toHold text: String, width: Double, size: Double = 11) {
    let lines = ComparisonStyle.lines(text, width: width, size: size)
    guard lines > 1 else { return }
    rowHeights[row] = max(rowHeights[row] ?? 0, Double(lines) * max(15, size * 1.35) + 1)
  }
}
