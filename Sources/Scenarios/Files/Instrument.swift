import SourceText
public import TimeSeries

/// What a target or an optimal control may move, and how far.
///
/// An exogenous variable moves by its assumption, an endogenous one by the add-factor of its equation.
public struct Instrument: Hashable, Sendable {
  /// The variable.
  public var variable: Located<String>
  /// Bounds on the assumption or add-factor; nil takes those of the whole target or control.
  public var within: QuantityRange?
  /// Bound on its change from one period to the next, without sign; nil takes that of the whole target or control.
  public var step: Quantity?
  /// The price of its squared change, beside that of other instruments.
  public var weight: Double

  /// An instrument.
  public init(
    _ variable: Located<String>, within: QuantityRange? = nil, step: Quantity? = nil, weight: Double = 1
  ) {
    self.variable = variable
    self.within = within
    self.step = step
    self.weight = weight
  }

  /// The instrument with bounds for those that it does not state.
  func bounded(by within: QuantityRange?, _ step: Quantity?) -> Instrument {
    var result = self
    result.within = self.within ?? within
    result.step = self.step ?? step
    return result
  }
}
