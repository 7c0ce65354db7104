/// A rectangle of cells, both corners in it.
public struct CellRange: Sendable, Hashable {
  /// The upper left cell.
  public var first: CellPosition
  /// The lower right cell.
  public var last: CellPosition

  /// The rectangle between two corners, given in any order.
  public init(_ corner: CellPosition, _ opposite: CellPosition) {
    first = CellPosition(
      row: min(corner.row, opposite.row), column: min(corner.column, opposite.column))
    last = CellPosition(row: max(corner.row, opposite.row), column: max(corner.column, opposite.column))
  }

  /// One cell.
  public init(_ position: CellPosition) { self.init(position, position) }

  /// Part of a column.
  public init(column: Int, rows: ClosedRange<Int>) {
    self.init(
      CellPosition(row: rows.lowerBound, column: column), CellPosition(row: rows.upperBound, column: column))
  }

  /// Part of a row.
  public init(row: Int, columns: ClosedRange<Int>) {
    self.init(
      CellPosition(row: row, column: columns.lowerBound), CellPosition(row: row, column: columns.upperBound))
  }

  /// The relative reference: `A1:B2`, for one cell `A1`.
  public var a1: String { first == last ? first.a1 : first.a1 + ":" + last.a1 }

  /// The absolute reference: `$A$1:$B$2`.
  public var absolute: String { first == last ? first.absolute : first.absolute + ":" + last.absolute }

  /// The number of cells.
  public var count: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }

  /// Whether both corners are on a sheet.
  public var isOnSheet: Bool { first.isOnSheet && last.isOnSheet }
}

extension CellRange: CustomStringConvertible {
  /// `B2:D7`, or `B2` for one cell.
  public var description: String { a1 }
}
