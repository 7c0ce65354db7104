/// Three-stage least squares: all equations of a simultaneous system by instruments, errors correlated between them.
///
/// S = E'E/n from two-stage least squares of each equation, then GLS on the regressors projected onto the instruments,
/// β̂ = (X'(S⁻¹ ⊗ P_Z)X)⁻¹X'(S⁻¹ ⊗ P_Z)y with the covariance (X'(S⁻¹ ⊗ P_Z)X)⁻¹; S has divisor n. Iterating does not
/// give maximum likelihood. The instruments are the same in every equation.
///
/// Sources: Zellner and Theil (1962), Econometrica 30, 54-78; Greene, Econometric Analysis, 8th ed., section 10.4.
public struct ThreeStageLeastSquares: Hashable, Sendable {
  /// The instruments, a constant among them.
  public var instruments: InstrumentMatrix
  /// Whether S is computed again from the result until nothing moves.
  public var iterates: Bool

  /// One step, or iterated.
  public init(instruments: InstrumentMatrix, iterates: Bool = false) {
    self.instruments = instruments
    self.iterates = iterates
  }

  /// Fits; every equation has the same rows, which are those of the instruments.
  public func fit(_ equations: [SystemEquation]) throws(EconometricsError) -> FittedSystem {
    try untested(equations).testingRestrictions(of: equations, untested)
  }

  private func untested(_ equations: [SystemEquation]) throws(EconometricsError) -> FittedSystem {
    try StackedEquations(equations, instruments: instruments).estimate(.threeStage, iterates: iterates)
  }
}
