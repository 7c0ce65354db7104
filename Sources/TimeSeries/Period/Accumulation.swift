/// How the figures of an indicator add up over time.
public enum Accumulation: String, Sendable, Hashable, CaseIterable {
  /// Each figure covers its own period alone.
  case period
  /// Each figure covers the year up to and including its last month.
  case yearToDate = "year to date"
  /// Each figure is a state at a date.
  case stock
}
