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
    #expect(target.instrument.keys.sorted().map(\.year) == [2026, 2027, 2028])
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
    #expect(messages.first?.contains("invest at its upper bound 9.0 in 2027") == true, "\(messages)")
  }

  @Test func unattainable() throws {
    let line =
      "  - {reach: growth, value: 9 %, in: 2028, by: invest, over: 2027..2028, within: 0 % .. 20 %, step: 6 pp"
    let messages = RunFixture.messages { try RunFixture.run(Self.texts(line + "}")) }
    #expect(
      messages == [
        "scenarios/aim.yaml:4:5: error: growth cannot reach 9 % in 2028 by invest within its bounds; nearest: 2028 6.0; binding: invest at its largest change 6.0 in 2027; invest at its largest change 6.0 in 2028\n    widen within: or step:, or add allow_unmet: true to the target to have the nearest path written"
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
    ("{reach: growth, value: 5 %, in: 2028, by: level, over: 2028}", "level is determined by an equation"),
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
    ("{reach: gap, value: 9 %, in: 2026, by: spare, over: 2026}", "or it does not respond to its instrument"),
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
}
