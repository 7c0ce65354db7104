/// The lines of a page as they grow: blanks collapsed, the cells of a row in one line.
struct PageLines {
  private(set) var bytes: [UInt8] = []
  private var rows: [Row] = []
  private var lineStart = 0
  private var pendingBlank = false

  /// A row that is open.
  private struct Row {
    let start: Int
    var cells: [Int] = []
    /// Whether a row stands within it: then it lays out a page and is no row of figures.
    var holdsRow = false
  }

  /// Adds text that ends with NUL. Line ends are blanks unless they are kept.
  mutating func add(_ text: UnsafePointer<UInt8>, keepingLines: Bool) {
    var next = text
    while next.pointee != 0 {
      switch next.pointee {
      case 0x0A where keepingLines, 0x0D where keepingLines: endParagraph()
      case 0x09...0x0D, 0x20: pendingBlank = true
      default:
        if pendingBlank, bytes.count > lineStart { bytes.append(0x20) }
        pendingBlank = false
        bytes.append(next.pointee)
      }
      next += 1
    }
  }

  mutating func endParagraph() {
    pendingBlank = false
    guard bytes.count > lineStart else { return }
    bytes.append(0x0A)
    lineStart = bytes.count
  }

  mutating func beginRow() {
    endParagraph()
    if !rows.isEmpty { rows[rows.count - 1].holdsRow = true }
    rows.append(Row(start: bytes.count))
  }

  mutating func beginCell() {
    endParagraph()
    if !rows.isEmpty, !rows[rows.count - 1].holdsRow { rows[rows.count - 1].cells.append(bytes.count) }
  }

  mutating func endRow() {
    endParagraph()
    guard let row = rows.popLast(), !row.holdsRow, isFigures(row) else { return }
    for place in row.start..<bytes.count where bytes[place] == 0x0A {
      // An end of line before a cell parts two cells; another one is within a cell.
      bytes[place] = 0x20
    }
    for cell in row.cells where cell > row.start { bytes[cell - 1] = 0x09 }
    if bytes.count > row.start { bytes[bytes.count - 1] = 0x0A }
  }

  mutating func end() { endParagraph() }

  private static let longestCell = 240

  /// Whether the cells are short: a row of a table and not a page laid out in cells.
  private func isFigures(_ row: Row) -> Bool {
    guard row.cells.count > 1 else { return false }
    return zip(row.cells, row.cells.dropFirst() + [bytes.count]).allSatisfy {
      $1 - $0 <= PageLines.longestCell
    }
  }
}
