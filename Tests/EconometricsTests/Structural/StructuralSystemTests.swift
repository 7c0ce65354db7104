import Econometrics
import LinearAlgebra
import TestSupport
import Testing

/// Klein's Model I by all methods.
///
/// Source: gretl 2022c and R systemfit 1.1-28, which agree to 5e-12 (OLS, 2SLS, SUR) and 3e-9 (iterated 3SLS); digits
/// as printed by gretl, nine for coefficients and seven for standard errors.
@Suite struct StructuralSystemTests {
  static let names = ["a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "c1", "c2", "c3", "c4"]

  struct Reference: Sendable {
    let name: String
    let coefficients: [Double]
    let errors: [Double]
    let covariance: [Double]
  }

  static let ols = Reference(
    name: "OLS",
    coefficients: [
      16.2366003, 0.192934381, 0.0898848978, 0.79621875, 10.1257885, 0.479635645, 0.333038714, -0.111794684,
      1.49704385, 0.439476967, 0.146089947, 0.13024523,
    ],
    errors: [
      1.302698, 0.09121017, 0.09064794, 0.03994392, 5.465547, 0.09711457, 0.1008592, 0.02672756, 1.270032,
      0.03240759, 0.03742313, 0.03191031,
    ], covariance: [])
  static let twoStage = Reference(
    name: "2SLS",
    coefficients: [
      16.5547558, 0.0173022118, 0.21623404, 0.810182698, 20.2782089, 0.150221824, 0.615943577, -0.157787637,
      1.50029689, 0.438859065, 0.146673822, 0.130395687,
    ],
    errors: [
      1.467979, 0.1312046, 0.1192217, 0.04473506, 8.383249, 0.1925336, 0.1809258, 0.04015207, 1.275686,
      0.03960266, 0.04316395, 0.03238839,
    ], covariance: [])
  static let sur = Reference(
    name: "SUR",
    coefficients: [
      15.9805197, 0.230158888, 0.067287446, 0.796156096, 12.929268, 0.442859712, 0.365479693, -0.125329051,
      1.63472471, 0.409827869, 0.17442381, 0.155845865,
    ],
    errors: [
      1.168695, 0.07669268, 0.0769357, 0.03525205, 4.801366, 0.08607498, 0.08943128, 0.02345927, 1.11732,
      0.02725496, 0.03117832, 0.02757764,
    ],
    covariance: [0.8618057635, 0.07662687627, 0.838386241, -0.4367667602, 0.2026990529, 0.5125450102])
  static let threeStage = Reference(
    name: "3SLS",
    coefficients: [
      16.4407901, 0.124890475, 0.163144093, 0.790080936, 28.1778469, -0.0130791824, 0.755723962, -0.194848249,
      1.79721773, 0.40049188, 0.181291015, 0.149674115,
    ],
    errors: [
      1.304549, 0.108129, 0.1004382, 0.03793791, 6.79377, 0.1618962, 0.1529331, 0.03253069, 1.115855,
      0.03181341, 0.03415878, 0.02793524,
    ],
    covariance: [0.891759826, 0.4113188189, 2.093046607, -0.3936145387, 0.4030458913, 0.5200266515])
  static let iterated = Reference(
    name: "iterated 3SLS",
    coefficients: [
      16.558984, 0.164509766, 0.176564112, 0.765801084, 42.8963092, -0.356532276, 1.01129937, -0.260200064,
      2.62477084, 0.374779109, 0.193650653, 0.167926359,
    ],
    errors: [
      1.224401, 0.09619784, 0.09010011, 0.03475993, 10.59387, 0.2601571, 0.2487748, 0.05086945, 1.195561,
      0.03110274, 0.03240182, 0.02892908,
    ], covariance: [])

  private func check(_ estimates: [EquationEstimate], _ reference: Reference, digits: Double = 1e-8) {
    #expect(estimates.flatMap(\.names) == Self.names)
    #expect(
      relativeGap(estimates.flatMap(\.coefficients), reference.coefficients) < digits, "\(reference.name)")
    #expect(relativeGap(estimates.flatMap(\.standardErrors), reference.errors) < 5e-7, "\(reference.name)")
  }

  @Test func leastSquares() throws {
    check(
      try Klein.system().map { try RestrictedLeastSquares(restrictions: []).fit($0.design) }, Self.ols)
  }

  @Test func twoStage() throws {
    let instruments = try Klein.instrumentMatrix()
    let fits = try Klein.system().map { try TwoStageLeastSquares(instruments: instruments).fit($0.design) }
    check(fits, Self.twoStage)
    // SSR: gretl.
    #expect(relativeGap(fits.map(\.residualSumOfSquares), [21.92525, 29.04686, 10.00496]) < 5e-7)
  }

  @Test func seeminglyUnrelated() throws {
    let fit = try SeeminglyUnrelatedRegressions().fit(try Klein.system())
    check(fit.equations, Self.sur)
    #expect(relativeGap(lowerTriangle(fit.residualCovariance), Self.sur.covariance) < 1e-8)
    #expect(fit.names == ["cn", "i", "w1"] && fit.iterations == 1 && fit.overidentification == nil)
  }

  @Test func threeStage() throws {
    let fit = try ThreeStageLeastSquares(instruments: try Klein.instrumentMatrix()).fit(try Klein.system())
    check(fit.equations, Self.threeStage)
    #expect(relativeGap(lowerTriangle(fit.residualCovariance), Self.threeStage.covariance) < 1e-8)
    #expect(fit.covariance.rows == 12 && fit.columns(of: 1) == 4..<8)
    #expect(relativeGap(fit.covariance.diagonal.map { $0.squareRoot() }, Self.threeStage.errors) < 5e-7)
    // Errors of different equations move together, so their coefficients do.
    #expect(abs(fit.covariance[0, 4]) > 0.1)
  }

  @Test func iteratedThreeStage() throws {
    let estimator = ThreeStageLeastSquares(instruments: try Klein.instrumentMatrix(), iterates: true)
    let fit = try estimator.fit(try Klein.system())
    check(fit.equations, Self.iterated, digits: 2e-8)
    #expect(fit.iterations > 5)
  }

  private func lowerTriangle(_ matrix: Matrix) -> [Double] {
    (0..<matrix.rows).flatMap { row in (0...row).map { matrix[row, $0] } }
  }
}
