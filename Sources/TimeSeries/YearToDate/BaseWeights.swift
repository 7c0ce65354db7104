internal import Localization

/// The weights of the months of the year before, by which growth over a span is the mean of its months'
/// growth.
public struct BaseWeights: Sendable, Hashable {
  /// Twelve positive weights, January first; only their ratios matter.
  public let months: [Double]

  /// One weight for all months.
  public static let equal = BaseWeights(uncheckedMonths: [Double](repeating: 1, count: 12))

  private init(uncheckedMonths months: [Double]) {
    self.months = months
  }

  /// Weights given month by month. Errors: not twelve positive numbers.
  public init(months: [Double]) throws(TimeSeriesError) {
    guard months.count == 12, months.allSatisfy({ $0 > 0 && $0.isFinite }) else {
      throw .invalidArgument(
        LocalizedText(en: "base weights are twelve positive numbers", zh: "基期权重应为十二个正数"))
    }
    self.init(uncheckedMonths: months)
  }

  /// The weight of a span's months together.
  public func weight(of span: Period) -> Double {
    months[(span.firstMonth - 1)..<span.lastMonth].reduce(0, +)
  }

  /// The growth of the year that growth to a month and growth of the remaining months make, in %.
  ///
  /// Errors: `month` is not in 1...11.
  public func yearGrowth(
    toDate growth: Double, through month: Int, remaining: Double
  ) throws(TimeSeriesError) -> Double {
    let share = try share(through: month)
    return share * growth + (1 - share) * remaining
  }

  /// The growth that the remaining months need for the year to grow as given, in %.
  ///
  /// Errors: `month` is not in 1...11.
  public func remainingGrowth(
    toDate growth: Double, through month: Int, year: Double
  ) throws(TimeSeriesError) -> Double {
    let share = try share(through: month)
    return (year - share * growth) / (1 - share)
  }

  /// The part of the year's weight that the months to `month` have.
  private func share(through month: Int) throws(TimeSeriesError) -> Double {
    guard 1...11 ~= month else {
      throw .invalidArgument(
        LocalizedText(
          en: "after month \(month) no months of the year remain, or none has passed; give 1 to 11",
          zh: "月份 \(month) 之后没有剩余月份或尚无已过月份；应为 1 至 11"))
    }
    return months[..<month].reduce(0, +) / months.reduce(0, +)
  }
}
