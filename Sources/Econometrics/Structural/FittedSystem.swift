public import LinearAlgebra

/// One equation of a system that is estimated as a whole.
public struct SystemEquation: Sendable {
  /// The variable it determines.
  public var name: String
  /// Its rows, the same in every equation.
  public var design: DesignMatrix
  /// Linear restrictions on its coefficients.
  public var restrictions: [LinearRestriction]

  /// An equation.
  public init(name: String, design: DesignMatrix, restrictions: [LinearRestriction] = []) {
    self.name = name
    self.design = design
    self.restrictions = restrictions
  }
}

/// A system of equations estimated as a whole.
public struct FittedSystem: Sendable {
  /// How it was estimated.
  public let method: EquationMethod
  /// The variables the equations determine, in the order given.
  public let names: [String]
  /// The equations in that order.
  public internal(set) var equations: [EquationEstimate]
  /// The covariance of all coefficients, equation after equation.
  public let covariance: Matrix
  /// S = E'E/n of the final residuals, equations × equations.
  public let residualCovariance: Matrix
  /// Passes over S; 1 for the one-step estimator.
  public let iterations: Int
  /// The test that all instruments are valid in all equations; nil without instruments.
  public let overidentification: Result<TestResult, Refusal>?
}

extension FittedSystem {
  /// Where the coefficients of an equation stand in `covariance`.
  public func columns(of equation: Int) -> Range<Int> {
    let start = equations[..<equation].reduce(0) { $0 + $1.coefficients.count }
    return start..<(start + equations[equation].coefficients.count)
  }

  /// Tests the restrictions of each equation against the system in which it has none.
  func testingRestrictions(
    of equations: [SystemEquation],
    _ fit: ([SystemEquation]) throws(EconometricsError) -> FittedSystem
  ) -> FittedSystem {
    var tested = self
    for (index, equation) in equations.enumerated() where !equation.restrictions.isEmpty {
      var relaxed = equations
      relaxed[index].restrictions = []
      let others = try? fit(relaxed)
      tested.equations[index].restrictionTest =
        others?.equations[index].waldTest(equation.restrictions) ?? .failure(.unrestrictedSingular)
    }
    return tested
  }
}
