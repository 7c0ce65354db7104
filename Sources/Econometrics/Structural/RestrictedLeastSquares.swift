/// Least squares under linear restrictions: minimises ‖y − Xβ‖² over the β with Rβ = r.
///
/// The residual variance has n − k + q degrees of freedom, the covariance is s² N (N'X'XN)⁻¹ N' with N a basis of the
/// null space of R: what the restrictions fix is known exactly. The test of the restrictions is
/// F = (Rb − r)'[R s²(X'X)⁻¹ R']⁻¹(Rb − r)/q with the unrestricted b and s², which is ((RSS_r − RSS)/q)/(RSS/(n − k)).
///
/// Source: Greene, Econometric Analysis, 8th ed., sections 5.3 and 5.5; Golub and Van Loan, Matrix Computations, 4th
/// ed., section 6.2.3.
public struct RestrictedLeastSquares: Hashable, Sendable {
  /// The restrictions; none gives ordinary least squares.
  public var restrictions: [LinearRestriction]

  /// Least squares under restrictions.
  public init(restrictions: [LinearRestriction]) {
    self.restrictions = restrictions
  }

  /// Fits; needs independent restrictions, and columns that with them determine every coefficient.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> EquationEstimate {
    let problem = try EquationProblem(design, restrictions: restrictions)
    var estimate = try problem.estimate(.ols, free: try problem.freeParameters())
    estimate.testRestrictions { () throws(EconometricsError) in
      try RestrictedLeastSquares(restrictions: []).fit(design)
    }
    return estimate
  }
}
