import Modeling
import TimeSeries

/// The bands that report folders give of their values, in the units of the folders.
///
/// They come from tables that are in memory anyway, a few thousand rows for each scenario; tables of other models have none.
struct TakenBands: Sendable {
  /// What tells the bands of one path from those of others.
  struct Key: Hashable {
    var line: UInt32
    var column: UInt32
    var unit: UInt16
  }

  private(set) var values: [Key: [Period: SourceBand]] = [:]
  /// Of differences from the scenario that the folder compares with, draw by draw.
  private(set) var differences: [Key: [Period: SourceBand]] = [:]
  /// The periods of which the folder says that nothing is published and the value is its own estimate.
  private(set) var estimates: [Key: Set<Period>] = [:]

  var isEmpty: Bool { values.isEmpty && differences.isEmpty && estimates.isEmpty }

  /// Takes in the bands of one path.
  mutating func add(_ series: ScenarioSeries, _ key: Key) {
    let pairs = series.points.compactMap { point in
      SourceBand(point.quantiles, standardDeviation: point.standardDeviation).map { (point.period, $0) }
    }
    if !pairs.isEmpty { values[key] = Dictionary(pairs, uniquingKeysWith: { first, _ in first }) }
    if !series.differences.isEmpty { differences[key] = series.differences }
    let estimated = series.points.filter { $0.kind == .estimate }
    if !estimated.isEmpty { estimates[key] = Set(estimated.map(\.period)) }
  }
}
