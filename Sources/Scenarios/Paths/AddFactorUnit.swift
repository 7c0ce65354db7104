public import Expressions
public import TimeSeries

/// What the add-factors of an equation are counted in, which follows from its left side: they enter before the left side's
/// transform is undone.
///
/// | left side | written | adds to the left side |
/// |---|---|---|
/// | `x`, a rate or share | pp | as it is |
/// | `x`, a level | its unit, or % of the right side | as it is |
/// | `d(x)` | the unit of differences of x | as it is |
/// | `pct(x)` | pp | as it is |
/// | `log(x)`, `dlog(x)` | pp or %, which say the same | a hundredth |
/// | `logit(x)` | a bare number | as it is |
///
/// Of a variable without a declared unit, a bare number adds to the left side as it is.
public struct AddFactorUnit: Hashable, Sendable {
  /// The unit of an amount; nil takes bare numbers.
  public var unit: Unit?
  /// What one unit adds to the left side.
  public var scale = 1.0
  /// What a number in % is.
  public var percent: PercentMeaning?
  /// Whether a bare number is one of the left side.
  public var takesBareNumbers: Bool

  /// What a number in % is.
  public enum PercentMeaning: Hashable, Sendable {
    /// Per cent of the right side.
    case ofRightSide
    /// The same as percentage points: the left side is a logarithm.
    case points
  }

  /// The unit for an equation whose variable is measured in `unit`.
  public init(_ left: LeftSide.Transform, of unit: Unit?) {
    self.unit = unit?.differenceUnit
    takesBareNumbers = unit == nil
    switch left {
    case .identity: percent = unit?.isRate == true ? nil : .ofRightSide
    case .d: break
    case .pct: self.unit = .percentagePoint
    case .log, .dlog:
      self.unit = .percentagePoint
      scale = 0.01
      percent = .points
    case .logit, .exp: self.unit = nil
    }
  }
}
