import Econometrics
public import LinearAlgebra
public import Statistics
public import TimeSeries

/// The random numbers of a model's equations, drawn once and shared by every scenario, so that a difference
/// between scenarios is never Monte Carlo noise.
///
/// Lane 0 is the deterministic path: coefficients at their estimates, residuals zero. For each equation and
/// draw the residual variance comes from its scaled inverse chi-square, the coefficients from their
/// distribution given that variance, and the residuals from both.
public struct EquationDraws: Sendable {
  /// What is allowed to vary.
  public struct Sources: OptionSet, Sendable, Hashable {
    /// One bit a source.
    public let rawValue: Int
    /// Sources by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Residuals of the equations.
    public static let residual = Sources(rawValue: 1)
    /// Coefficients of the equations.
    public static let coefficient = Sources(rawValue: 2)
    /// Paths of the exogenous variables.
    public static let assumption = Sources(rawValue: 4)
    /// Everything.
    public static let all: Sources = [.residual, .coefficient, .assumption]
  }

  /// Lanes in each column: draws plus the deterministic one.
  public let lanes: Int
  /// The periods for which residuals were drawn.
  public let periods: PeriodRange
  let coefficients: [LaneColumns]
  /// By equation; nil where no residual varies.
  let residuals: [LaneColumns?]

  /// Draws for every equation of a system.
  ///
  /// - Parameters:
  ///   - model: the model's name, part of the name of each stream: the equations of two models have their own
  ///     residuals even where their variables are called alike.
  ///   - draws: number of draws; 0 for the deterministic path alone.
  ///   - random: the run's random numbers.
  public init(
    system: EquationSystem, model: String, periods: PeriodRange, draws: Int, random: RandomSource,
    sources: Sources
  ) throws {
    let lanes = draws + 1
    let random = ModelRandomness(model: model, random: random)
    self.lanes = lanes
    self.periods = periods
    var coefficients: [LaneColumns] = []
    var residuals: [LaneColumns?] = []
    for equation in system.equations {
      let ratio = Self.deviationRatio(equation, lanes: lanes, random: random)
      coefficients.append(
        try Self.coefficients(equation, lanes: lanes, ratio: ratio, random: random, sources: sources))
      residuals.append(
        Self.residuals(
          equation, periods: periods, lanes: lanes, ratio: ratio, random: random, sources: sources))
    }
    self.coefficients = coefficients
    self.residuals = residuals
  }

  /// σ/s in each lane: the square root of the scaled inverse chi-square draw, 1 where σ is given.
  private static func deviationRatio(_ equation: FittedEquation, lanes: Int, random: ModelRandomness)
    -> LaneColumns
  {
    let ratio = LaneColumns(columns: 1, lanes: lanes, value: 1)
    guard lanes > 1, let degrees = equation.residual.degreesOfFreedom, degrees > 0 else { return ratio }
    let draws = UnsafeMutableBufferPointer(rebasing: ratio.column(0)[1...])
    random.stream(variable: equation.variable, source: "variance")
      .fillChiSquared(draws, degreesOfFreedom: degrees, firstDraw: 0, period: 0)
    for lane in draws.indices { draws[lane] = (degrees / draws[lane]).squareRoot() }
    return ratio
  }

  private static func residuals(
    _ equation: FittedEquation, periods: PeriodRange, lanes: Int, ratio: LaneColumns, random: ModelRandomness,
    sources: Sources
  ) -> LaneColumns? {
    guard lanes > 1, sources.contains(.residual), equation.residual.standardDeviation > 0 else { return nil }
    let columns = LaneColumns(columns: periods.count, lanes: lanes)
    let stream = random.stream(variable: equation.variable, source: "residual")
    let scale = ratio.column(0)
    for (index, period) in periods.enumerated() {
      let column = columns.column(index)
      stream.fillNormal(
        UnsafeMutableBufferPointer(rebasing: column[1...]), firstDraw: 0, period: period.ordinal)
      for lane in 1..<lanes { column[lane] *= equation.residual.standardDeviation * scale[lane] }
    }
    return columns
  }

  private static func coefficients(
    _ equation: FittedEquation, lanes: Int, ratio: LaneColumns, random: ModelRandomness, sources: Sources
  ) throws -> LaneColumns {
    let count = equation.coefficients.count
    let columns = LaneColumns(columns: count, lanes: lanes)
    for (index, coefficient) in equation.coefficients.enumerated() {
      columns.column(index).update(repeating: coefficient.value)
    }
    guard count > 0, lanes > 1, sources.contains(.coefficient) else { return columns }
    let deviations = standardNormals(equation, lanes: lanes, random: random)
    switch equation.uncertainty {
    case .independent:
      for (index, coefficient) in equation.coefficients.enumerated() {
        let (value, z) = (columns.column(index), deviations.column(index))
        for lane in 1..<lanes { value[lane] += coefficient.standardError * z[lane] }
      }
    case .joint(let covariance):
      let lower = try Cholesky(covariance).lower
      let scale = ratio.column(0)
      for row in 0..<count {
        let value = columns.column(row)
        for column in 0...row {
          let (factor, z) = (lower[row, column], deviations.column(column))
          for lane in 1..<lanes { value[lane] += factor * scale[lane] * z[lane] }
        }
      }
    case .withPrior(let dataPrecision, let priorPrecision):
      addPosterior(
        to: columns, deviations, ratio: ratio.column(0), dataPrecision: dataPrecision,
        priorPrecision: priorPrecision)
    }
    return columns
  }

  private static func standardNormals(_ equation: FittedEquation, lanes: Int, random: ModelRandomness)
    -> LaneColumns
  {
    let columns = LaneColumns(columns: equation.coefficients.count, lanes: lanes)
    for (index, coefficient) in equation.coefficients.enumerated() {
      random.stream(variable: equation.variable, source: "coefficient " + coefficient.name)
        .fillNormal(
          UnsafeMutableBufferPointer(rebasing: columns.column(index)[1...]), firstDraw: 0, period: 0)
    }
    return columns
  }

  /// Adds L⁻ᵀz with LLᵀ the precision given each draw's variance: its covariance is the precision's inverse.
  private static func addPosterior(
    to columns: LaneColumns, _ deviations: LaneColumns, ratio: UnsafeMutableBufferPointer<Double>,
    dataPrecision: Matrix, priorPrecision: [Double]
  ) {
    let count = columns.columns
    var lower = [Double](repeating: 0, count: count * count)
    var step = [Double](repeating: 0, count: count)
    for lane in 1..<columns.lanes {
      let weight = 1 / (ratio[lane] * ratio[lane])
      for column in 0..<count {
        for row in column..<count {
          var sum = dataPrecision[row, column] * weight + (row == column ? priorPrecision[row] : 0)
          for k in 0..<column { sum -= lower[row * count + k] * lower[column * count + k] }
          lower[row * count + column] =
            row == column ? sum.squareRoot() : sum / lower[column * count + column]
        }
      }
      for row in (0..<count).reversed() {
        var sum = deviations.column(row)[lane]
        for k in row + 1..<max(count, row + 1) { sum -= lower[k * count + row] * step[k] }
        step[row] = sum / lower[row * count + row]
        columns.column(row)[lane] += step[row]
      }
    }
  }
}

/// The random numbers of one model's equations.
private struct ModelRandomness {
  let model: String
  let random: RandomSource

  func stream(variable: String, source: String) -> RandomStream {
    random.stream(variable: variable, source: "\(model) \(source)")
  }
}
