/// Seemingly unrelated regressions: equations whose errors are correlated in the same row, by feasible GLS.
///
/// S = E'E/n from least squares of each equation, then β̂ = (X'(S⁻¹ ⊗ I)X)⁻¹X'(S⁻¹ ⊗ I)y with X block-diagonal and the
/// covariance (X'(S⁻¹ ⊗ I)X)⁻¹; S has divisor n. Iterated until it stands still it is maximum likelihood.
///
/// Sources: Zellner (1962), Journal of the American Statistical Association 57, 348-368; Greene, Econometric Analysis,
/// 8th ed., section 10.2.
public struct SeeminglyUnrelatedRegressions: Hashable, Sendable {
  /// Whether S is computed again from the result until nothing moves.
  public var iterates: Bool

  /// One step, or iterated.
  public init(iterates: Bool = false) {
    self.iterates = iterates
  }

  /// Fits; every equation has the same rows, and no residual is a combination of the others.
  public func fit(_ equations: [SystemEquation]) throws(EconometricsError) -> FittedSystem {
    try untested(equations).testingRestrictions(of: equations, untested)
  }

  private func untested(_ equations: [SystemEquation]) throws(EconometricsError) -> FittedSystem {
    try StackedEquations(equations).estimate(.sur, iterates: iterates)
  }
}
