import Localization
import SourceText
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct TargetSearchTests {
  static func texts(_ targets: String, base: String = "", extra: String = "", draws: Int = 0)
    -> KeyValuePairs<String, String>
  {
    [
      "base": RunFixture.base(draws: draws, extra: base),
      "aim": "extends: base\n\(extra)targets:\n\(targets)\n",
    ]
  }

  static func aim(_ targets: String, base: String = "", extra: String = "", draws: Int = 0) throws
    -> ScenarioResult
  {
    try #require(try RunFixture.run(texts(targets, base: base, extra: extra, draws: draws))["aim"])
  }

  /// growth 5.3 by invest needs 11 (from 6 at 0.1 each); only the years asked for move.
  @Test func hitsTheValue() throws {
    let result = try Self.aim(
      "  - {reach: growth, value: 5.3 %, in: 2027..2028, by: invest, over: 2026..2028}", draws: 400)
    #expect(agree(Array(result.values("growth").dropFirst()), [5.3, 5.3], within: 1e-9))
    #expect(agree(result.values("invest"), [6, 11, 11], within: 1e-7))
    let target = try #require(result.projection.targets.first)
    #expect(target.isMet && target.binding.isEmpty)
    #expect(target.instruments.first?.values.keys.sorted().map(\.year) == [2026, 2027, 2028])
    // The instrument is held in every draw, and the chance of meeting the value is the share of draws above it.
    #expect(Set(result.draws("invest", 2027)) == [result.values("invest")[1]])
    let chance = try #require(result.targetChances.first?.chances[year(2027)])
    let above = result.draws("growth", 2027).filter { $0 >= 5.3 - 1e-8 * 5.3 }.count
    #expect(chance == Double(above) / 400 && chance > 0.3 && chance < 0.7)
  }

  /// The level 2028 by invest over three years: the least sum of squared changes, checked against a grid of all paths that
  /// reach the same level.
  @Test func leastChange() throws {
    let result = try Self.aim("  - {reach: level, value: 118, in: 2028, by: invest, over: 2026..2028}")
    #expect(isClose(result.values("level")[2], 118, absolute: 1e-7))
    let solved = result.values("invest")
    func cost(_ path: [Double]) -> Double { path.reduce(0) { $0 + ($1 - 6) * ($1 - 6) } }
    func growth(_ invest: Double) -> Double { 1 + (4.2 + 0.1 * invest) / 100 }
    var cheaper: [[Double]] = []
    for first in stride(from: 6.0, through: 25, by: 0.25) {
      for second in stride(from: 6.0, through: 25, by: 0.25) {
        let third = (118 / 100 / growth(first) / growth(second) - 1) * 1000 - 42
        let path = [first, second, third]
        if cost(path) < cost(solved) - 1e-6 { cheaper.append(path) }
      }
    }
    #expect(cheaper.isEmpty)
    #expect(cost(solved) > 1)
  }

  @Test func boundsAndStepsBindAndAreNamed() throws {
    let bounded = try Self.aim(
      "  - {reach: level, value: 115.6, in: 2028, by: invest, over: 2026..2028, within: 0 % .. 8.5 %}",
      base: "assumptions: {invest: {2026: 10 %}}\n")
    let invest = bounded.values("invest")
    #expect(invest[0] == 8.5 && isClose(invest[1], invest[2], absolute: 0.01) && invest[1] > 6.5)
    #expect(isClose(bounded.values("level")[2], 115.6, absolute: 1e-7))
    let upper = bounded.projection.targets.first?.binding.map(\.description.en)
    #expect(upper == ["invest at its upper bound 8.5 in 2026"])
    let stepped = try Self.aim(
      "  - {reach: growth, value: 5.1 %, in: 2027..2028, by: invest, over: 2026..2028, step: 2.5 pp}")
    // 9 in 2027 needs at least 6.5 in 2026 (5 published in 2025 allows up to 7.5); 6 would be the least change.
    #expect(agree(stepped.values("invest"), [6.5, 9, 9], within: 1e-7))
    let binding = try #require(stepped.projection.targets.first).binding
    #expect(binding.map(\.description.en) == ["invest at its largest change 2.5 in 2027"])
    #expect(
      stepped.warnings.map(\.message.en).contains { $0.contains("invest at its largest change 2.5 in 2027") })
  }

  /// The first step is measured from what the scenario assumes before the range, not from the rule beneath it.
  @Test func stepFromTheAssumptionBefore() throws {
    let result = try Self.aim(
      "  - {reach: growth, value: 6.2 %, in: 2028, by: invest, over: 2028, step: 5 pp}",
      base: "assumptions: {invest: {2027: 16 %}}\n")
    #expect(agree(result.values("invest"), [6, 16, 20], within: 1e-7))
  }

  /// Two targets on one instrument: the bounds of both hold.
  @Test func boundsOfEveryTargetHold() throws {
    let texts = Self.texts(
      """
        - {reach: growth, value: 5.3 %, in: 2027, by: invest, over: 2026..2028}
        - {reach: level, value: 115, in: 2026, by: invest, over: 2026..2028, within: 0 % .. 9 %, allow_unmet: true}
      """)
    let messages = RunFixture.messages { try RunFixture.run(texts) }
    #expect(messages.count == 1)
    #expect(
      messages.first?.contains("invest at its upper bound 9.0 in 2027; growth at 5.3 in 2027") == true,
      "\(messages)")
  }

  @Test func unattainable() throws {
    let line =
      "  - {reach: growth, value: 9 %, in: 2028, by: invest, over: 2027..2028, within: 0 % .. 20 %, step: 6 pp"
    let messages = RunFixture.messages { try RunFixture.run(Self.texts(line + "}")) }
    #expect(
      messages == [
        "scenarios/aim.yaml:4:5: error: growth cannot reach 9 % in 2028 by invest within its bounds; nearest: 2028 6.0; these exclude each other: invest at its largest change 6.0 in 2027; invest at its largest change 6.0 in 2028; growth at 9.0 in 2028\n    widen within: or step:, or add allow_unmet: true to the target to have the nearest path written"
      ])
    // Allowed, the nearest path is what remains.
    let nearest = try Self.aim(line + ", allow_unmet: true}")
    #expect(agree(nearest.values("invest"), [6, 12, 18], within: 1e-4))
    #expect(nearest.projection.targets.first?.isMet == false)
    #expect(
      try RunFixture.run(Self.texts(line + "}"), allowsUnmet: true)["aim"]?.values("growth").last.map {
        isClose($0, 6, absolute: 1e-5)
      } == true)
  }

  @Test func contradictingBounds() {
    let line =
      "  - {reach: growth, value: 5 %, in: 2028, by: invest, over: 2026..2028, within: 15 % .. 20 %, step: 2 pp}"
    let messages = RunFixture.messages { try RunFixture.run(Self.texts(line)) }
    #expect(messages.count == 1)
    #expect(messages.first?.contains("the bounds of the target contradict each other") == true, "\(messages)")
  }

  @Test(arguments: [
    ("{reach: demand, value: 5 %, in: 2028, by: invest, over: 2028}", "demand is given from outside"),
    ("{reach: growth, value: 5 %, in: 2028, by: gap, over: 2028}", "growth in 2028 does not respond to gap"),
    ("{reach: grwth, value: 5 %, in: 2028, by: invest, over: 2028}", "has no variable \"grwth\""),
    ("{reach: growth, value: 5 pp, in: 2028, by: invest, over: 2028}", "expected a value in %, found 5 pp"),
    (
      "{reach: growth, value: 5 %, in: 2028, by: invest, over: 2028, step: 3 %}",
      "expected a value in pp, found 3 %"
    ),
    (
      "{reach: growth, value: 9 %, in: 2026, by: invest, over: 2028}",
      "the instrument moves over 2028, after the target's 2026"
    ),
    ("{reach: gap, value: 9 %, in: 2026, by: spare, over: 2026}", "gap in 2026 does not respond to spare"),
  ])
  func refusedWithTheReason(_ target: String, _ message: String) {
    let messages = RunFixture.messages { try RunFixture.run(Self.texts("  - \(target)")) }
    #expect(messages.count == 1)
    #expect(messages.first?.contains(message) == true, "\(messages)")
  }

  /// Published goals and instruments cannot move.
  @Test func publishedPeriods() throws {
    let rows =
      RunFixture.history + [("全国", "va_growth", "2026", 5.0), ("山东", "techretrofit_inv_growth", "2026", 4.0)]
    let model = try RunFixture.estimated(RunFixture.toy, rows)
    let texts = Self.texts("  - {reach: growth, value: 5 %, in: 2026, by: invest, over: 2026}")
    let messages = RunFixture.messages { try RunFixture.run(texts, [model]) }
    #expect(
      messages.map {
        $0.contains("invest is published over 2026..2026, so nothing is free to move")
          || $0.contains("invest is published over 2026, so")
      } == [true], "\(messages)")
  }

  /// Klein's Model I: consumption 66 and 78, income 77 and 98 in 1940 and 1941 by government wages and spending. The exact
  /// instruments from the reduced form in 50 digits.
  @Test func kleinByTwoInstruments() throws {
    let target = { (variable: String, value: Int, year: Int) in
      "  - {reach: \(variable), value: \(value), in: \(year), by: [w2, g], over: 1940..1941}\n"
    }
    let goals =
      target("cn", 66, 1940) + target("cn", 78, 1941) + target("y", 77, 1940) + target("y", 98, 1941)
    let results = try KleinFixture.run([
      "base":
        "model: models/klein.yaml\nhorizon: 1940..1941\nuncertainty: {draws: 0}\nsolve: {mode: dynamic}\n",
      "aim": "extends: base\ntargets:\n" + goals,
    ])
    let result = try #require(results["aim"])
    #expect(agree(result.values("cn"), [66, 78], within: 1e-10))
    #expect(agree(result.values("y"), [77, 98], within: 1e-10))
    #expect(agree(result.values("w2"), [7.4043078801169, 9.3279259448004], within: 1e-9))
    #expect(agree(result.values("g"), [16.1026870890106, 22.6516346823300], within: 1e-9))
    #expect(result.projection.targets.allSatisfy { $0.isMet && $0.instruments.count == 2 })
  }

  /// Two instruments for one goal: 0.3 pp by demand (0.8 each) and invest (0.1 each), least weighted squares: the changes are
  /// as slope / weight, so 0.8 / 4 to 0.1 / 1 with 0.8 d + 0.1 i = 0.3.
  @Test func weights() throws {
    let result = try Self.aim(
      "  - {reach: growth, value: 5.1 %, in: 2026, by: [{variable: demand, weight: 4}, invest], over: 2026}")
    let scale = 0.3 / (0.8 * 0.2 + 0.1 * 0.1)
    #expect(isClose(result.values("demand")[0], 4 + 0.2 * scale, absolute: 1e-10))
    #expect(isClose(result.values("invest")[0], 6 + 0.1 * scale, absolute: 1e-10))
    // Its own bound holds for one instrument only.
    let bounded = try Self.aim(
      "  - {reach: growth, value: 5.1 %, in: 2026, by: [{variable: demand, within: 0 % .. 4.1 %}, invest], over: 2026}"
    )
    #expect(isClose(bounded.values("demand")[0], 4.1, absolute: 1e-10))
    #expect(isClose(bounded.values("invest")[0], 8.2, absolute: 1e-9))
    #expect(
      bounded.projection.targets.first?.binding.map(\.description.en) == [
        "demand at its upper bound 4.1 in 2026"
      ])
  }

  /// An endogenous name is its add-factor: the one that makes growth 5.3 on a path of 4.8.
  @Test func addFactorsAsInstruments() throws {
    let result = try Self.aim("  - {reach: level, value: 105.3, in: 2026, by: growth, over: 2026..2027}")
    #expect(
      isClose(
        result.projection.inputs.point(.addFactor, "growth", year(2026))?.value ?? 0, 0.5, absolute: 1e-9))
    #expect(result.projection.inputs.point(.addFactor, "growth", year(2027))?.value == 0)
    #expect(isClose(result.values("growth")[0], 5.3, absolute: 1e-9))
    let messages = RunFixture.messages {
      try RunFixture.run(
        Self.texts(
          "  - {reach: level, value: 108, in: 2026, by: growth, over: 2026, within: -1 pp .. 1 pp}"))
    }
    #expect(
      messages.first?.contains(
        "these exclude each other: the add-factor of growth at its upper bound 1.0 in 2026; level at 108.0 in 2026"
      )
        == true, "\(messages)")
  }

  /// Only the bounds that matter are named: 2028 is free to move, and its bounds are loose.
  @Test func conflictIsIrreducible() throws {
    let messages = RunFixture.messages {
      try RunFixture.run(
        Self.texts(
          "  - {reach: growth, value: 9 %, in: 2027, by: invest, over: 2026..2028, within: 0 % .. 20 %}"))
    }
    #expect(
      messages.first?.contains(
        "these exclude each other: invest at its upper bound 20.0 in 2027; growth at 9.0 in 2027\n") == true,
      "\(messages)")
  }

  /// Curved, with a domain: from 1.5 a full step to log(x) + sqrt(10 - x) = -3 leads below zero, where the logarithm has no
  /// value, and one to exp(x) x³ = 1e6 far past it; both steps are shortened.
  @Test func stepsAreShortenedWhereTheModelHasNoValue() throws {
    let model = """
      model: toy
      region: 山东
      variables:
        x: {role: exogenous, project: "1.5"}
      identities:
        curved: {is: log(x) + sqrt(10 - x)}
        steep: {is: exp(x) * x^3}
      """
    let results = try RunFixture.run(
      [
        "base": RunFixture.base(draws: 0),
        "low": "extends: base\ntargets: [{reach: curved, value: -3, in: 2026, by: x, over: 2026}]\n",
        "high": "extends: base\ntargets: [{reach: steep, value: 1e6, in: 2026, by: x, over: 2026}]\n",
      ], [RunFixture.estimated(model)])
    #expect(isClose(try #require(results["low"]).values("curved")[0], -3, absolute: 1e-9))
    #expect(isClose(try #require(results["high"]).values("steep")[0], 1e6, relative: 1e-10))
  }
}
