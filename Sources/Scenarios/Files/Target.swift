public import SourceText
public import TimeSeries

/// A value that a variable is to reach by moving one assumption.
///
/// The instrument's own assumption is the reference of least change: the solved path is the one nearest to it.
public struct Target: Hashable, Sendable {
  /// The variable that is to reach the value.
  public var reach: Located<String>
  /// The value to reach, the same in every period of `periods`.
  public var value: Quantity
  /// The periods in which it is to be reached (`in:`).
  public var periods: PeriodRange
  /// The assumption that is free to move (`by:`).
  public var by: Located<String>
  /// The periods over which it may move (`over:`).
  public var over: PeriodRange
  /// Bounds on the value of the instrument.
  public var within: QuantityRange?
  /// Bound on the change of the instrument from one period to the next, without sign.
  public var step: Quantity?
  /// Whether the nearest path is accepted where the target cannot be met.
  public var allowUnmet: Bool
  /// Where the target stands.
  public var origin: SourceRange

  /// What a child's target must share with its parent's to replace it.
  public struct Key: Hashable, Sendable {
    /// The variable to reach.
    public var reach: String
    /// The instrument.
    public var by: String

    /// A pair of variable and instrument.
    public init(reach: String, by: String) {
      self.reach = reach
      self.by = by
    }
  }

  /// The target's identity under inheritance.
  public var key: Key { Key(reach: reach.value, by: by.value) }

  /// A target.
  public init(
    reach: Located<String>, value: Quantity, periods: PeriodRange, by: Located<String>, over: PeriodRange,
    within: QuantityRange? = nil, step: Quantity? = nil, allowUnmet: Bool = false, origin: SourceRange
  ) {
    self.reach = reach
    self.value = value
    self.periods = periods
    self.by = by
    self.over = over
    self.within = within
    self.step = step
    self.allowUnmet = allowUnmet
    self.origin = origin
  }
}

/// Two quantities, the first no larger than the second: `0 % .. 20 %`.
public struct QuantityRange: Hashable, Sendable {
  /// The lower bound.
  public var low: Quantity
  /// The upper bound.
  public var high: Quantity

  /// A range of quantities of one unit.
  public init(low: Quantity, high: Quantity) {
    self.low = low
    self.high = high
  }
}
