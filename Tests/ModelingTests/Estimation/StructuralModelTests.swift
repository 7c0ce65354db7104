import Econometrics
import Expressions
import LinearAlgebra
import Localization
import Statistics
import TestSupport
import Testing
import TimeSeries

@testable import Modeling

/// Klein's Model I from its file to its numbers.
@Suite struct StructuralModelTests {
  /// gretl 2022c, nine digits.
  @Test func leastSquaresOfNamedCoefficients() throws {
    let estimated = try KleinModel.estimated()
    let equation = try #require(estimated.equation(for: "w1"))
    #expect(equation.coefficients.map(\.name) == ["c1", "c2", "c3", "c4"])
    let expected = [1.49704385, 0.439476967, 0.146089947, 0.13024523]
    for (coefficient, value) in zip(equation.coefficients, expected) {
      #expect(isClose(coefficient.value, value, relative: 1e-8))
    }
    #expect(equation.regression != nil && equation.residuals.count == 21)
  }

  /// bimets' figures of man/ESTIMATE.Rd; the exact ones of `CochraneOrcuttTests` for the autoregression.
  @Test func advancedModel() throws {
    let estimated = try KleinModel.estimated("advanced")
    let consumption = try #require(estimated.equation(for: "cn"))
    #expect(consumption.coefficients.map(\.name) == ["a1", "a2", "a3", "a4", "rho1", "rho2"])
    #expect(isClose(consumption.coefficients[4].value, 0.06427383189102324, absolute: 1e-8))
    #expect(consumption.residuals.keys.map(\.year).min() == 1925 && consumption.residuals.count == 17)
    let investment = try #require(estimated.equation(for: "i"))
    #expect(
      zip(investment.coefficients, [2.868104, 0.5787626, 0.4212374, -0.09160307]).allSatisfy {
        isClose($0.value, $1, relative: 2e-7)
      })
    let wages = try #require(estimated.equation(for: "w1"))
    #expect(wages.coefficients.map(\.name) == ["c1", "c2", "c3_lag0", "c3_lag1", "c3_lag2", "c4"])
    #expect(isClose(wages.coefficients[3].value, 0.05074557, relative: 2e-7))
    #expect(isClose(try #require(wages.distributedLags.first).sum, 0.1522367, relative: 5e-7))
  }

  /// Left side less right side on the data is the residual of each row: of every method, autoregressive errors included.
  @Test(arguments: ["klein", "advanced", "system"])
  func theEquationReproducesItsResiduals(_ name: String) throws {
    let estimated = try KleinModel.estimated(name)
    for equation in estimated.system.equations where !equation.isIdentity {
      #expect(equation.residuals.count >= 17)
      for (period, residual) in equation.residuals {
        let level = try #require(
          equation.level { estimated.data.value($0, period.advanced(by: $1)) })
        let actual = try #require(estimated.data.value(equation.variable, period))
        #expect(isClose(actual - level, residual, absolute: 1e-10), "\(equation.variable) \(period)")
      }
    }
  }

  /// Three-stage least squares on all predetermined variables: gretl 2022c, nine digits.
  @Test func system() throws {
    let estimated = try KleinModel.estimated("system")
    let equation = try #require(estimated.equation(for: "i"))
    let expected = [28.1778469, -0.0130791824, 0.755723962, -0.194848249]
    for (coefficient, value) in zip(equation.coefficients, expected) {
      #expect(isClose(coefficient.value, value, relative: 1e-8))
    }
    let system = try #require(equation.system)
    #expect(system.names == ["cn", "i", "w1"] && system.columns(of: 1) == 4..<8)
    guard case .system(let covariance, let names, let offset) = equation.uncertainty else {
      Issue.record("no joint uncertainty")
      return
    }
    #expect(covariance == system.covariance && names == system.names && offset == 4)
    let errors = (4..<8).map { covariance[$0, $0].squareRoot() }
    #expect(errors == equation.coefficients.map(\.standardError))
  }

  /// One equation by instruments, the others by least squares.
  @Test func methodOfOneEquation() throws {
    let estimated = try KleinModel.estimated {
      $0.replacing(
        "    estimate: cn",
        with:
          "    method: 2sls\n    instruments: [\"p[-1]\", \"kn[-1]\", \"y[-1] + t[-1] - w2[-1]\", time, t, w2, g]\n    estimate: cn"
      )
    }
    let equation = try #require(estimated.equation(for: "cn"))
    // gretl 2022c.
    #expect(isClose(equation.coefficients[1].value, 0.0173022118, relative: 2e-8))
    #expect(isClose(equation.coefficients[1].standardError, 0.1312046, relative: 5e-7))
    #expect(equation.estimate?.method == .twoStage && estimated.equation(for: "i")?.estimate == nil)
    #expect(equation.estimate?.instruments?.names.first == DesignMatrix.interceptName)
  }

  /// Every method again on the same data gives the same numbers.
  @Test(arguments: ["advanced", "system"]) func refitting(_ name: String) throws {
    let estimated = try KleinModel.estimated(name)
    for equation in estimated.system.equations where !equation.isIdentity {
      let again = try estimated.model.refit(equation, on: estimated.data)
      #expect(again.coefficients.map(\.value) == equation.coefficients.map(\.value))
    }
  }

  /// A term without a coefficient is moved to the left side.
  @Test func offset() throws {
    let plain = try #require(try KleinModel.estimated().equation(for: "cn"))
    let moved = try #require(
      try KleinModel.estimated { $0.replacing("a1 + a2 * p +", with: "a1 + p + a2 * p +") }.equation(
        for: "cn"))
    #expect(isClose(moved.coefficients[1].value, plain.coefficients[1].value - 1, relative: 1e-10))
    #expect(isClose(moved.coefficients[3].value, plain.coefficients[3].value, relative: 1e-10))
    let period = Period(year: 1930)
    #expect(isClose(moved.residuals[period] ?? 0, plain.residuals[period] ?? 1, relative: 1e-9))
  }

  /// Coefficients drawn under a restriction satisfy it.
  @Test func drawsKeepRestrictions() throws {
    let estimated = try KleinModel.estimated("advanced")
    let draws = try EquationDraws(
      system: estimated.system, model: "advanced", periods: try PeriodRange.parse("1942..1943"), draws: 50,
      random: RandomSource(seed: 1), sources: .all)
    let place = try #require(estimated.system.equationIndex(for: "i"))
    let columns = draws.coefficients[place]
    for lane in 0..<51 {
      #expect(abs(columns.column(1)[lane] + columns.column(2)[lane] - 1) < 1e-7)
    }
    #expect(columns.column(1)[1] != columns.column(1)[2])
  }

  /// Without `sample` every period with data; rows that lack something are left out, and named where they were asked for.
  @Test func rowsOfTheSample() throws {
    let all = try #require(
      try KleinModel.estimated { $0.replacing("    sample: 1921..1941\n", with: "") }.equation(for: "i"))
    #expect(all.residuals.count == 21 && all.remarks.isEmpty)
    let asked = try #require(
      try KleinModel.estimated { $0.replacing("1921..1941", with: "1920..1941") }.equation(for: "i"))
    #expect(asked.residuals.count == 21)
    #expect(asked.remarks.map(\.en) == ["Left out for want of data: 1920 (b3, b4)"])
  }
}
