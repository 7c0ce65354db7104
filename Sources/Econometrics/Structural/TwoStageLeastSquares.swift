/// Two-stage least squares: β̂ minimises ‖P_Z (y − Xβ)‖², P_Z = Z(Z'Z)⁻¹Z' the projection onto the instruments.
///
/// With Z = QR the projection in the coordinates of Q is Q'X, so it is least squares of Q'y on Q'X. The residuals are
/// y − Xβ̂ with the regressors themselves, the covariance is s² (X'P_Z X)⁻¹, and s² = e'e/(n − k).
///
/// Sources: Theil (1953); Basmann (1957), Econometrica 25, 77-83; Greene, Econometric Analysis, 8th ed., section 8.3.
public struct TwoStageLeastSquares: Hashable, Sendable {
  /// The instruments, a constant among them; at least as many as coefficients.
  public var instruments: InstrumentMatrix
  /// Linear restrictions on the coefficients.
  public var restrictions: [LinearRestriction]

  /// Two-stage least squares with the given instruments.
  public init(instruments: InstrumentMatrix, restrictions: [LinearRestriction] = []) {
    self.instruments = instruments
    self.restrictions = restrictions
  }

  /// Fits; the rows of the instruments are those of the design.
  public func fit(_ design: DesignMatrix) throws(EconometricsError) -> EquationEstimate {
    let problem = try EquationProblem(design, restrictions: restrictions, instruments: instruments)
    var estimate = try problem.estimate(.twoStage, free: try problem.freeParameters())
    estimate.testRestrictions { () throws(EconometricsError) in
      try TwoStageLeastSquares(instruments: instruments).fit(design)
    }
    return estimate
  }
}
