public import TimeSeries

/// Regressions whose residuals are drawn together, correlated as over the sample periods that all of them share.
public struct ResidualGroup: Sendable {
  /// Positions of the equations, in the order of the model file.
  public let equations: [Int]
  /// The sample periods they share, in order; of an equation alone, its own.
  public let periods: [Period]
  let form: Form

  /// How independent normal numbers become correlated ones.
  enum Form: Sendable {
    /// Not at all: one equation.
    case alone
    /// By L of the correlation matrix C = LL', row by row: equation i mixes the numbers of equations 0…i.
    case triangular([Double])
    /// By the residuals themselves, r = E'w/√n with one number w for each of the n periods: exact at any rank. Holds E'/√n,
    /// equation by equation, each scaled to unit variance.
    case vectors([Double])
    /// Whole historical residual vectors.
    case byPeriod
  }

  /// From so many shared periods on a correlation is estimated; with fewer it is taken as zero.
  static let enoughPeriods = 5

  /// The regressions of a model in groups, and every other equation that has a residual alone.
  ///
  /// An equation joins the first group with which enough shared periods remain, else it begins one.
  static func forming(_ equations: [FittedEquation]) -> [ResidualGroup] {
    var members: [(equations: [Int], periods: Set<Period>)] = []
    for (index, equation) in equations.enumerated() where equation.residual.standardDeviation > 0 {
      let own = equation.hasSampleResiduals ? Set(equation.residuals.keys) : []
      let place = members.firstIndex { $0.periods.intersection(own).count >= enoughPeriods }
      if let place {
        members[place].equations.append(index)
        members[place].periods.formIntersection(own)
      } else {
        members.append(([index], own))
      }
    }
    return members.map { ResidualGroup($0.equations, $0.periods.sorted(), equations) }
  }

  init(equations: [Int], periods: [Period], form: Form) {
    self.equations = equations
    self.periods = periods
    self.form = form
  }

  private init(_ members: [Int], _ periods: [Period], _ all: [FittedEquation]) {
    let form: Form =
      members.count == 1 ? .alone : Self.form(members.map { all[$0].unitResiduals(over: periods) })
    self.init(equations: members, periods: periods, form: form)
  }

  /// The triangular form where the correlation matrix has full rank, else the residuals themselves.
  private static func form(_ residuals: [[Double]]) -> Form {
    guard residuals.count <= residuals[0].count, let lower = factor(residuals) else {
      return .vectors(residuals.flatMap { $0 })
    }
    return .triangular(lower)
  }

  /// L of the correlation matrix of unit residuals, row by row; nil where a pivot is next to nothing.
  ///
  /// Row i rests on the rows before it alone, so an equation that follows changes none of them by a bit.
  private static func factor(_ residuals: [[Double]]) -> [Double]? {
    let count = residuals.count
    let leastPivot = 1e-12
    var lower = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        var sum =
          row == column ? 1 : zip(residuals[row], residuals[column]).reduce(0) { $0 + $1.0 * $1.1 }
        for k in 0..<column { sum -= lower[row * count + k] * lower[column * count + k] }
        if row == column, sum < leastPivot { return nil }
        lower[row * count + column] =
          row == column ? sum.squareRoot() : sum / lower[column * count + column]
      }
    }
    return lower
  }
}

extension FittedEquation {
  /// Whether its residual comes from a sample whose periods are known.
  var hasSampleResiduals: Bool {
    residual.standardDeviation > 0 && residuals.values.contains { $0 != 0 }
  }

  /// The residuals of some periods over the root of their sum of squares; zeros where that is zero.
  fileprivate func unitResiduals(over periods: [Period]) -> [Double] {
    let values = periods.map { residuals[$0] ?? 0 }
    let size = values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return values.map { size > 0 ? $0 / size : 0 }
  }
}
