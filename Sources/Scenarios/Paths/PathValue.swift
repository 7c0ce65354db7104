public import TimeSeries

/// What a line of a path says the variable does over its periods.
///
/// The exact meaning of each word is given with ``PathEvaluator``.
public enum PathValue: Hashable, Sendable {
  /// The same value in every period: `9 %`.
  case number(Quantity)
  /// The parent's path, changed or not: `base`, `base + 4 pp`, `base * 1.05`.
  case base(BaseChange)
  /// The last value before the range, in every period: `hold`.
  case hold
  /// A straight line from the period before the range to the value in its last period: `ramp to 10 %`.
  case ramp(to: Quantity)
  /// Growth of a level at a yearly rate in per cent: `grow 3 %/year`.
  case grow(perYear: Quantity)
  /// A logistic curve, 5 % of the way in the first period and 95 % in `by`: `s-curve to 60 % by 2030`.
  case sCurve(to: Quantity, by: Period)
  /// The parent's path shifted in every period of the range: `step +1 pp`.
  case step(by: Quantity)
  /// The parent's path shifted in the first period of the range only: `pulse +1 pp`.
  case pulse(by: Quantity)
  /// Exogenized in growth over the period before: `growth 5 %`.
  case growth(Quantity)
  /// Exogenized in the change from the period before: `difference 3`.
  case difference(Quantity)
  /// Exogenized as a share of another variable: `share 12 % of total`.
  case share(Quantity, of: String)
  /// Values read from a CSV file, named relative to the scenario file: `from paths/high-tech.csv`.
  case file(name: String)
  /// Nothing: removes what the parent set.
  case none

  /// How a `base` line changes the parent's path.
  public enum BaseChange: Hashable, Sendable {
    /// The parent's path as it is.
    case unchanged
    /// Shifted: percentage points for rates and shares, per cent or the variable's unit for levels.
    case plus(Quantity)
    /// Multiplied; the parent's deviations are multiplied too.
    case times(Double)
  }
}

/// How far the value of a line may lie from what it states.
public struct PathSpread: Hashable, Sendable {
  /// The distribution of the deviation.
  public var shape: Shape
  /// Whether every period has a deviation of its own (`± 0.8 pp a year`) instead of one for the line.
  public var isIndependent: Bool

  /// The distribution of a deviation.
  public enum Shape: Hashable, Sendable {
    /// Normal with this standard deviation: `± 0.8 pp`.
    case normal(standardDeviation: Quantity)
    /// Uniform between two values, around their middle: `uniform 1 % .. 2 %`.
    case uniform(low: Quantity, high: Quantity)
    /// Triangular between two values, around the most likely one: `triangular 1 % .. 2 % .. 4 %`.
    case triangular(low: Quantity, mode: Quantity, high: Quantity)
    /// The deviations of the path above, whatever they are: `± base`.
    case asAbove
  }

  /// A distribution, drawn once for the line unless `isIndependent`.
  public init(_ shape: Shape, isIndependent: Bool = false) {
    self.shape = shape
    self.isIndependent = isIndependent
  }
}
