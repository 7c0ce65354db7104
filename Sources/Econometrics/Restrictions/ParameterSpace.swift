internal import LinearAlgebra

/// The coefficients that satisfy linear restrictions Rβ = r, as β = β₀ + N z with z free.
///
/// The null-space method: with R' = Q [T; 0], β₀ = Q₁ T⁻' r is the shortest solution and N = Q₂ an orthonormal basis
/// of what the restrictions leave free. Least squares under restrictions is then least squares in z on the columns
/// X N with the response y − X β₀. Source: Golub and Van Loan, Matrix Computations, 4th ed., section 6.2.3.
struct ParameterSpace: Sendable {
  /// One coefficient vector that satisfies the restrictions.
  let origin: [Double]
  /// k × (k − q), orthonormal columns; the identity without restrictions.
  let basis: Matrix
  /// R, q × k, and r.
  let weights: Matrix
  let values: [Double]

  init(names: [String], restrictions: [LinearRestriction]) throws(EconometricsError) {
    let order = names.count
    var weights = Matrix(rows: restrictions.count, columns: order)
    for (row, restriction) in restrictions.enumerated() {
      for (name, weight) in restriction.weights {
        guard let column = names.firstIndex(of: name) else { throw .unknownTerm(name: name, known: names) }
        weights[row, column] = weight
      }
    }
    self.weights = weights
    values = restrictions.map(\.value)
    guard !restrictions.isEmpty else {
      origin = [Double](repeating: 0, count: order)
      basis = .identity(order)
      return
    }
    guard restrictions.count < order, let factors = try? QR(weights.transpose, pivoting: true),
      factors.rank(tolerance: 1e-12) == restrictions.count
    else { throw .restrictionsNotIndependent(restrictions.map(\.text)) }
    let ordered = factors.permutation.map { restrictions[$0].value }
    let shortest = factors.upper.solvingTriangular(ordered, .upper, transposed: true)
    origin = factors.timesOrthogonal(
      shortest + [Double](repeating: 0, count: order - restrictions.count))
    var free = Matrix(rows: order, columns: order - restrictions.count)
    for column in 0..<free.columns { free[restrictions.count + column, column] = 1 }
    basis = factors.applying(free, transposed: false).withoutRounding
  }

  /// How many coefficients are free, k − q.
  var freedom: Int { basis.columns }
  /// Number of restrictions, q.
  var restrictionCount: Int { weights.rows }

  /// The columns that the free parameters multiply, X N.
  func reduced(_ design: Matrix) -> Matrix { restrictionCount == 0 ? design : design * basis }

  /// The response with the fixed part taken out, y − X β₀.
  func reduced(_ response: [Double], _ design: Matrix) -> [Double] {
    restrictionCount == 0 ? response : zip(response, design * origin).map { $0 - $1 }
  }

  /// The coefficients at free parameters z.
  func coefficients(_ free: [Double]) -> [Double] {
    restrictionCount == 0 ? free : zip(origin, basis * free).map { $0 + $1 }
  }

  /// The coefficients' covariance from that of the free parameters, N V N'.
  func covariance(_ free: Matrix) -> Matrix {
    restrictionCount == 0 ? free : (basis * free * basis.transpose).symmetrized
  }
}

extension Matrix {
  /// Entries that are rounding beside an orthonormal column set to zero, so that a coefficient which a restriction
  /// fixes has no variance at all.
  fileprivate var withoutRounding: Matrix {
    var result = self
    for index in result.elements.indices where abs(result.elements[index]) < 1e-15 {
      result.elements[index] = 0
    }
    return result
  }
}
