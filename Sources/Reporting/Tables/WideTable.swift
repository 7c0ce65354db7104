import TimeSeries

/// The rows of a table turned: one row a series, one column a period.
struct WideTable {
  /// The columns that name the series: dimensions and the unit, those of a standard first.
  let names: [ColumnarTable.Column]
  /// The periods in their order.
  let periods: [Period]
  /// The series in the order in which they first come.
  private(set) var rows: [Row] = []

  /// One series.
  struct Row {
    /// A row of the table that belongs to it, for its names.
    let source: Int
    /// The values by period; NaN where there is none.
    var values: [Double]
  }

  /// Turns a table.
  ///
  /// - Parameter names: the columns that name the series; by default all dimensions and the unit.
  /// - Throws: `TableError` without a column of periods or of figures, or when two rows are the same series' same period.
  init(_ table: ColumnarTable, names: [ColumnarTable.Column]? = nil) throws(TableError) {
    guard case .period(let when)? = table.columns(.period).first?.values else {
      throw .missingColumn("period")
    }
    guard case .number(let figures)? = table.columns(.measure).first?.values else {
      throw .missingColumn("value")
    }
    self.names = names ?? table.columns.filter { $0.role == .dimension || $0.role == .unit }
    let order = when.values.indices.sorted { when.values[$0] < when.values[$1] }
    periods = order.map { when.values[$0] }
    var place = [Int](repeating: 0, count: order.count)
    for (index, code) in order.enumerated() { place[code] = index }
    let series = Self.series(self.names, table.rowCount)
    var seen = Set<UInt64>()
    for row in 0..<table.rowCount {
      let index = Int(series[row])
      if index == rows.count {
        rows.append(Row(source: row, values: [Double](repeating: .nan, count: periods.count)))
      }
      let period = place[Int(when.codes[row])]
      guard seen.insert(UInt64(index) << 32 | UInt64(period)).inserted else {
        throw duplicate(row, of: series, when)
      }
      rows[index].values[period] = figures[row]
    }
  }

  /// For each row the number of its series, in the order in which they first come.
  private static func series(_ names: [ColumnarTable.Column], _ count: Int) -> [UInt32] {
    var series = [UInt32](repeating: 0, count: count)
    for column in names {
      guard let codes = column.values.codes else { continue }
      var known: [UInt64: UInt32] = [:]
      for row in 0..<count {
        let pair = UInt64(series[row]) << 32 | UInt64(codes[row])
        let number = known[pair] ?? UInt32(known.count)
        known[pair] = number
        series[row] = number
      }
    }
    return series
  }

  private func duplicate(_ row: Int, of series: [UInt32], _ when: CodedValues<Period>) -> TableError {
    let first = (0..<row).first { series[$0] == series[row] && when.codes[$0] == when.codes[row] } ?? row
    return .duplicateRows(
      key: names.map { $0.values.text(row) } + [when[row].description], first: first + 1, second: row + 1)
  }
}

extension ColumnarTable.Values {
  /// The rows by their distinct values; nil for numbers, which name nothing.
  var codes: [UInt32]? {
    switch self {
    case .text(let values): values.codes
    case .period(let values): values.codes
    case .integer(let values): CodedValues(values).codes
    case .number: nil
    }
  }
}
