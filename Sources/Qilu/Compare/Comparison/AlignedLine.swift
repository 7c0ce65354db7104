import Modeling
import TimeSeries

/// One variable in one region in one unit: the values of all columns that have it, period by period.
struct AlignedLine {
  var variable: String
  var region: String
  /// The unit of all values, as the first source writes it.
  var unit: String
  /// What kind of quantity it is; nil where no source says.
  var measure: Variable.Measure?
  /// The periods in which some column has a value, in order.
  var periods: [Period]
  /// The columns that have a value, in order.
  var columns: [Int]
  /// The values by column and period, column by column; NaN where there is none.
  var values: [Double]
  /// The first row of each column.
  var rows: [UInt32]
  /// The bands of its values, where sources have drawn.
  var bands = AlignedBands()

  /// The unit of differences: points of a rate, else the line's own as it is written.
  var differenceUnit: String {
    (try? Unit.parse(unit))?.kind == .percent ? Unit.percentagePoint.symbol : unit
  }

  /// The value of a column in a period; nil where there is none.
  func value(_ column: Int, _ period: Int) -> Double? {
    guard let place = place(of: column) else { return nil }
    let value = values[place * periods.count + period]
    return value.isNaN ? nil : value
  }

  /// The value of a column in a period; nil where there is none.
  func value(_ column: Int, in period: Period) -> Double? {
    periods.firstIndex(of: period).flatMap { value(column, $0) }
  }

  /// The values of a column in the order of its periods.
  func values(of column: Int) -> [(period: Period, value: Double)] {
    periods.indices.compactMap { index in value(column, index).map { (periods[index], $0) } }
  }

  /// The place of a column among those that have a value.
  func place(of column: Int) -> Int? {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < columns.count && columns[low] == column ? low : nil
  }

  /// The difference of two columns in a period; zero where the values are equal but for printing.
  func difference(_ column: Int, _ reference: Int, _ period: Int) -> Double? {
    guard let value = value(column, period), let other = self.value(reference, period) else { return nil }
    return PrintedValue.difference(value, other)
  }
}

/// Values as files print them: with twelve significant digits.
enum PrintedValue {
  /// Whether two values may be one value printed twice.
  static func agree(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= 1e-11 * max(abs(first), abs(second))
  }

  /// The difference; zero where the values agree.
  static func difference(_ first: Double, _ second: Double) -> Double {
    agree(first, second) ? 0 : first - second
  }
}
