/// A dense matrix of doubles, stored column by column.
///
/// A value type: copies share storage until one is written to. Indices count from 0; an index out of
/// range is a programmer's error and traps.
@frozen
public struct Matrix: Hashable, Sendable {
  /// Number of rows.
  public let rows: Int
  /// Number of columns.
  public let columns: Int
  /// The entries in column-major order: entry (r, c) stands at `r + c * rows`.
  public var elements: [Double]

  /// A matrix with the same value everywhere.
  @inlinable
  public init(rows: Int, columns: Int, repeating value: Double = 0) {
    precondition(rows >= 0 && columns >= 0, "negative matrix size")
    self.rows = rows
    self.columns = columns
    self.elements = [Double](repeating: value, count: rows * columns)
  }

  /// A matrix over existing entries in column-major order; `elements` must hold `rows * columns` of them.
  @inlinable
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(rows >= 0 && columns >= 0, "negative matrix size")
    precondition(elements.count == rows * columns, "a matrix needs rows * columns entries")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix from its rows, which must be equally long.
  public init(rowVectors: [[Double]]) {
    let columns = rowVectors.first?.count ?? 0
    self.init(rows: rowVectors.count, columns: columns)
    for (r, row) in rowVectors.enumerated() {
      precondition(row.count == columns, "rows of a matrix are equally long")
      for c in 0..<columns { elements[r + c * rows] = row[c] }
    }
  }

  /// A matrix from its columns, which must be equally long.
  public init(columnVectors: [[Double]]) {
    let rows = columnVectors.first?.count ?? 0
    precondition(columnVectors.allSatisfy { $0.count == rows }, "columns of a matrix are equally long")
    self.init(rows: rows, columns: columnVectors.count, elements: columnVectors.flatMap { $0 })
  }

  /// A square matrix with the given diagonal and zeros elsewhere.
  public init(diagonal: [Double]) {
    self.init(rows: diagonal.count, columns: diagonal.count)
    for (i, value) in diagonal.enumerated() { elements[i + i * rows] = value }
  }

  /// The identity matrix.
  public static func identity(_ order: Int) -> Matrix {
    Matrix(diagonal: [Double](repeating: 1, count: order))
  }

  /// Entry in row `row` and column `column`.
  @inlinable
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "matrix index out of range")
      return elements[row + column * rows]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "matrix index out of range")
      elements[row + column * rows] = newValue
    }
  }
}
