public import Localization
public import TimeSeries

/// Equations that could not be solved in a period.
public struct SolverFailure: Error, Sendable {
  /// One equation that does not hold.
  public struct Equation: Sendable, Hashable {
    /// The variable it determines.
    public var variable: String
    /// Right side, solved for the variable, minus the variable.
    public var residual: Double
    /// The variable's value in the last iteration.
    public var value: Double

    /// An equation that does not hold.
    public init(variable: String, residual: Double, value: Double) {
      self.variable = variable
      self.residual = residual
      self.value = value
    }
  }

  /// Why the iteration ended.
  public enum Reason: Sendable, Hashable {
    /// It made as many iterations as the options allow.
    case tooManyIterations
    /// An equation has no value where the iteration begins: a figure is missing, or a function is not defined there.
    case noStart
    /// No step, however short, brings the equations nearer to holding.
    case stuck
    /// The equations do not determine their variables: the Jacobian has no inverse.
    case singular
  }

  /// Why the iteration ended.
  public var reason: Reason
  /// The period, or the first of the periods that are solved together.
  public var period: Period
  /// The equations of the variables iterated on, the one furthest from holding first.
  public var equations: [Equation]
  /// Iterations made.
  public var iterations: Int
  /// The draw; 0 is the deterministic path.
  public var lane: Int

  /// A failure.
  public init(reason: Reason, period: Period, equations: [Equation], iterations: Int, lane: Int) {
    self.reason = reason
    self.period = period
    self.equations = equations
    self.iterations = iterations
    self.lane = lane
  }
}

extension SolverFailure {
  /// What happened, for people.
  public var message: LocalizedText {
    let list = equations.prefix(3).map { "\($0.variable) = \(rounded($0.value)) (\(rounded($0.residual)))" }
      .joined(separator: ", ")
    let draw = lane == 0 ? LocalizedText("") : LocalizedText(en: " in draw \(lane)", zh: "第 \(lane) 次抽样")
    return LocalizedText(
      en: "the equations cannot be solved in \(period)\(draw.en): \(reason.words(iterations).en); "
        + "furthest from holding, with the gap between right and left side: \(list)",
      zh: "\(period)\(draw.zh)的方程组无法求解：\(reason.words(iterations).zh)；偏离最大的方程（括号内为右边减左边）：\(list)")
  }

  private func rounded(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "\(value)" }
    let digits = (5 - value.magnitude.exponent10).magnitude < 12 ? 5 - value.magnitude.exponent10 : 0
    let scale = (0..<abs(digits)).reduce(1.0) { product, _ in product * 10 }
    return digits >= 0 ? "\((value * scale).rounded() / scale)" : "\(value)"
  }
}

extension Double {
  /// The power of ten of the first digit.
  fileprivate var exponent10: Int {
    var (value, power) = (self, 0)
    while value >= 10, power < 400 { (value, power) = (value / 10, power + 1) }
    while value < 1, value > 0, power > -400 { (value, power) = (value * 10, power - 1) }
    return power
  }
}

extension SolverFailure.Reason {
  fileprivate func words(_ iterations: Int) -> LocalizedText {
    switch self {
    case .tooManyIterations:
      LocalizedText(en: "no convergence in \(iterations) iterations", zh: "\(iterations) 次迭代后仍不收敛")
    case .noStart:
      LocalizedText(en: "an equation has no value where the iteration begins", zh: "在迭代起点某个方程没有值")
    case .stuck:
      LocalizedText(
        en: "no step brings the equations nearer to holding (\(iterations) iterations)",
        zh: "任何步长都不能使方程更接近成立（\(iterations) 次迭代）")
    case .singular:
      LocalizedText(
        en: "the equations do not determine their variables (singular Jacobian)", zh: "方程组不能确定其变量（雅可比矩阵奇异）")
    }
  }
}
