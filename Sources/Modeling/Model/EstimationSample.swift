public import TimeSeries

/// The rows an equation is estimated on.
public struct EstimationSample: Sendable, Hashable {
  /// First and last period; nil for every period with data.
  public var periods: PeriodRange?
  /// Every published year-to-date and full-year span in those years, rather than periods of the model's frequency.
  public var usesPublishedSpans: Bool

  /// Every period with data.
  public static let all = EstimationSample(periods: nil)

  /// A sample; `published spans` needs a range of years.
  public init(periods: PeriodRange?, usesPublishedSpans: Bool = false) {
    self.periods = periods
    self.usesPublishedSpans = usesPublishedSpans
  }

  /// Whether a period belongs to the sample: by its year where the sample is given in years, else by itself.
  public func contains(_ period: Period) -> Bool {
    guard let periods else { return true }
    guard periods.frequency == .annual else { return periods.contains(period) }
    return periods.first.year <= period.year && period.year <= periods.last.year
  }
}
