public import Localization
public import TimeSeries

/// What a target asked for and what the solution gives.
public struct TargetSolution: Sendable, Hashable {
  /// The target, with the scenario that states it.
  public var target: Inherited<Target>
  /// The solved instrument by period, in the instrument's unit.
  public var instrument: [Period: Double]
  /// The value reached by period.
  public var reached: [Period: Double]
  /// Bounds on the instrument that the solution rests on.
  public var binding: [BindingBound]
  /// Whether every period reaches the value on the deterministic path.
  public var isMet: Bool
}

/// A bound that a solution rests on.
public struct BindingBound: Sendable, Hashable {
  /// Which bound.
  public enum Kind: Sendable, Hashable {
    /// The smallest value allowed.
    case lower(Double)
    /// The largest value allowed.
    case upper(Double)
    /// The largest change from the period before allowed, up or down.
    case step(Double)
  }

  /// The instrument.
  public var variable: String
  /// The period in which it binds.
  public var period: Period
  /// Which bound.
  public var kind: Kind

  /// The bound in words.
  public var description: LocalizedText {
    switch kind {
    case .lower(let value):
      LocalizedText(
        en: "\(variable) at its lower bound \(value) in \(period)", zh: "\(period) 的 \(variable) 取下限 \(value)"
      )
    case .upper(let value):
      LocalizedText(
        en: "\(variable) at its upper bound \(value) in \(period)", zh: "\(period) 的 \(variable) 取上限 \(value)"
      )
    case .step(let value):
      LocalizedText(
        en: "\(variable) at its largest change \(value) in \(period)",
        zh: "\(period) 的 \(variable) 取最大变动 \(value)")
    }
  }
}
