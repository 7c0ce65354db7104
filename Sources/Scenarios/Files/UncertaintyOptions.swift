public import Modeling

/// What the draws vary, and how many there are: the `uncertainty:` key with its defaults filled in.
public struct UncertaintyOptions: Hashable, Sendable {
  /// Number of draws; 0 makes the run deterministic.
  public var draws: Int
  /// Key of the counter-based random numbers.
  public var seed: UInt64
  /// Central intervals to report, in per cent, ascending.
  public var levels: [Double]
  /// What varies from draw to draw.
  public var include: Set<Component>
  /// How the equations' residuals are drawn.
  public var residuals: EquationDraws.ResidualForm
  /// Whether draws come in pairs that mirror each other.
  public var antithetic: Bool
  /// The variables whose draws are kept; nil for all.
  public var keep: [Located<String>]?

  /// A source of uncertainty.
  public enum Component: String, Hashable, Sendable, CaseIterable {
    /// The equations' residuals.
    case residual
    /// The estimated and calibrated coefficients.
    case coefficient
    /// The assumptions written with `±`, `uniform` or `triangular`, and the projection rules.
    case assumption
  }

  /// Options; the defaults are those of a file that does not say.
  public init(
    draws: Int = 10_000, seed: UInt64 = 2026, levels: [Double] = [50, 80, 95],
    include: Set<Component> = Set(Component.allCases), residuals: EquationDraws.ResidualForm = .normal,
    antithetic: Bool = false, keep: [Located<String>]? = nil
  ) {
    self.draws = draws
    self.seed = seed
    self.levels = levels
    self.include = include
    self.residuals = residuals
    self.antithetic = antithetic
    self.keep = keep
  }
}

extension UncertaintyOptions {
  /// Whether draw n here and draw n there are made of the same random numbers.
  func sharesNumbers(with other: UncertaintyOptions) -> Bool {
    seed == other.seed && residuals == other.residuals && antithetic == other.antithetic
  }
}

/// The `uncertainty:` key of one file: only what the file says.
public struct UncertaintySettings: Equatable, Sendable {
  /// The largest number of draws accepted.
  public static let maximumDraws = 1_000_000

  /// The number of draws, if stated.
  public var draws: Located<Int>?
  /// The seed, if stated.
  public var seed: Located<UInt64>?
  /// The intervals, if stated.
  public var levels: Located<[Double]>?
  /// What varies, if stated.
  public var include: Located<Set<UncertaintyOptions.Component>>?
  /// How residuals are drawn, if stated.
  public var residuals: Located<EquationDraws.ResidualForm>?
  /// Whether draws mirror each other in pairs, if stated.
  public var antithetic: Located<Bool>?
  /// The variables whose draws are kept, if stated.
  public var keep: Located<[Located<String>]>?
  /// Whether bands are given source by source, if stated.
  public var bySource: Located<Bool>?
  /// Statements whose probability is asked for, if any are.
  public var probabilities: Located<[DrawStatement]>?
  /// Variables whose draws are to be written, if any are.
  public var paths: Located<[Located<String>]>?

  /// Nothing stated.
  public init() {}
}
