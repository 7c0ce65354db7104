public import Expressions
public import SourceText
public import TimeSeries

/// Optimal control: the paths of instruments that make a loss least.
public struct Control: Hashable, Sendable {
  /// The loss of one period, in variables of the model, lags allowed; summed over the horizon.
  public var loss: Expression
  /// The loss as written.
  public var text: String
  /// What is chosen.
  public var by: [Instrument]
  /// The periods over which it is chosen.
  public var over: PeriodRange
  /// Bounds on the instruments that have none of their own.
  public var within: QuantityRange?
  /// Bound on the change of the instruments from one period to the next, without sign.
  public var step: Quantity?
  /// What the loss of a period counts beside that of the period before.
  public var discount: Double
  /// Where it stands.
  public var origin: SourceRange

  /// The instruments with the bounds that hold for them.
  public var instruments: [Instrument] { by.map { $0.bounded(by: within, step) } }
}
