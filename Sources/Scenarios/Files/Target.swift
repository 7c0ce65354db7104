public import SourceText
public import TimeSeries

/// A value that a variable is to reach by moving assumptions or add-factors.
///
/// The instruments' own paths are the reference of least change: the solved paths are those nearest to them.
public struct Target: Hashable, Sendable {
  /// The variable that is to reach the value.
  public var reach: Located<String>
  /// The value to reach, the same in every period of `periods`.
  public var value: Quantity
  /// The periods in which it is to be reached (`in:`).
  public var periods: PeriodRange
  /// What is free to move (`by:`).
  public var by: [Instrument]
  /// The periods over which it may move (`over:`).
  public var over: PeriodRange
  /// Bounds on the instruments that have none of their own.
  public var within: QuantityRange?
  /// Bound on the change of the instruments from one period to the next, without sign.
  public var step: Quantity?
  /// Whether the nearest path is accepted where the target cannot be met.
  public var allowUnmet: Bool
  /// Where the target stands.
  public var origin: SourceRange

  /// What a child's target must share with its parent's to replace it.
  public struct Key: Hashable, Sendable {
    /// The variable to reach.
    public var reach: String
    /// The instruments, by name.
    public var by: [String]

    /// A variable and its instruments, whose order does not count.
    public init(reach: String, by: [String]) {
      self.reach = reach
      self.by = by.sorted()
    }
  }

  /// The target's identity under inheritance.
  public var key: Key { Key(reach: reach.value, by: by.map(\.variable.value)) }

  /// The instruments with the bounds that hold for them.
  public var instruments: [Instrument] { by.map { $0.bounded(by: within, step) } }

  /// A target.
  public init(
    reach: Located<String>, value: Quantity, periods: PeriodRange, by: [Instrument], over: PeriodRange,
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
