/// What the numbers of a path stand for.
public enum PathForm: Hashable, Sendable {
  /// The value itself; of an add-factor, an amount in its unit.
  case level
  /// Exogenized: growth over the period before, in per cent.
  case growth
  /// Exogenized: the change from the period before.
  case difference
  /// Exogenized: per cent of another variable in the same period.
  case share(of: String)
  /// Add-factor: per cent of the equation's right side, beside an amount in its unit.
  case percentage(amount: Double = 0)
}
