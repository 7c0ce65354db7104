import TimeSeries

/// Which rows of a line's sheet hold differences.
struct LineDifferences {
  let line: AlignedLine
  let grid: LineGrid
  let columns: [ComparisonColumn]
  let compared: [(place: Int, reference: Int)]

  /// The rows of a part in which some column and its reference have values, and those between that keep steps even; not those
  /// before the horizon in which nothing differs.
  func rows(of part: LineGrid.Part) -> [Int] {
    let horizon = columns.compactMap { $0.horizon?.first }.min()
    let rows = part.rows.compactMap { row in largest(row).map { (row, $0) } }
      .drop { row, difference in
        difference == 0 && (horizon.map { grid.rows[row].period < $0 } ?? false)
      }.map(\.0)
    guard let first = rows.first, let last = rows.last else { return [] }
    return Array(stride(from: first, through: last, by: LineGrid.step(rows)))
  }

  /// The largest magnitude of a row's differences; nil where there is none.
  private func largest(_ row: Int) -> Double? {
    guard let index = grid.rows[row].index else { return nil }
    return compared.compactMap { pair in
      line.difference(columns[pair.place].index, columns[pair.reference].index, index).map(abs)
    }.max()
  }
}
