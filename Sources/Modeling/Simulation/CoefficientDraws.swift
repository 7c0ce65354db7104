import Econometrics
import LinearAlgebra
import SourceText
import Statistics

/// Draws of the equations' variances and coefficients.
enum CoefficientDraws {
  /// σ/s in each lane, by equation: the square root of the scaled inverse chi-square draw, 1 where σ is given.
  static func deviationRatios(_ equations: [FittedEquation], random: ModelRandomness, threads: Int)
    -> [LaneColumns]
  {
    let ratios = equations.map { _ in LaneColumns(columns: 1, lanes: random.lanes, value: 1) }
    Parallel.perform(equations.count, threads: threads) { index in
      let equation = equations[index]
      guard random.lanes > 1, let degrees = equation.residual.degreesOfFreedom, degrees > 0 else { return }
      let draws = UnsafeMutableBufferPointer(rebasing: ratios[index].column(0)[1...])
      random.stream(variable: equation.variable, source: "variance")
        .fillChiSquared(draws, degreesOfFreedom: degrees, firstDraw: random.firstDraw, period: 0)
      for lane in draws.indices { draws[lane] = (degrees / draws[lane]).squareRoot() }
    }
    return ratios
  }

  /// The coefficients of each equation in every lane; lane 0 holds the estimates.
  static func columns(
    _ equations: [FittedEquation], ratios: [LaneColumns], random: ModelRandomness, varies: Bool, threads: Int
  ) throws(Diagnostic) -> [LaneColumns] {
    let columns = equations.map { equation in
      let columns = LaneColumns(columns: equation.coefficients.count, lanes: random.lanes)
      for (index, coefficient) in equation.coefficients.enumerated() {
        columns.column(index).update(repeating: coefficient.value)
      }
      return columns
    }
    guard varies, random.lanes > 1 else { return columns }
    let factors = try CovarianceFactors(equations)
    Parallel.perform(equations.count, threads: threads) { index in
      guard !equations[index].coefficients.isEmpty else { return }
      add(to: columns[index], equations, index, factors, ratios[index].column(0), random)
    }
    return columns
  }

  private static func add(
    to columns: LaneColumns, _ equations: [FittedEquation], _ index: Int, _ factors: CovarianceFactors,
    _ scale: UnsafeMutableBufferPointer<Double>, _ random: ModelRandomness
  ) {
    let equation = equations[index]
    // The numbers of this equation's coefficients come last, after those of the system's equations before it.
    let drivers = factors.drivers(of: index).map { equations[$0] }
    let deviations = standardNormals(drivers, random)
    switch equation.uncertainty {
    case .independent:
      for (index, coefficient) in equation.coefficients.enumerated() {
        let (value, z) = (columns.column(index), deviations.column(index))
        for lane in 1..<columns.lanes { value[lane] += coefficient.standardError * z[lane] }
      }
    case .joint, .system:
      guard let (lower, offset) = factors.lower(of: index),
        offset + columns.columns <= min(lower.rows, deviations.columns)
      else { return }
      for row in 0..<columns.columns {
        let value = columns.column(row)
        for column in 0...offset + row {
          let (factor, z) = (lower[offset + row, column], deviations.column(column))
          for lane in 1..<columns.lanes { value[lane] += factor * scale[lane] * z[lane] }
        }
      }
    case .withPrior(let dataPrecision, let priorPrecision):
      addPosterior(
        to: columns, deviations, ratio: scale, dataPrecision: dataPrecision, priorPrecision: priorPrecision)
    }
  }

  /// One column for each coefficient of some equations.
  private static func standardNormals(_ equations: [FittedEquation], _ random: ModelRandomness) -> LaneColumns
  {
    let names = equations.flatMap { equation in equation.coefficients.map { (equation.variable, $0.name) } }
    let columns = LaneColumns(columns: names.count, lanes: random.lanes)
    for (index, (variable, name)) in names.enumerated() {
      random.fillNormal(
        columns.column(index), variable: variable, source: "coefficient " + name, period: 0)
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
