import Modeling
public import TimeSeries

extension Projection {
  /// What the terms of a variable's equation bring to its difference from another projection in one period; nil for a
  /// variable without equation or where a value is missing.
  public func decomposition(of variable: String, in period: Period, from other: Projection)
    -> EquationDecomposition?
  {
    guard let equation = run.estimated.equation(for: variable) else { return nil }
    return EquationDecomposition(
      equation, from: { other.value($0, period.advanced(by: $1)) },
      to: { value($0, period.advanced(by: $1)) })
  }

  /// What the terms of a variable's equation bring to its change from the period before.
  public func decomposition(of variable: String, from earlier: Period, to period: Period)
    -> EquationDecomposition?
  {
    guard let equation = run.estimated.equation(for: variable) else { return nil }
    return EquationDecomposition(
      equation, from: { value($0, earlier.advanced(by: $1)) }, to: { value($0, period.advanced(by: $1)) })
  }
}
