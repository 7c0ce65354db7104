/// Where a square sparse matrix has entries, column by column.
public struct SparsePattern: Hashable, Sendable {
  /// Number of rows and columns.
  public let order: Int
  /// For each column, where its entries begin in `rows`; one more at the end.
  public let columnStarts: [Int32]
  /// Row of each entry, ascending within a column.
  public let rows: [Int32]

  /// A pattern and, for each given place, the position of its entry; places named twice share one.
  ///
  /// Rows and columns count from 0 and must be below `order`.
  public static func of(order: Int, places: [(row: Int, column: Int)]) -> (
    pattern: SparsePattern, positions: [Int]
  ) {
    let sorted = places.indices.sorted {
      (places[$0].column, places[$0].row) < (places[$1].column, places[$1].row)
    }
    var starts = [Int32](repeating: 0, count: order + 1)
    var rows: [Int32] = []
    var positions = [Int](repeating: 0, count: places.count)
    var last: (row: Int, column: Int)?
    for index in sorted {
      let place = places[index]
      precondition(place.row >= 0 && place.row < order && place.column >= 0 && place.column < order)
      if last.map({ $0 != place }) ?? true {
        rows.append(Int32(place.row))
        starts[place.column + 1] += 1
        last = place
      }
      positions[index] = rows.count - 1
    }
    for column in 0..<order { starts[column + 1] += starts[column] }
    return (SparsePattern(order: order, columnStarts: starts, rows: rows), positions)
  }
}
