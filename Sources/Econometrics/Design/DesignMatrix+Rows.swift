internal import LinearAlgebra

extension DesignMatrix {
  /// The design without some rows; columns, centres and the record of left-out rows stay as they are.
  public func removing(rows removed: Set<Int>) throws(EconometricsError) -> DesignMatrix {
    let kept = rows.indices.filter { !removed.contains($0) }
    let position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    return try DesignMatrix(
      matrix: matrix.selecting(rows: kept), response: kept.map { response[$0] }, names: names,
      responseName: responseName, rows: kept.map { rows[$0] }, centers: centers,
      filled: filled.compactMap { entry in
        position[entry.row].map { FilledEntry(row: $0, column: entry.column) }
      },
      droppedRows: droppedRows)
  }

  /// How many rows stand at the mean in column `column` because the regressor is not published there.
  public func filledCount(column: Int) -> Int {
    filled.count { $0.column == column }
  }
}
