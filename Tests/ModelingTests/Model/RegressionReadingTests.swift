import Econometrics
import Expressions
import Localization
import SourceText
import Testing
import TimeSeries

@testable import Modeling

/// The keys of estimated equations.
@Suite struct RegressionReadingTests {
  static func text(_ lines: [String], head: String = "") -> String {
    """
    model: m
    region: 山东
    \(head)variables:
      y: {role: endogenous}
      x: {role: exogenous}
      z: {role: exogenous}
    equations:
      y:

    """ + lines.map { "    \($0)\n" }.joined()
  }

  static func regression(_ lines: [String], head: String = "") throws -> RegressionSpecification {
    let model = try Fixture.model(text(lines, head: head))
    guard case .regression(let regression)? = model.equation(for: "y")?.kind else { throw Missing() }
    return regression
  }

  struct Missing: Error {}

  @Test func readsEveryKey() throws {
    let regression = try Self.regression(
      [
        "estimate: d(y) = a + b * x + c * z[-1]", "coefficients: [a, b, c]", "sample: 2000Q1..2020Q4",
        "restrict: [b + 2 * c = 1 / 2, \"a - 3 = 0\"]",
        "almon: {b: {degree: 1, length: 3}}".replacing("b:", with: "c:"),
        "errors: AR(2)", "method: 2sls", "instruments: [x, \"z[-1]\", \"y[-1]\", 1]",
      ].map { $0.replacing("b + 2 * c", with: "b + 2 * c_lag0") }, head: "frequency: quarterly\n")
    #expect(regression.text == "d(y) = a + b * x + c * z[-1]")
    #expect(regression.equation.terms.map(\.name) == ["a", "b", "c"])
    #expect(regression.expandedEquation.terms.map(\.name) == ["a", "b", "c_lag0", "c_lag1", "c_lag2"])
    #expect(regression.expandedEquation.terms.last?.expression.description == "z[-3]")
    #expect(regression.restrictions.map(\.weights) == [["b": 1, "c_lag0": 2], ["a": 1]])
    #expect(regression.restrictions.map(\.value) == [0.5, 3])
    #expect(regression.allRestrictions.count == 3)
    #expect(regression.errorOrder == 2 && regression.method == .twoStage)
    #expect(regression.instruments?.map(\.description) == ["x", "z[-1]", "y[-1]"])
    #expect(regression.sample.periods?.description == "2000Q1..2020Q4")
  }

  /// Of a formula, coefficients are called by their terms.
  @Test func restrictionsOnTerms() throws {
    let regression = try Self.regression(
      [
        "regress: y ~ x + x[-1] + log(z)", "sample: 2000..2020",
        "restrict: [\"x + x[-1] = 1\", \"2 * log(z) - intercept = 0\"]",
        "almon: {log(z): {degree: 0, length: 2}}",
      ].map { $0.replacing("2 * log(z)", with: "2 * log(z[-1])") })
    #expect(
      regression.restrictions.map(\.weights) == [
        ["x": 1, "x[-1]": 1], ["log(z[-1])": 2, "constant": -1],
      ])
    #expect(
      regression.expandedEquation.terms.map(\.name) == ["constant", "x", "x[-1]", "log(z)", "log(z[-1])"])
  }

  /// Autoregressive errors are part of the right side.
  @Test func rightSideWithErrors() throws {
    let regression = try Self.regression([
      "estimate: y = a + b * x + z", "coefficients: [a, b]", "errors: AR(1)",
    ])
    let right = regression.rightSide { .variable($0) }
    #expect(right.description == "z + a + b * x + rho1 * (y[-1] - (z[-1] + a + b * x[-1]))")
  }

  @Test func defaultsOfTheModel() throws {
    let model = try Fixture.model(
      Self.text(
        ["regress: y ~ x", "sample: 2000..2020"],
        head: "estimation: {method: 2sls, instruments: [x, z], iterate: true}\n"))
    guard case .regression(let regression)? = model.equation(for: "y")?.kind else { throw Missing() }
    #expect(model.method(of: regression) == .twoStage && model.estimation.iterates)
    #expect(model.instruments(of: regression).map(\.description) == ["x", "z"])
  }

  static let estimate = "estimate: y = a + b * x"
  static let names = "coefficients: [a, b]"

  @Test(arguments: [
    ([estimate, "coefficients: [a, b, c]"], "10:5: error: the equation has no coefficient c"),
    ([estimate, "coefficients: [a, a, b]"], "10:5: error: the coefficient a is listed twice"),
    (["estimate: y = a + b * x * a", names], "9:23: error: the equation is not linear in a, b here"),
    (
      ["estimate: y = a + x * z", "coefficients: [a, x]"],
      "8:3: error: \"x\" is both a coefficient and a variable"
    ),
    (["estimate: y = a + b * q", names], "9:27: error: no variable is called \"q\""),
    ([estimate], "9:5: error: an equation needs \"coefficients\""),
    ([estimate, names, "regress: y ~ x"], "8:3: error: the equation of y needs one of"),
    (["regress: y ~ x", names], "10:19: error: the coefficients of regress: are called by their terms"),
    ([estimate, names, "restrict: [a + q = 1]"], "11:20: error: \"q\" is no coefficient of the equation"),
    (
      [estimate, names, "restrict: [a * b = 1]"], "11:16: error: a restriction is linear in the coefficients"
    ),
    ([estimate, names, "restrict: [a + b]"], "11:16: error: expected a restriction on coefficients"),
    ([estimate, names, "restrict: [1 = 2]"], "11:16: error: expected a restriction on coefficients"),
    (
      [estimate, names, "almon: {b: {degree: 3, length: 3}}"],
      "11:16: error: a polynomial of degree 3 needs more"
    ),
    (
      [estimate, names, "almon: {a: {degree: 1, length: 3}}"],
      "11:13: error: no coefficient of a term is called \"a\""
    ),
    ([estimate, names, "errors: MA(1)"], "11:13: error: expected autoregressive errors of order 1 to 12"),
    ([estimate, names, "method: iv"], "11:13: error: expected one of ols, 2sls, sur, 3sls"),
    ([estimate, names, "method: 2sls"], "8:3: error: method 2sls needs instruments"),
    ([estimate, names, "instruments: [x]"], "8:3: error: instruments go with method 2sls or 3sls"),
    (
      [estimate, names, "errors: AR(1)", "method: sur"],
      "8:3: error: autoregressive errors go with ols or 2sls"
    ),
    (
      [estimate, names, "errors: AR(1)", "cluster: year"],
      "8:3: error: prior, cluster, residual and published spans"
    ),
    ([estimate, names, "sample: 2000Q1..2001Q4"], "8:3: error: the sample is quarterly, the model annual"),
    (
      ["estimate: y = a + rho1 * x", "coefficients: [a, rho1]", "errors: AR(1)"],
      "8:3: error: rho1 is what a coefficient of the autoregressive errors is called"
    ),
  ])
  func spoilt(_ lines: [String], _ message: String) {
    let found = findings { try Fixture.model(Self.text(lines)) }
    #expect(found.first?.hasPrefix("models/m.yaml:" + message) == true, "\(found)")
  }
}
