import SourceText
public import TimeSeries

/// A model's own data: a wide table, one line a period, one column a variable.
public struct DataTable: Sendable {
  /// The file's name in messages.
  public let file: String
  /// The periods of the lines, consecutive.
  public let periods: PeriodRange
  /// The names of the columns after the first, in order.
  public let columns: [String]
  /// For each column, the value of each period; nil where it is missing.
  let values: [[Double?]]
  /// The line of the file that holds the first period.
  let lines: [Int]

  init(
    file: String, periods: PeriodRange, columns: [String], values: [[Double?]], lines: [Int]
  ) {
    self.file = file
    self.periods = periods
    self.columns = columns
    self.values = values
    self.lines = lines
  }

  /// The value of a column in a period; nil where it is missing or outside the table.
  func value(_ column: Int, _ period: Period) -> Double? {
    periods.index(of: period).flatMap { values[column][$0] }
  }

  /// The figure of a column in a period, with its line.
  func figure(_ column: Int, _ period: Period) -> ModelData.Figure? {
    guard let row = periods.index(of: period), let value = values[column][row] else { return nil }
    return ModelData.Figure(value: value, place: SourceRange(file: file, line: lines[row]))
  }

  /// The figures of a column, in time order.
  func figures(_ column: Int) -> [(period: Period, figure: ModelData.Figure)] {
    periods.compactMap { period in figure(column, period).map { (period: period, figure: $0) } }
  }
}
