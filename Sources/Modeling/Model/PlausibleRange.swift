public import Localization
public import TimeSeries

/// The values that a variable can have by what it measures: growth above -100 %, a share of a whole from 0 to 100 %, an
/// amount or an index not below zero.
///
/// What the variable's own figures overstep is no bound: a gap in %, a balance of trade. Without figures shares are
/// bounded above only and amounts not at all, for nobody can tell them from gaps and balances.
public struct PlausibleRange: Sendable, Hashable {
  /// Why a bound holds.
  private enum Reason { case growth, share, amount }

  private let bounds: ClosedRange<Double>
  private let reason: Reason

  /// The range of a variable.
  ///
  /// - Parameter figures: its published values.
  public init?(of variable: Variable, figures: [Double]) {
    switch (variable.unit?.kind, variable.measure) {
    case (.percent, .growth): self.init(growthBesides: figures)
    case (.percent, .share): self.init(shareBesides: figures)
    case (.amount, _), (.index, _):
      guard !figures.isEmpty, figures.allSatisfy({ $0 >= 0 }) else { return nil }
      self.init(0...Double.infinity, .amount)
    default: return nil
    }
  }

  /// The range of growth in %.
  public static let growth = PlausibleRange(-100...Double.infinity, .growth)
  /// The range of a share of another variable, in %.
  public static let share = PlausibleRange(0...100, .share)

  private init(_ bounds: ClosedRange<Double>, _ reason: Reason) {
    (self.bounds, self.reason) = (bounds, reason)
  }

  private init?(growthBesides figures: [Double]) {
    guard figures.allSatisfy({ $0 > -100 }) else { return nil }
    self = .growth
  }

  private init?(shareBesides figures: [Double]) {
    guard figures.allSatisfy({ $0 <= 100 }) else { return nil }
    let isWhole = !figures.isEmpty && figures.allSatisfy { $0 >= 0 }
    self.init((isWhole ? 0 : -Double.infinity)...100, .share)
  }

  /// Why a value cannot be meant; nil for one that can.
  public func objection(to value: Double) -> LocalizedText? {
    // A fall of 100 % leaves nothing, from which nothing can grow.
    guard !bounds.contains(value) || (reason == .growth && value == -100) else { return nil }
    switch reason {
    case .growth:
      return LocalizedText(en: "growth of -100 % or less leaves nothing", zh: "增速不可能达到或低于 -100 %")
    case .share where value > 100:
      return LocalizedText(en: "a share is at most 100 %", zh: "占比不会超过 100 %")
    case .share: return LocalizedText(en: "a share is not below zero", zh: "占比不会低于零")
    case .amount:
      return LocalizedText(en: "its figures are never below zero", zh: "其数值从未低于零")
    }
  }
}

extension EstimatedModel {
  /// Why a value of a variable in a period cannot be meant; nil for one that can.
  public func objection(to value: Double, of variable: Variable, in period: Period) -> LocalizedText? {
    let figures =
      period.frequency.map { data.figures(of: variable.name, frequency: $0).map(\.figure.value) } ?? []
    return PlausibleRange(of: variable, figures: figures)?.objection(to: value)
  }
}
