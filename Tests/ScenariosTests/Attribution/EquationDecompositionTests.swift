import Expressions
import Foundation
import Modeling
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

@Suite struct EquationDecompositionTests {
  static let model = """
    model: toy
    region: 山东
    variables:
      a: {role: exogenous, project: "2"}
      b: {role: exogenous, project: "3"}
    identities:
      plain: {is: "2 * a - a * b + 0.5 * plain[-1]", start: {2025: 10}}
      change: {is: "d(change) = 2 * a - b", start: {2025: 10}}
      growth: {is: "dlog(growth) = 0.01 * a + 0.02 * a * b", start: {2025: 10}}
      rate: {is: "pct(rate) = a + log(b)", start: {2025: 10}}
      level: {is: "log(level) = 0.1 * a + 0.2 * b"}
      part: {is: "logit(part) = 0.1 * a - 0.2 * b"}
    """

  static func projections() throws -> (root: Projection, other: Projection) {
    let results = try RunFixture.run(
      [
        "base": RunFixture.base(draws: 0),
        "s":
          "extends: base\nassumptions: {a: {2026: 3, 2027..2028: 4}, b: {2027..2028: 5}}\nadd_factors: {change: 0.25, growth: {2027: 1 pp}}\n",
      ], [RunFixture.estimated(model)])
    return (try #require(results["base"]).projection, try #require(results["s"]).projection)
  }

  /// Whatever the left side, parts sum to the difference: between scenarios and from period to period.
  @Test(arguments: ["plain", "change", "growth", "rate", "level", "part"])
  func partsSum(_ variable: String) throws {
    let (root, other) = try Self.projections()
    for period in [2026, 2027, 2028] {
      let gap = try #require(other.decomposition(of: variable, in: year(period), from: root))
      let whole = (other.value(variable, year(period)) ?? .nan) - (root.value(variable, year(period)) ?? .nan)
      #expect(whole != 0)
      #expect(isClose(gap.parts.reduce(0) { $0 + $1.amount }, whole, absolute: 1e-10))
    }
    let growth = try #require(other.decomposition(of: variable, from: year(2027), to: year(2028)))
    let change = growth.values.to - growth.values.from
    #expect(isClose(growth.parts.reduce(0) { $0 + $1.amount }, change, absolute: 1e-10))
  }

  /// a 2 → 4, b 3 → 5: 2a brings 4; -ab by a: -2 · (3 + 5) / 2 = -8, by b: -2 · (2 + 4) / 2 = -6.
  @Test func partsByHand() throws {
    let (root, other) = try Self.projections()
    let gap = try #require(other.decomposition(of: "plain", in: year(2027), from: root))
    let before = (other.value("plain", year(2026)) ?? .nan) - (root.value("plain", year(2026)) ?? .nan)
    #expect(agree(gap.parts.map(\.amount), [4, -8, -6, 0.5 * before, 0], within: 1e-12))
    // An add-factor stands beside the equation.
    let step = try #require(other.decomposition(of: "change", in: year(2026), from: root))
    #expect(agree(step.parts.map(\.amount), [2, 0, 0, 0.25], within: 1e-12))
    guard case .start(let start) = step.parts[2].source else {
      Issue.record("no start")
      return
    }
    #expect(start.name == "change" && start.shift == -1)
    // Of a logarithm it is in points: 1 pp is 0.01 of the left side, by the mean of the levels.
    let log = try #require(other.decomposition(of: "growth", in: year(2027), from: root))
    let (x0, x1) = log.values
    #expect(isClose(log.parts.last?.amount ?? 0, 0.01 * (x1 - x0) / Foundation.log(x1 / x0), absolute: 1e-10))
  }
}
