import Reporting

/// A band of the project's fans: its probability in percent and the quantiles at its ends.
struct FanLevel: Hashable {
  let level: Double
  let low: Double
  let high: Double

  /// The bands of every fan, the widest first.
  static let all = [outer, eighty, FanLevel(level: 50, low: 0.25, high: 0.75)]
  /// The widest.
  static let outer = FanLevel(level: 95, low: 0.025, high: 0.975)
  /// The one that tables show in brackets.
  static let eighty = FanLevel(level: 80, low: 0.1, high: 0.9)

  /// The band over some periods, from the quantiles of each.
  func band(_ count: Int, _ quantile: (_ period: Int, _ probability: Double) -> Double?) -> Chart.Fan.Band {
    Chart.Fan.Band(
      level: level, low: (0..<count).map { quantile($0, low) }, high: (0..<count).map { quantile($0, high) })
  }
}
