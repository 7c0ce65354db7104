import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

/// Add-factors in the terms of their equations, and paths exogenized in growth, differences and shares.
@Suite struct ModelRunFormsTests {
  static let model = """
    model: toy
    region: 山东
    variables:
      a: {role: exogenous, project: "2"}
    identities:
      va: {is: "50 + 5 * a", unit: 亿元}
      total: {is: "2 * va", unit: 亿元}
      rate: {is: "3 * a"}
      share: {is: "1.5 * a", unit: "%"}
      stock: {is: "d(stock) = a", start: {2025: 10}}
      path: {is: "dlog(path) = 0.01 * a", start: {2025: 100}}
      growth: {is: "pct(growth) = a", start: {2025: 100}}
      level: {is: "log(level) = a"}
      part: {is: "logit(part) = a", unit: "%"}
      held: {is: "held[-1] + a", unit: 亿元, start: {2025: 40}}
    """

  static func values(_ lines: String, _ variable: String) throws -> [Double] {
    let text = RunFixture.base(draws: 0, extra: lines + "\n")
    return try RunFixture.run(text, RunFixture.estimated(model)).values(variable)
  }

  /// Lines, the variable they act on, and its values by hand; with a = 2 a logarithm is e², a logit 100 / (1 + e^-2).
  static let added: [(String, String, [Double])] = [
    ("va: {2026: 2 %, 2027: 3 亿元, 2028: 20000 万元}", "va", [61.2, 63, 62]),
    ("va: {2026..2027: 2 %, 2028: base}", "va", [61.2, 61.2, 60]),
    ("va: {2026..2028: ramp to 3 %}", "va", [60.6, 61.2, 61.8]),
    ("rate: {2026: 10 %, 2027: -1}", "rate", [6.6, 5, 6]),
    ("share: {2027: -0.3 pp}", "share", [3, 2.7, 3]),
    ("stock: {2026: 0.5}", "stock", [12.5, 14.5, 16.5]),
    ("growth: {2026: 0.5 pp}", "growth", [102.5, 104.55, 106.641]),
    ("path: {2026: 0.5 pp}", "path", [102.53151205244289, 104.6027859908717, 106.71590243841926]),
    ("path: {2026: 0.005}", "path", [102.53151205244289, 104.6027859908717, 106.71590243841926]),
    ("path: {2026: 0.5 %}", "path", [102.53151205244289, 104.6027859908717, 106.71590243841926]),
    ("level: {2027: 1 %}", "level", [7.38905609893065, 7.463317347319193, 7.38905609893065]),
    ("part: {2028: 0.5}", "part", [88.07970779778823, 88.07970779778823, 92.41418199787564]),
  ]

  @Test(arguments: added)
  func addFactors(_ line: String, _ variable: String, _ expected: [Double]) throws {
    let found = try Self.values("add_factors: {\(line)}", variable)
    #expect(agree(found, expected, within: 1e-10), "\(found)")
  }

  @Test(arguments: [
    ("share: {2026: 2 %}", "the add-factor of \"share\" is in pp, found 2 %"),
    ("growth: {2026: 2 %}", "the add-factor of \"growth\" is in pp, found 2 %"),
    ("rate: {2026: 1 pp}", "\"rate\" has no unit and takes bare numbers, found 1 pp"),
    ("va: {2026: 2 pp}", "the add-factor of \"va\" is in 亿元, found 2 pp"),
    ("stock: {2026: 2 %}", "\"stock\" has no unit and takes bare numbers, found 2 %"),
    ("part: {2026: 2 pp}", "\"part\" has no unit and takes bare numbers, found 2 pp"),
    ("va: {2026: 3 亿元, 2027: base + 2 %, 2028: 1 %}", ""),
    ("va: {2026: 3 亿元, 2027: ramp to 2 %}", "cannot go on from the line before"),
    ("va: {2026: growth 2 %}", "\"growth 2 %\" replaces an equation, so it belongs under exogenize"),
  ])
  func unfittingAddFactors(_ line: String, _ message: String) {
    let found = RunFixture.messages { try Self.values("add_factors: {\(line)}", "va") }
    #expect(message.isEmpty ? found.isEmpty : found.first?.contains(message) == true, "\(found)")
  }

  static let replaced: [(String, String, [Double])] = [
    ("held: {2026..2027: growth 5 %}", "held", [42, 44.1, 46.1]),
    ("held: {2026: growth 5 %, 2027: difference -2 亿元}", "held", [42, 40, 42]),
    ("held: {2027..2028: difference 3 亿元}", "held", [42, 45, 48]),
    ("held: {2026..2028: growth 5 %}", "held", [42, 44.1, 46.305]),
    ("share: {2027: difference 0.5 pp}", "share", [3, 3.5, 3]),
    ("va: {2027..2028: share 50 % of held}", "va", [60, 22, 23]),
  ]

  @Test(arguments: replaced)
  func exogenized(_ line: String, _ variable: String, _ expected: [Double]) throws {
    let found = try Self.values("exogenize: {\(line)}", variable)
    #expect(agree(found, expected, within: 1e-9), "\(found)")
  }

  @Test func sharesFollowTheirWhole() throws {
    let found = try Self.values(
      "exogenize: {va: {2026..2028: share 50 % of held}}\nassumptions: {a: {2027: 4}}", "va")
    #expect(agree(found, [21, 23, 24], within: 1e-10), "\(found)")
  }

  /// A child changes the growth its parent gives.
  @Test func growthIsInherited() throws {
    let results = try RunFixture.run(
      [
        "base": RunFixture.base(draws: 0, extra: "exogenize: {held: {2026..2028: growth 5 %}}\n"),
        "child": "extends: base\nexogenize: {held: {2027: base + 5 pp, 2028: none}}\n",
      ], [RunFixture.estimated(Self.model)])
    #expect(agree(results["child"]?.values("held") ?? [], [42, 46.2, 48.2], within: 1e-10))
  }

  @Test(arguments: [
    ("assumptions: {a: growth 5 %}", "\"growth 5 %\" replaces an equation, so it belongs under exogenize"),
    ("exogenize: {share: growth 5 %}", "\"growth\" is for levels, and \"share\" is in %"),
    ("exogenize: {held: difference 3 pp}", "changes by per cent, found 3 pp"),
    ("exogenize: {held: share 5 % of totel}", "has no variable \"totel\""),
    ("exogenize: {held: share 5 % of held}", "held cannot be a share of itself"),
    ("exogenize: {held: share 5 % of part}", "held is in 亿元 and part in %"),
    ("exogenize: {held: {2026: growth 5 %, 2027: hold}}", "cannot go on from the line before"),
  ])
  func unfittingForms(_ lines: String, _ message: String) {
    let found = RunFixture.messages { try Self.values(lines, "va") }
    #expect(found.first?.contains(message) == true, "\(found)")
  }
}
