public import Localization
public import TimeSeries

/// What a target asked for and what the solution gives.
public struct TargetSolution: Sendable, Hashable {
  /// The solved path of one instrument.
  public struct InstrumentPath: Sendable, Hashable {
    /// The instrument: an assumption or an add-factor.
    public var item: ScenarioInputs.Item
    /// Its values by period.
    public var values: [Period: Double]
  }

  /// The target, with the scenario that states it.
  public var target: Inherited<Target>
  /// The solved instruments in the order in which the target names them.
  public var instruments: [InstrumentPath]
  /// The value reached by period.
  public var reached: [Period: Double]
  /// Bounds on the instruments that the solution rests on.
  public var binding: [BindingBound]
  /// Where the target is out of reach: conditions that exclude each other, none of which could be left out.
  public var conflict: [TargetConflict]
  /// Whether every period reaches the value on the deterministic path.
  public var isMet: Bool
}

/// One of the conditions that exclude each other.
public enum TargetConflict: Sendable, Hashable {
  /// A bound on an instrument.
  case bound(BindingBound)
  /// A value to reach.
  case goal(variable: String, period: Period, value: Double)

  /// The condition in words.
  public var description: LocalizedText {
    switch self {
    case .bound(let bound): bound.description
    case .goal(let variable, let period, let value):
      LocalizedText(en: "\(variable) at \(value) in \(period)", zh: "\(period) 的 \(variable) 为 \(value)")
    }
  }
}

/// A bound that a solution rests on.
public struct BindingBound: Sendable, Hashable {
  /// Which bound.
  public enum Kind: Sendable, Hashable {
    /// The smallest value allowed.
    case lower(Double)
    /// The largest value allowed.
    case upper(Double)
    /// The largest rise from the period before allowed.
    case step(Double)
    /// The largest fall from the period before allowed.
    case fall(Double)
  }

  /// The instrument.
  public var item: ScenarioInputs.Item
  /// The period in which it binds.
  public var period: Period
  /// Which bound.
  public var kind: Kind

  /// The instrument's variable.
  public var variable: String { item.variable }

  /// The bound in words.
  public var description: LocalizedText {
    let name =
      item.role == .addFactor
      ? LocalizedText(en: "the add-factor of \(variable)", zh: "\(variable) 的附加因子") : LocalizedText(variable)
    return switch kind {
    case .lower(let value):
      LocalizedText(
        en: "\(name.en) at its lower bound \(value) in \(period)", zh: "\(period) 的 \(name.zh) 取下限 \(value)")
    case .upper(let value):
      LocalizedText(
        en: "\(name.en) at its upper bound \(value) in \(period)", zh: "\(period) 的 \(name.zh) 取上限 \(value)")
    case .step(let value), .fall(let value):
      LocalizedText(
        en: "\(name.en) at its largest change \(value) in \(period)",
        zh: "\(period) 的 \(name.zh) 取最大变动 \(value)")
    }
  }
}
