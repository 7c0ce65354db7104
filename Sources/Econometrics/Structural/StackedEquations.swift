internal import LinearAlgebra

/// Generalised least squares on stacked equations: minimises (y − Xβ)'(S⁻¹ ⊗ P)(y − Xβ) with X block-diagonal.
///
/// With S = LL' the stacked rows are multiplied by L⁻¹ ⊗ I and factored by QR; no S⁻¹ and no X'X is formed. P is the
/// identity, or the projection onto the instruments in the coordinates of an orthonormal basis.
struct StackedEquations {
  let names: [String]
  let problems: [EquationProblem]
  let projection: InstrumentProjection?
  /// The projected columns and responses of each equation.
  private let blocks: [(columns: Matrix, response: [Double])]

  init(_ equations: [SystemEquation], instruments: InstrumentMatrix? = nil) throws(EconometricsError) {
    if let first = equations.first {
      for other in equations where other.design.rowLabels != first.design.rowLabels {
        throw .rowsDiffer(first.name, other.name)
      }
    }
    var problems = [EquationProblem]()
    for equation in equations {
      problems.append(
        try EquationProblem(
          equation.design, restrictions: equation.restrictions, instruments: instruments))
    }
    names = equations.map(\.name)
    self.problems = problems
    projection = problems.first?.projection
    blocks = problems.map { problem in
      (
        problem.projection?.coordinates(problem.columns) ?? problem.columns,
        problem.projection?.coordinates(problem.response) ?? problem.response
      )
    }
  }

  /// The first step: each equation by itself.
  func separately() throws(EconometricsError) -> [[Double]] {
    var free = [[Double]]()
    for problem in problems { free.append(try problem.freeParameters()) }
    return free
  }

  /// S = E'E/n at free parameters, one list an equation.
  func residualCovariance(_ free: [[Double]]) -> Matrix {
    let errors = Matrix(columnVectors: zip(problems, free).map { $0.errors($1) })
    return ((1 / Double(errors.rows)) * errors.transposeTimes(errors)).symmetrized
  }

  /// One step: the free parameters, their covariance (X'(S⁻¹ ⊗ P)X)⁻¹ and the least value of the criterion.
  struct Step {
    let free: [[Double]]
    let covariance: Matrix
    let criterion: Double
  }

  /// The step for given S.
  func fit(_ residualCovariance: Matrix) throws(EconometricsError) -> Step {
    let whitening = try whitening(residualCovariance)
    let (rows, offsets) = (blocks[0].columns.rows, self.offsets)
    var design = Matrix(rows: rows * blocks.count, columns: offsets[blocks.count])
    var response = [Double](repeating: 0, count: rows * blocks.count)
    for g in blocks.indices {
      for h in 0...g {
        let weight = whitening[g, h]
        for row in 0..<rows {
          response[g * rows + row] += weight * blocks[h].response[row]
          for column in 0..<blocks[h].columns.columns {
            design[g * rows + row, offsets[h] + column] = weight * blocks[h].columns[row, column]
          }
        }
      }
    }
    do throws(LinearAlgebraError) {
      let fit = try LeastSquares(design: design, response: response, options: .init(deficiency: .refuse))
      let free = blocks.indices.map { Array(fit.coefficients[offsets[$0]..<offsets[$0 + 1]]) }
      return Step(free: free, covariance: fit.unscaledCovariance, criterion: fit.residualSumOfSquares)
    } catch {
      throw .numerical(description: error.description)
    }
  }

  /// Where each equation's free parameters begin among all.
  private var offsets: [Int] { problems.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.space.freedom) } }

  /// L⁻¹ with S = LL', found on correlations so that the rank is judged whatever the units.
  private func whitening(_ covariance: Matrix) throws(EconometricsError) -> Matrix {
    let scales = covariance.diagonal.map { 1 / $0.squareRoot() }
    guard scales.allSatisfy(\.isFinite),
      let factor = try? Cholesky(covariance.scalingRows(by: scales).scalingColumns(by: scales).symmetrized),
      factor.lower.diagonal.allSatisfy({ $0 > 1e-7 })
    else { throw .singularResidualCovariance }
    return factor.lower.solvingTriangular(.identity(covariance.rows), .lower).scalingColumns(by: scales)
  }
}
