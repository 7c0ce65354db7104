private import Foundation

extension Series {
  /// The average yearly growth (年均增长), in %, that these rates of growth (% over the period before) compound
  /// to.
  ///
  /// Nil if a rate in the range is missing, at or below -100 %, or the range is not the series' frequency.
  public func averageGrowth(over range: PeriodRange) -> Double? {
    guard let factor = growthFactor(over: range) else { return nil }
    let years = Double(range.count) / Double(frequency.periodsPerYear)
    return (pow(factor, 1 / years) - 1) * 100
  }

  /// The cumulated growth (累计增长), in %, that these rates of growth (% over the period before) compound to.
  ///
  /// Nil if a rate in the range is missing, at or below -100 %, or the range is not the series' frequency.
  public func cumulatedGrowth(over range: PeriodRange) -> Double? {
    growthFactor(over: range).map { ($0 - 1) * 100 }
  }

  /// The mean of the values in a range; nil if one is missing.
  public func mean(over range: PeriodRange) -> Double? {
    var sum = 0.0
    for period in range {
      guard let value = self[period] else { return nil }
      sum += value
    }
    return sum / Double(range.count)
  }

  private func growthFactor(over range: PeriodRange) -> Double? {
    var factor = 1.0
    for period in range {
      guard let rate = self[period], rate > -100 else { return nil }
      factor *= 1 + rate / 100
    }
    return factor
  }
}
