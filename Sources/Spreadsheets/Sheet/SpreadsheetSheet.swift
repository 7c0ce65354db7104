public import SpreadsheetML

/// One sheet of a workbook that was read.
public struct SpreadsheetSheet: Hashable, Sendable {
  /// One row that has cells.
  public struct Row: Hashable, Sendable {
    /// The row's number, from 0.
    public let index: Int
    /// The columns of the cells, from 0, ascending.
    public internal(set) var columns: [Int]
    /// The cells, one for each column.
    public internal(set) var cells: [SpreadsheetCell]

    /// The cell of a column; nil where there is none.
    public subscript(column: Int) -> SpreadsheetCell? {
      let place = columns.partitioningPoint { $0 >= column }
      return place < columns.count && columns[place] == column ? cells[place] : nil
    }
  }

  /// The name on its tab.
  public let name: String
  /// Whether the tab is hidden.
  public let isHidden: Bool
  /// The rows that have cells, from top to bottom.
  public internal(set) var rows: [Row] = []
  /// The rectangles merged into one cell each.
  public internal(set) var merged: [CellRange] = []
  /// The comments by cell.
  public internal(set) var comments: [CellPosition: String] = [:]

  /// An empty sheet.
  init(name: String, isHidden: Bool = false) {
    self.name = name
    self.isHidden = isHidden
  }

  /// The number of cells that hold something, a format alone included.
  public var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// The row of a number counted from 0; nil where it has no cells.
  public func row(_ index: Int) -> Row? {
    let place = rows.partitioningPoint { $0.index >= index }
    return place < rows.count && rows[place].index == index ? rows[place] : nil
  }

  /// The cell at a place; a blank one where there is none.
  public subscript(address: CellPosition) -> SpreadsheetCell {
    row(address.row)?[address.column] ?? SpreadsheetCell()
  }
}

extension Array {
  /// The first position whose element satisfies `isPast`, where all after it do too.
  func partitioningPoint(_ isPast: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
