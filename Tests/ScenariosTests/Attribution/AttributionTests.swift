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

  /// product = a b c from 1, 1, 1 to 3, 3, 2 along the straight line a = b = 1 + 2s, c = 1 + s: a's share is
  /// ∫ 2 (1 + 2s)(1 + s) ds = 20/3 · …, by hand 2 (1 + 3/2 + 2/3) = 19/3, b's the same, c's ∫ (1 + 2s)² ds = 13/3.
  @Test func alongTheStraightLine() throws {
    let (integral, result) = try Self.integral("assumptions: {a: 3 %, b: 3 %, c: {2027: 2 %}}")
    #expect(integral.method == .aumannShapley && integral.items.map(\.variable) == ["a", "b", "c"])
    let cell = Attribution.Cell(variable: "product", period: year(2027))
    #expect(agree(integral.contributions[cell] ?? [], [19 / 3.0, 19 / 3.0, 13 / 3.0], within: 1e-10))
    #expect(result.attribution?.method == .shapley && integral.spread < 1e-10)
  }

  /// A kink: the sums stay exact, and what is left to spread is nothing that a table shows.
  @Test func kinks() throws {
    let text = Self.model + "\n  bounded: {is: \"max(a, b) + min(c, 1.37)\", unit: \"%\"}\n"
    let (integral, result) = try Self.integral(
      "assumptions: {a: 3 %, b: {2026..2028: 1.8 %}, c: 2 %}", text)
    for (cell, shares) in integral.contributions {
      let gap = result.differences?[cell.variable, cell.period]?.value ?? .nan
      #expect(isClose(shares.reduce(0, +), gap, absolute: 1e-10), "\(cell)")
    }
    let cell = Attribution.Cell(variable: "bounded", period: year(2026))
    #expect(agree(integral.contributions[cell] ?? [], [2, 0, 0.37], within: 1e-3))
    #expect(integral.spread < 1e-3)
  }

  /// Exogenized paths and add-factors of both kinds among the changes.
  @Test func everyRoleAlongTheLine() throws {
    let lines = """
      assumptions: {demand: base + 1 pp, invest: ramp to 12 %}
      add_factors: {growth: {2026: 0.4 pp}, level: {2026: 2 %, 2027: 3}}
      exogenize: {gap: {2028: 1 %}}
      """
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 0, extra: "add_factors: {level: {2026: 1}}\n"),
      "s": "extends: base\n\(lines)\n",
    ])
    let (result, root) = (try #require(results["s"]), try #require(results["base"]))
    let run = result.projection.run
    let integral = try Attribution(
      result.projection.inputs.completed(by: run), from: root.projection.inputs.completed(by: run), run: run,
      mostItems: 2)
    #expect(integral.items.count == 5)
    for (cell, shares) in integral.contributions {
      let gap = result.differences?[cell.variable, cell.period]?.value ?? .nan
      #expect(isClose(shares.reduce(0, +), gap, absolute: 1e-10), "\(cell)")
    }
  }

  /// Thirteen inputs are too many for every order; the shares are there all the same.
  @Test func thirteenInputs() throws {
    let names = (1...13).map { "x\($0)" }
    let text = """
      model: toy
      region: 山东
      variables:
      \(names.map { "  \($0): {role: exogenous, unit: \"%\", project: \"1 %\"}" }.joined(separator: "\n"))
      identities:
        total: {is: "log(\(names.joined(separator: " + "))) * x1 * x2", unit: "%"}
      """
    let changes = names.map { "\($0): 2 %" }.joined(separator: ", ")
    let results = try RunFixture.run(
      ["base": RunFixture.base(draws: 0), "s": "extends: base\nassumptions: {\(changes)}\n"],
      [RunFixture.estimated(text)])
    let result = try #require(results["s"])
    let attribution = try #require(result.attribution)
    #expect(attribution.method == .aumannShapley && attribution.items.count == 13)
    let shares = attribution.contributions[Attribution.Cell(variable: "total", period: year(2026))] ?? []
    let gap = result.differences?["total", year(2026)]?.value ?? .nan
    #expect(isClose(shares.reduce(0, +), gap, absolute: 1e-10) && gap > 7)
  }

  /// The same difference by the integral.
  static func integral(_ lines: String, _ text: String = model) throws -> (Attribution, ScenarioResult) {
    let results = try RunFixture.run(
      ["base": RunFixture.base(draws: 0), "s": "extends: base\n\(lines)\n"], [RunFixture.estimated(text)])
    let (result, root) = (try #require(results["s"]), try #require(results["base"]))
    let run = result.projection.run
    let attribution = try Attribution(
      result.projection.inputs.completed(by: run), from: root.projection.inputs.completed(by: run), run: run,
      mostItems: 0)
    return (attribution, result)
  }
}
