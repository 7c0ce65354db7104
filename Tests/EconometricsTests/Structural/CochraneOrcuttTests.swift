import Econometrics
import LinearAlgebra
import TestSupport
import Testing

/// Autoregressive errors. Source of the exact numbers: Scripts/reference/klein.py, which minimises the conditional sum of
/// squares over all parameters at once. bimets stops when no ρ moves by 0.005: what it prints is within that of them.
@Suite struct CochraneOrcuttTests {
  /// Consumption, innovations of 1925-41, the errors of 1923 and 1924 being started from.
  @Test func consumption() throws {
    let fit = try CochraneOrcutt(order: 2).fit(try Klein.design(Klein.consumption, 1923...1941))
    let exact = [
      19.050387358188544, 0.3452779579796941, 0.03459740104090981, 0.6981110385771481, 0.06427383189102324,
      0.01089600684024782,
    ]
    #expect(relativeGap(fit.coefficients, exact) < 1e-7)
    let errors = [
      2.151527445722468, 0.10894202845664386, 0.08987722696097696, 0.07251783233247443, 0.3999628170070043,
      0.31352871382956504,
    ]
    #expect(relativeGap(fit.standardErrors, errors) < 1e-7)
    #expect(isClose(fit.residualSumOfSquares, 9.273159158305102, relative: 1e-12))
    #expect(fit.degreesOfFreedom == 11 && fit.observationCount == 17)
    #expect(fit.names == ["a1", "a2", "a3", "a4", "rho1", "rho2"])
    #expect(fit.design.rowLabels.first == "1925" && fit.residuals.count == 17)
    #expect(fit.isStationary && fit.iterations > 9)
    // man/ESTIMATE.Rd: stopped early, so its sum of squares is larger and its ρ within the stopping rule.
    #expect(
      isClose(fit.residualSumOfSquares, 9.273455, relative: 5e-5) && fit.residualSumOfSquares < 9.273455)
    let printed = [19.01352, 0.3442816, 0.03443117, 0.6993905, 0.05743131, 0.007785936]
    #expect(zip(fit.coefficients, printed).dropFirst().allSatisfy { abs($0 - $1) < 0.01 })
    #expect(isClose(fit.coefficients[0], printed[0], relative: 0.005))
  }

  /// The same on 1923-40, which bimets' README prints in another version.
  @Test func consumptionOfAnotherSample() throws {
    let fit = try CochraneOrcutt(order: 2).fit(try Klein.design(Klein.consumption, 1921...1940))
    let exact = [
      14.854823923298635, 0.2596150853796754, 0.013661033710373301, 0.8383260220902464, 0.2581350199673959,
      -0.04924504612226009,
    ]
    #expect(relativeGap(fit.coefficients, exact) < 1e-7)
    #expect(isClose(fit.residualSumOfSquares, 8.071453840993843, relative: 1e-12))
    let printed = [14.82685, 0.2589094, 0.01423821, 0.8390274, 0.2542111, -0.05250591]
    #expect(zip(fit.coefficients, printed).dropFirst().allSatisfy { abs($0 - $1) < 0.01 })
    #expect(
      isClose(fit.residualSumOfSquares, 8.071633, relative: 5e-5) && fit.residualSumOfSquares < 8.071633)
  }

  @Test func withRestriction() throws {
    let fit = try CochraneOrcutt(order: 1, restrictions: [RestrictedLeastSquaresTests.sumOfOne])
      .fit(try Klein.design(Klein.investment, 1922...1941))
    let exact = [
      4.448814066058653, 0.6304556389232565, 0.3695443610767417, -0.0999711104172539, 0.4515652064107281,
    ]
    #expect(relativeGap(fit.coefficients, exact) < 1e-7)
    let errors = [
      13.88954360989381, 0.11894447544630303, 0.11894447544630188, 0.0681364392805803, 0.25310698076690125,
    ]
    #expect(relativeGap(fit.standardErrors, errors) < 1e-7)
    #expect(isClose(fit.residualSumOfSquares, 22.527644727418615, relative: 1e-12))
    #expect(
      try #require(try fit.restrictionTest?.get()).distribution == .fisherF(numerator: 1, denominator: 14))
  }

  /// Consumption by the instruments of man/ESTIMATE.Rd; the exact root of the estimating equations.
  @Test func withInstruments() throws {
    let years = 1923...1941
    let instruments = try Klein.instrumentMatrix(
      ["1", "y[-1]", "w1[-1] * 3.141592653589793 + 0.5", "exp(w2)"], years)
    let fit = try CochraneOrcutt(order: 2, instruments: instruments).fit(
      try Klein.design(Klein.consumption, years))
    let exact = [
      18.08612176230842, 0.2539437180448074, 0.08581110458489763, 0.7358190951511007, 0.017213226216079788,
      -0.11622143046685536,
    ]
    #expect(relativeGap(fit.coefficients, exact) < 1e-6)
    let errors = [
      2.278379923760162, 0.20853718436793686, 0.1313357575214626, 0.0830960737814536, 0.42846821121229495,
      0.41173836177012185,
    ]
    #expect(relativeGap(fit.standardErrors, errors) < 1e-6)
    #expect(fit.method == .twoStage)
    #expect(fit.instruments.map { refusal($0.overidentification) } == .autoregressiveErrors)
    let printed = [18.07073, 0.2530483, 0.08631646, 0.7363227, 0.01559806, -0.1196327]
    #expect(zip(fit.coefficients, printed).dropFirst().allSatisfy { abs($0 - $1) < 0.01 })
  }

  /// Errors made by a known autoregression are found again, exactly where there is no noise in them.
  @Test func findsTheAutoregression() throws {
    var generator = SplitMix64(seed: 7)
    var errors = [0.0, 0.0]
    for _ in 0..<4000 {
      let noise = Double(generator.next() >> 11) * 0x1p-53 - 0.5
      errors.append(0.6 * errors[errors.count - 1] - 0.3 * errors[errors.count - 2] + noise)
    }
    let x = errors.indices.map { Double(($0 * 7919) % 101) / 10 }
    let design = try DesignMatrix(
      matrix: Matrix(columnVectors: [x.map { _ in 1 }, x]), response: zip(x, errors).map { 3 + 2 * $0 + $1 },
      names: ["one", "x"])
    let fit = try CochraneOrcutt(order: 2).fit(design)
    let truth = [3, 2, 0.6, -0.3]
    #expect(zip(zip(fit.coefficients, truth), fit.standardErrors).allSatisfy { abs($0.0 - $0.1) < 4 * $1 })
    #expect(fit.isStationary)
  }

  @Test func refusesWhatIsNoSequence() throws {
    let design = try Klein.design(Klein.consumption).removing(rows: [5])
    #expect(throws: EconometricsError.refused(.gap(after: "1925", before: "1927"))) {
      try CochraneOrcutt(order: 1).fit(design)
    }
    #expect(throws: EconometricsError.tooFewObservations(observations: 6, coefficients: 6)) {
      try CochraneOrcutt(order: 2).fit(try Klein.design(Klein.consumption, 1921...1928))
    }
  }
}
