import Reporting
import TimeSeries

/// The periods of one frequency that a picture of a line shows: some history, then what is projected.
struct LineSpan {
  let line: AlignedLine
  /// The periods as indices of the line's.
  let indices: [Int]
  /// The place among them where projection begins; nil where no source says.
  let firstProjected: Int?

  /// The spans of a line that have a course: years before quarters before months, each of two periods at least.
  static func all(of line: AlignedLine, _ columns: ComparisonColumns) -> [LineSpan] {
    let groups = Dictionary(grouping: line.periods.indices) {
      line.periods[$0].frequency?.monthsPerPeriod ?? 0
    }
    let horizon = line.columns.compactMap { columns.all[$0].horizon?.first }.min()
    return groups.sorted { $0.key > $1.key }.map { LineSpan(line, $0.value, horizon: horizon) }
      .filter { $0.indices.count > 1 }
  }

  private init(_ line: AlignedLine, _ all: [Int], horizon: Period?) {
    self.line = line
    let place = horizon.flatMap { horizon in all.firstIndex { !line.periods[$0].begins(before: horizon) } }
    guard let place else {
      (indices, firstProjected) = (all, nil)
      return
    }
    let start = ChartHistory.start(
      before: line.periods[all[place]], published: all[..<place].map { line.periods[$0] })
    indices = all.filter { !line.periods[$0].begins(before: start) }
    firstProjected = place - (all.count - indices.count)
  }

  private init(_ span: LineSpan, from place: Int) {
    line = span.line
    indices = Array(span.indices[place...])
    firstProjected = span.firstProjected.map { max(0, $0 - place) }
  }

  /// The span without the periods before a place.
  func from(_ place: Int) -> LineSpan { LineSpan(self, from: place) }

  var periods: [Period] { indices.map { line.periods[$0] } }

  var time: Chart.TimeAxis { Chart.TimeAxis(periods, firstProjected: firstProjected) }

  /// The values of a column.
  func values(_ column: ComparisonColumn) -> [Double?] { indices.map { line.value(column.index, $0) } }

  /// The differences of a column from its reference; nil for a column that has none.
  func differences(_ column: ComparisonColumn) -> [Double?]? {
    column.reference.map { reference in indices.map { line.difference(column.index, reference, $0) } }
  }

  /// A band of a column's values; nil where nothing was drawn or no draw differs.
  func band(_ level: FanLevel, of column: ComparisonColumn) -> Chart.Fan.Band? {
    band(level) { line.bands.value(column.index, in: $0) }
  }

  /// A band of a column's differences from the scenario that its own source compares it with.
  func differenceBand(_ level: FanLevel, of column: ComparisonColumn) -> Chart.Fan.Band? {
    band(level) { line.bands.difference(column, in: $0) }
  }

  private func band(_ level: FanLevel, _ source: (Period) -> SourceBand?) -> Chart.Fan.Band? {
    let bands = periods.map(source)
    guard bands.contains(where: { $0?.varies ?? false }) else { return nil }
    return level.band(bands.count) { bands[$0]?.quantile($1) }
  }
}

extension Period {
  /// Whether it begins in an earlier month.
  func begins(before other: Period) -> Bool {
    (year, firstMonth) < (other.year, other.firstMonth)
  }
}
