internal import LinearAlgebra

/// One equation to be estimated: y = Xβ + u with Rβ = r and u = ρ₁u₋₁ + … + ρₚu₋ₚ + e, perhaps by instruments.
///
/// Given ρ it is least squares in the free parameters on quasi-differenced rows, projected onto the instruments.
struct EquationProblem {
  let design: DesignMatrix
  let restrictions: [LinearRestriction]
  let space: ParameterSpace
  let order: Int
  let projection: InstrumentProjection?
  /// X N and y − X β₀, the rows that the errors start from included.
  let columns: Matrix
  let response: [Double]

  init(
    _ design: DesignMatrix, restrictions: [LinearRestriction] = [], order: Int = 0,
    instruments: InstrumentMatrix? = nil
  ) throws(EconometricsError) {
    self.design = design
    self.restrictions = restrictions
    self.order = order
    space = try ParameterSpace(names: design.names, restrictions: restrictions)
    if let instruments {
      projection = try InstrumentProjection(instruments.dropping(rows: order))
    } else {
      projection = nil
    }
    columns = space.reduced(design.matrix)
    response = space.reduced(design.response, design.matrix)
    try checkSizes()
  }

  /// The free parameters that fit best for given ρ.
  func freeParameters(_ rho: [Double] = []) throws(EconometricsError) -> [Double] {
    let (x, y) = (quasiDifferenced(columns, rho), quasiDifferenced(response, rho))
    return try leastSquares(projection?.coordinates(x) ?? x, projection?.coordinates(y) ?? y).coefficients
  }

  /// The errors u of every row at free parameters z.
  func errors(_ free: [Double]) -> [Double] { zip(response, columns * free).map { $0 - $1 } }

  /// Rows t = p … n − 1 of xₜ − ρ₁xₜ₋₁ − … − ρₚxₜ₋ₚ.
  func quasiDifferenced(_ values: [Double], _ rho: [Double]) -> [Double] {
    (order..<max(order, values.count)).map { row in
      rho.indices.reduce(values[row]) { $0 - rho[$1] * values[row - 1 - $1] }
    }
  }

  func quasiDifferenced(_ matrix: Matrix, _ rho: [Double]) -> Matrix {
    guard order > 0 else { return matrix }
    return Matrix(
      rows: matrix.rows - order, columns: matrix.columns,
      elements: (0..<matrix.columns).flatMap { quasiDifferenced(matrix.column($0), rho) })
  }

  /// Refuses collinear columns by the names of the coefficients they leave undetermined.
  private func leastSquares(_ x: Matrix, _ y: [Double]) throws(EconometricsError) -> LeastSquares {
    do throws(LinearAlgebraError) {
      return try LeastSquares(design: x, response: y, options: .init(deficiency: .refuse))
    } catch .rankDeficient(_, _, let dependencies) {
      throw .singular(dependencies.map(undetermined))
    } catch {
      throw error.named(design)
    }
  }

  /// A direction z along which nothing changes, seen in the coefficients.
  private func undetermined(_ dependency: ColumnDependency) -> CollinearColumn {
    guard space.restrictionCount > 0 else { return CollinearColumn(dependency, names: design.names) }
    var direction = [Double](repeating: 0, count: space.freedom)
    direction[dependency.column] = -1
    for term in dependency.terms { direction[term.column] = term.coefficient }
    let moves = space.basis * direction
    let largest = moves.map(abs).max() ?? 0
    let names = design.names.indices.filter { abs(moves[$0]) > 1e-8 * largest }.map { design.names[$0] }
    return CollinearColumn(name: names.last ?? "", dependsOn: names.dropLast())
  }

  private func checkSizes() throws(EconometricsError) {
    let needed = space.freedom + order
    guard design.observationCount - order > needed else {
      throw .tooFewObservations(observations: design.observationCount - order, coefficients: needed)
    }
    guard let projection, projection.rank < space.freedom else { return }
    throw .tooFewInstruments(found: projection.rank, needed: space.freedom)
  }
}
