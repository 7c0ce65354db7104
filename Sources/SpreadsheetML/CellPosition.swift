/// A cell's place on its sheet, counted from zero: row 0 and column 0 are `A1`.
@frozen
public struct CellPosition: Sendable, Hashable, Comparable {
  /// The row, from 0 to 1,048,575.
  public var row: Int
  /// The column, from 0 to 16,383.
  public var column: Int

  /// A place; whether a sheet has it is asked of `isOnSheet`.
  @inlinable
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The number of rows a sheet may have (ECMA-376 as every program implements it).
  public static let rowLimit = 1_048_576
  /// The number of columns a sheet may have.
  public static let columnLimit = 16_384

  /// Whether a sheet has such a place.
  public var isOnSheet: Bool {
    (0..<Self.rowLimit).contains(row) && (0..<Self.columnLimit).contains(column)
  }

  /// The relative reference: `B7`.
  public var a1: String { text() }

  /// The absolute reference: `$B$7`.
  public var absolute: String { text(fixesRow: true, fixesColumn: true) }

  /// The reference with a dollar sign before what stays when a formula is copied.
  public func text(fixesRow: Bool = false, fixesColumn: Bool = false) -> String {
    (fixesColumn ? "$" : "") + Self.letters(ofColumn: column) + (fixesRow ? "$" : "") + String(row + 1)
  }

  /// The place so many rows below and columns to the right.
  public func offset(rows: Int = 0, columns: Int = 0) -> CellPosition {
    CellPosition(row: row + rows, column: column + columns)
  }

  /// A column's letters: 0 is `A`, 27 is `AB`; empty for a negative column.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest >= 0 {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// Row by row, in a row from left to right.
  @inlinable
  public static func < (left: CellPosition, right: CellPosition) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

extension CellPosition: CustomStringConvertible {
  /// `D7`.
  public var description: String { a1 }
}
