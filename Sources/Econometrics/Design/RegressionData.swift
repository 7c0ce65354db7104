public import TimeSeries

/// Where a regression reads its values: one row per candidate observation, values by variable name.
public protocol RegressionData {
  /// The variables there are; nil if the provider has checked the names already.
  var variables: [String]? { get }

  /// The candidate rows, in the order in which they are to be reported.
  var rows: [ObservationRow] { get }

  /// The value of `variable` in row `row`, moved by `shift` periods (-1 is one earlier); nil if it is not
  /// published. What "one earlier" means is the provider's to say: on published spans, the same span a year
  /// before.
  func value(_ variable: String, shift: Int, row: Int) -> Double?
}

extension RegressionData {
  /// Names are taken as checked.
  public var variables: [String]? { nil }
}

/// What a row of a regression is called and where it stands.
public struct ObservationRow: Hashable, Sendable {
  /// The name under which reports mention the row, such as `2021Q1`.
  public var label: String
  /// The group whose errors may be correlated, such as the year; nil if none.
  public var cluster: String?
  /// The span the row covers; nil for data that are not a time series.
  public var period: Period?

  /// A row with its name and, where it has them, its cluster and period.
  public init(label: String, cluster: String? = nil, period: Period? = nil) {
    self.label = label
    self.cluster = cluster
    self.period = period
  }
}

/// What becomes of a row in which a regressor is not published.
public enum MissingRegressors: String, Hashable, Sendable {
  /// The row is left out (listwise deletion).
  case drop
  /// The row stays, with the regressor at its mean.
  ///
  /// The column then enters as the deviation from the mean of its published values, so that its term is zero
  /// in such a row and the row still informs the other coefficients.
  case mean
}

/// What becomes of a row that has all its figures and in which a term has no value: the logarithm of a negative number.
public enum UndefinedTerms: Hashable, Sendable {
  /// It is an error.
  case refuse
  /// The row is left out and named.
  case drop
}
