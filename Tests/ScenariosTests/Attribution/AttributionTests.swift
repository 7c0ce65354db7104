import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct AttributionTests {
  /// Multiplicative on purpose, so that the order of changes would matter.
  static let model = """
    model: toy
    region: 山东
    variables:
      a: {role: exogenous, unit: "%", project: "1 %"}
      b: {role: exogenous, unit: "%", project: "1 %"}
      c: {role: exogenous, unit: "%", project: "1 %"}
    identities:
      product: {is: a * b * c, unit: "%"}
      twice: {is: 2 * a, unit: "%"}
    """

  static func result(_ lines: String) throws -> ScenarioResult {
    let results = try RunFixture.run(
      ["base": RunFixture.base(draws: 0), "s": "extends: base\n\(lines)\n"], [RunFixture.estimated(model)])
    return try #require(results["s"])
  }

  static func shares(_ result: ScenarioResult, _ variable: String, _ period: Int) -> [Double] {
    result.attribution?.contributions[Attribution.Cell(variable: variable, period: year(period))] ?? []
  }

  /// a, b 1 → 3 and c 1 → 2: shares sum to 17; a and b are alike; Shapley by hand over the six orders: c
  /// (1 + 3 + 3 + 9) weighted 1/3, 1/6, 1/6, 1/3 = 13/3.
  @Test func sharesSumAndAreSymmetric() throws {
    let result = try Self.result("assumptions: {a: 3 %, b: 3 %, c: {2027: 2 %}}")
    #expect(result.attribution?.items.map(\.variable) == ["a", "b", "c"])
    let later = Self.shares(result, "product", 2027)
    #expect(isClose(later.reduce(0, +), 17, absolute: 1e-10))
    #expect(isClose(later[0], later[1], absolute: 1e-12))
    #expect(isClose(later[2], 13 / 3.0, absolute: 1e-12))
    // In 2026 c is not changed yet: it brings nothing.
    #expect(agree(Self.shares(result, "product", 2026), [4, 4, 0]))
    #expect(agree(Self.shares(result, "twice", 2027), [4, 0, 0]))
  }

  /// Every period's shares sum to the gap, with an add-factor and an exogenized path among the changes.
  @Test func sumsToTheGapInARealModel() throws {
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 20),
      "s": """
      extends: base
      assumptions: {demand: base + 1 pp, invest: ramp to 12 %}
      add_factors: {growth: {2026: 0.4 pp}}
      exogenize: {gap: {2028: 1 %}}

      """,
    ])
    let result = try #require(results["s"])
    let attribution = try #require(result.attribution)
    #expect(attribution.items.count == 4)
    for (cell, shares) in attribution.contributions {
      let gap = result.differences?[cell.variable, cell.period]?.value ?? .nan
      #expect(isClose(shares.reduce(0, +), gap, absolute: 1e-10))
    }
    #expect(attribution.contributions.count == 9)
  }
}
