public import SourceText

/// A statement about variables in named periods: `va_growth > 5 in 2028 and energy <= -4 by 2030`.
public indirect enum TimedStatement: Hashable, Sendable {
  /// A condition and when it is to hold.
  case condition(Expression, TimeClause)
  /// All of several statements.
  case all([TimedStatement])
  /// At least one of several statements.
  case any([TimedStatement])
}

/// When a condition is to hold; which periods exist is not known here.
public struct TimeClause: Hashable, Sendable {
  /// How often within the time.
  public enum Kind: String, Hashable, Sendable {
    /// In every period.
    case every = "in"
    /// At least once up to and including the period.
    case once = "by"
  }

  /// How often within the time.
  public var kind: Kind
  /// The period or range as written.
  public var periods: String
  /// Where it is written.
  public var range: SourceRange
}
