public import Localization

/// A forecasting rule that has seen no data yet.
public protocol Forecaster: Sendable {
  /// What it becomes by seeing data.
  associatedtype Fitted: FittedForecaster

  /// Its name for people.
  var name: LocalizedText { get }

  /// The fewest values that `fit` accepts.
  var minimumCount: Int { get }

  /// Fits the rule to equally spaced values, oldest first.
  ///
  /// Throws `tooShort` below `minimumCount` values and `notFinite` for NaN or an infinity.
  func fit(_ values: [Double]) throws(ForecastingError) -> Fitted
}

extension Forecaster {
  /// Throws unless there are enough values and all are finite.
  func check(_ values: [Double]) throws(ForecastingError) {
    if let place = values.firstIndex(where: { !$0.isFinite }) {
      throw .notFinite(place: place, value: values[place])
    }
    guard values.count >= minimumCount else {
      throw .tooShort(forecaster: name, found: values.count, needed: minimumCount)
    }
  }
}
