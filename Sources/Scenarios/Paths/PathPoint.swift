public import SourceText
public import TimeSeries

/// The value of a path in one period: a deterministic value and what a draw adds to it.
///
/// In a draw the value is `value + Σ scale · deviate`, the deviates drawn as each term says.
public struct PathPoint: Hashable, Sendable {
  /// The deterministic value, in the unit of the path.
  public var value: Double
  /// What the value stands for.
  public var form: PathForm
  /// What is uncertain about it; empty means exact.
  public var deviations: [DeviationTerm]
  /// The line that gave the value; `nil` when a rule or the data gave it.
  public var origin: SourceRange?
  /// The line as written, or what gave the value instead.
  public var text: String
  /// The scenario whose file holds the line; `nil` when none does.
  public var scenario: String?
  /// What the line counts from; `nil` where it stands by itself.
  public var start: Start?
  /// The sum of other values of the variable that a rule made it of; `nil` where none did.
  public var basis: Basis?

  /// Another value of the path that a line counts from.
  public indirect enum Start: Hashable, Sendable {
    /// The path of the scenario above in the same period: `base + 4 pp`.
    case above(PathPoint)
    /// The value of an earlier period: `ramp to 10 %`.
    case before(Period, PathPoint)
  }

  /// A constant and values of the variable times weights.
  public struct Basis: Hashable, Sendable {
    /// A value with its weight.
    public struct Term: Hashable, Sendable {
      /// The value's period; the published part of one that is under way.
      public var period: Period
      /// The value, in the unit of the path.
      public var value: Double
      /// What it is multiplied by.
      public var weight: Double
    }

    /// What is added, in the unit of the path.
    public var constant: Double
    /// The values in time order.
    public var terms: [Term]
  }

  /// A value and its deviations.
  public init(
    value: Double, form: PathForm = .level, deviations: [DeviationTerm] = [], origin: SourceRange? = nil,
    text: String = "", scenario: String? = nil
  ) {
    self.value = value
    self.form = form
    self.deviations = deviations
    self.origin = origin
    self.text = text
    self.scenario = scenario
  }

  /// Standard deviation of the value over the draws; terms of one source and period are added first.
  public var standardDeviation: Double {
    var scales: [DeviationTerm.Key: (scale: Double, shape: DeviationTerm.Shape)] = [:]
    for term in deviations {
      scales[term.key, default: (0, term.shape)].scale += term.scale
    }
    let variance = scales.values.reduce(0) { sum, entry in
      let deviation = entry.scale * entry.shape.standardDeviation
      return sum + deviation * deviation
    }
    return variance.squareRoot()
  }
}

/// One random amount in a value: `scale` times a deviate that all values with the same key share.
public struct DeviationTerm: Hashable, Sendable {
  /// Names the deviate: the role, the periods of the line and its depth. The same line restated by another
  /// scenario has the same source, so that a difference between scenarios carries no sampling noise.
  public var source: String
  /// The period of an independent deviate (`a year`); `nil` is one deviate for the whole line.
  public var innovation: Period?
  /// The distribution of the deviate.
  public var shape: Shape
  /// What the deviate is multiplied by, in the unit of the path.
  public var scale: Double

  /// The distribution of a deviate, before it is scaled.
  public enum Shape: Hashable, Sendable {
    /// Standard normal.
    case normal
    /// Uniform on (-1, 1).
    case uniform
    /// Triangular on (-left, right) with its mode at 0.
    case triangular(left: Double, right: Double)
  }

  /// What two terms must share to share their deviate.
  public struct Key: Hashable, Sendable {
    /// The line.
    public var source: String
    /// The period, where each has its own.
    public var innovation: Period?
  }

  /// The deviate's identity.
  public var key: Key { Key(source: source, innovation: innovation) }

  /// A random amount.
  public init(source: String, innovation: Period? = nil, shape: Shape, scale: Double) {
    self.source = source
    self.innovation = innovation
    self.shape = shape
    self.scale = scale
  }
}

extension DeviationTerm.Shape {
  /// Standard deviation of the deviate.
  public var standardDeviation: Double {
    switch self {
    case .normal: 1
    case .uniform: 1 / 3.0.squareRoot()
    case .triangular(let left, let right):
      // Variance of the triangular law (a² + b² + c² - ab - ac - bc) / 18 with a = -left, b = right, c = 0.
      ((left * left + right * right + left * right) / 18).squareRoot()
    }
  }

  /// The deviate that belongs to a number `u` drawn uniformly from (0, 1); `nil` for the normal, whose
  /// quantile function is in Statistics.
  public func deviate(uniform u: Double) -> Double? {
    switch self {
    case .normal: return nil
    case .uniform: return 2 * u - 1
    case .triangular(let left, let right):
      let width = left + right
      guard width > 0 else { return 0 }
      return u * width < left
        ? -left + (u * width * left).squareRoot()
        : right - ((1 - u) * width * right).squareRoot()
    }
  }
}
