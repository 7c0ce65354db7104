import Modeling
import TimeSeries

/// The periods of a line's sheet: by frequency, without leaps, so that a step along a chart's axis is always as long.
struct LineGrid {
  /// A row of the sheet.
  struct Row {
    var period: Period
    /// The period's index in the line; nil where no column has a value.
    var index: Int?
  }

  /// Rows of one frequency.
  struct Part {
    var rows: Range<Int>
    /// The periods from one row to the next.
    var step: Int
  }

  private(set) var rows: [Row] = []
  private(set) var parts: [Part] = []

  /// More rows than this are not filled up: the axis leaps.
  static let limit = 600

  init(_ line: AlignedLine, order: [Int]) {
    var rest = order[...]
    while let first = rest.first {
      let frequency = line.periods[first].frequency
      let own = Array(rest.prefix { line.periods[$0].frequency == frequency })
      rest = rest.dropFirst(own.count)
      let start = rows.count
      let step = frequency == nil ? 1 : Self.step(own.map { line.periods[$0].ordinal })
      add(own, of: line, step: step, isFilled: frequency != nil)
      parts.append(Part(rows: start..<rows.count, step: step))
    }
  }

  private mutating func add(_ own: [Int], of line: AlignedLine, step: Int, isFilled: Bool) {
    guard isFilled, let first = own.first, let last = own.last,
      line.periods[last].ordinal - line.periods[first].ordinal < Self.limit * step
    else {
      rows += own.map { Row(period: line.periods[$0], index: $0) }
      return
    }
    var period = line.periods[first]
    for index in own {
      while period < line.periods[index] {
        rows.append(Row(period: period, index: nil))
        period = period.advanced(by: step)
      }
      rows.append(Row(period: period, index: index))
      period = period.advanced(by: step)
    }
  }

  /// The greatest common divisor of the distances: 5 for 2020, 2025, 2035.
  static func step(_ ordinals: [Int]) -> Int {
    let distances = zip(ordinals.dropFirst(), ordinals).map { $0 - $1 }
    return max(1, distances.reduce(0, gcd))
  }

  private static func gcd(_ one: Int, _ other: Int) -> Int { other == 0 ? one : gcd(other, one % other) }
}
