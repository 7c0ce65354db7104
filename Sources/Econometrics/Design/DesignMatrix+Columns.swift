internal import LinearAlgebra

extension DesignMatrix {
  /// The design without some columns; the rows stay.
  func removing(columns removed: Set<Int>) throws(EconometricsError) -> DesignMatrix {
    let kept = names.indices.filter { !removed.contains($0) }
    return try DesignMatrix(
      matrix: Matrix(
        rows: observationCount, columns: kept.count, elements: kept.flatMap { matrix.column($0) }),
      response: response, names: kept.map { names[$0] }, responseName: responseName, rows: rows,
      centers: kept.map { centers[$0] },
      filled: filled.compactMap { entry in
        kept.firstIndex(of: entry.column).map { FilledEntry(row: entry.row, column: $0) }
      }, droppedRows: droppedRows)
  }
}
