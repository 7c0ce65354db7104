public import Localization

/// The forecaster that did best at rolling origins, and how the others did.
public struct Selection: Sendable {
  /// The forecaster chosen.
  public let winner: any Forecaster
  /// The forecaster chosen, fitted to all values.
  public let fitted: any FittedForecaster
  /// One row for each candidate, in their order.
  public let table: [Score]
  /// How many values were known at each origin, ascending; empty where the series is too short to test anything.
  public let origins: [Int]
  /// The mean absolute error of the naive forecast at the same origins; nil without origins.
  public let naiveError: Double?
  /// One or two sentences for a report: what was chosen, how it compares, or why nothing could be compared.
  public let explanation: LocalizedText
  /// The errors as the explanation prints them, in its order.
  public let errors: [String]

  /// How one candidate did.
  public struct Score: Sendable, Hashable {
    /// The candidate's name.
    public let name: LocalizedText
    /// The mean absolute error at each horizon tested, in their order; nil at those without a value to compare with.
    public let errorByHorizon: [Double?]
    /// The mean over the horizons; nil for a candidate that was not tested.
    public let meanAbsoluteError: Double?
    /// Why it was not tested.
    public let exclusion: LocalizedText?
  }

  /// The share by which the winner's error is below the naive one; negative where it is above, nil where it was not
  /// tested or the naive error is zero.
  public var skill: Double? {
    guard let naiveError, naiveError > 0, let error = winnerError else { return nil }
    return 1 - error / naiveError
  }

  /// The winner's mean absolute error; nil where it was not tested.
  public var winnerError: Double? {
    table.first { $0.name == winner.name }?.meanAbsoluteError
  }
}
