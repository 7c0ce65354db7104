public import SpreadsheetML

/// A sheet of a workbook: cells by their place, and how the sheet is shown and printed.
public struct Worksheet: Sendable, Hashable {
  /// The name on the tab.
  public var name: SheetName
  /// The colour of the tab.
  public var tabColor: RGBColor?
  /// The rows from the top, each from the left; nil is a cell that is not there.
  public private(set) var rows: [[Cell?]] = []
  /// The first place set that no sheet has.
  private(set) var firstOutside: CellPosition?
  /// Widths of columns, in characters of the ordinary text.
  public var columnWidths: [Int: Double] = [:]
  /// Cells that are shown as one, the upper left one; none overlap.
  public var merged: [CellRange] = []
  /// Columns that are not shown (their charts still are).
  public var hiddenColumns: Set<Int> = []
  /// Heights of rows in points; others fit their text.
  public var rowHeights: [Int: Double] = [:]
  /// Rows on top that stay when the sheet is scrolled.
  public var frozenRows = 0
  /// Columns on the left that stay.
  public var frozenColumns = 0
  /// The heading row and the rows under it that get filter buttons.
  public var filter: CellRange?
  /// Whether the screen shows lines between cells.
  public var showsGridlines = true
  /// Screen magnification in percent, 10 to 400.
  public var zoom = 100
  /// Rows that begin a group, which print keeps together where it can.
  public var groups: [Int] = []
  /// How the sheet is printed.
  public var page = PageSetup()
  /// Charts on the sheet.
  public var charts: [WorkbookChart] = []
  /// Colours that depend on values.
  public var conditionalFormats: [ConditionalFormat] = []

  /// An empty sheet.
  public init(name: SheetName) { self.name = name }

  /// The cell at a place. A place that no sheet has is remembered, and is an error when the workbook is written.
  public subscript(position: CellPosition) -> Cell? {
    get {
      guard rows.indices.contains(position.row), rows[position.row].indices.contains(position.column) else {
        return nil
      }
      return rows[position.row][position.column]
    }
    set {
      guard position.isOnSheet else {
        firstOutside = firstOutside ?? position
        return
      }
      if newValue == nil, self[position] == nil { return }
      makeRoom(for: position)
      rows[position.row][position.column] = newValue
    }
  }

  /// The cell in a row and column, both counted from zero.
  public subscript(row: Int, column: Int) -> Cell? {
    get { self[CellPosition(row: row, column: column)] }
    set { self[CellPosition(row: row, column: column)] = newValue }
  }

  /// Sets cells side by side from a place to the right.
  public mutating func setRow(_ cells: [Cell?], at start: CellPosition) {
    for (index, cell) in cells.enumerated() where cell != nil { self[start.offset(columns: index)] = cell }
  }

  /// The reference to a cell of this sheet from another one: `'GDP growth'!$B$7`.
  public func reference(to position: CellPosition) -> String { SheetRange(name, position).absolute }

  private mutating func makeRoom(for position: CellPosition) {
    while rows.count <= position.row { rows.append([]) }
    let missing = position.column + 1 - rows[position.row].count
    if missing > 0 { rows[position.row] += Array(repeating: nil, count: missing) }
  }
}
