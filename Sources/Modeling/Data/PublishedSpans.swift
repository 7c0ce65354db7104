public import Econometrics
public import TimeSeries

/// The rows of a regression on published spans: every year-to-date and full-year figure of the response.
///
/// Spans of one year overlap, so rows of a year are one cluster. A lag of one is the same span a year earlier; on plain
/// periods it is the period before.
public struct PublishedSpans: RegressionData {
  /// The spans, in time order.
  public let rows: [ObservationRow]
  private let data: ModelData
  private let lagsByYear: Bool

  /// Spans of the sample for which the response is published; periods of `frequency` alone where the sample says so.
  ///
  /// - Parameter leading: periods before the sample that are rows too, for errors to start from.
  public init(
    response: String, sample: EstimationSample, data: ModelData, frequency: Frequency, leading: Int = 0
  ) {
    self.data = data
    lagsByYear = sample.usesPublishedSpans
    let figures =
      sample.usesPublishedSpans
      ? data.yearToDateFigures(of: response) : data.figures(of: response, frequency: frequency)
    rows = figures.map(\.period).filter { period in
      (0...leading).contains { sample.contains(period.advanced(by: $0)) }
    }.map { period in
      ObservationRow(label: period.description, cluster: String(period.year), period: period)
    }
  }

  /// The variable's figure for the row's span, moved by whole years.
  public func value(_ variable: String, shift: Int, row: Int) -> Double? {
    guard rows.indices.contains(row), let period = rows[row].period else { return nil }
    return data.value(variable, lagsByYear ? period.advanced(byYears: shift) : period.advanced(by: shift))
  }
}
