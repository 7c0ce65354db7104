import Modeling
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct ScenarioRunnerTests {
  /// growth = 1 + 0.8 × 4 + 0.1 × 6 = 4.8 in every year.
  @Test func deterministicPathByHand() throws {
    let result = try RunFixture.run(RunFixture.base(draws: 0))
    #expect(agree(result.values("growth"), [4.8, 4.8, 4.8]))
    #expect(agree(result.values("level"), [104.8, 109.8304, 115.1022592], within: 1e-9))
    #expect(result.projection.value("growth", year(2025)) == 6)
    #expect(result.projection.kind("growth", year(2025)) == .history)
    #expect(result.projection.kind("growth", year(2026)) == .projection)
    #expect(result.projection.kind("demand", year(2026)) == .assumption)
    #expect(result.projection.drawCount == 0 && result.draws("growth", 2026).isEmpty)
    #expect(result.isRoot && result.differences == nil && result.attribution == nil)
  }

  /// gap = growth - demand: 7 - 5 and 6 - 5; nothing is published before.
  @Test func identitiesHaveAHistoryWhereTheirPartsArePublished() throws {
    let projection = try RunFixture.run(RunFixture.base(draws: 0)).projection
    #expect(projection.value("gap", year(2023)) == nil && projection.kind("gap", year(2023)) == .absent)
    #expect(projection.value("gap", year(2024)) == 2 && projection.value("gap", year(2025)) == 1)
    #expect(
      projection.kind("gap", year(2024)) == .history && projection.kind("gap", year(2026)) == .projection)
    #expect(projection.run.history(of: "gap").map(\.period) == [year(2024), year(2025)])
    #expect(projection.run.history("gap", year(2025))?.isComputed == true)
    #expect(projection.run.history("growth", year(2025))?.isComputed == false)
  }

  /// A scenario that restates its parent, or the rule, is its parent to the bit, and nothing is listed as changed.
  @Test(arguments: [
    "extends: base\n", "extends: base\nassumptions: {demand: base, invest: 6 %}\n",
    "extends: base\nassumptions: {demand: base + 0 pp}\nadd_factors: {growth: 0 pp}\n",
  ])
  func equalScenariosDifferByNothing(_ text: String) throws {
    let results = try RunFixture.run(["base": RunFixture.base(draws: 700), "same": text])
    let same = try #require(results["same"])
    let differences = try #require(same.differences)
    for variable in ["growth", "level", "demand", "gap"] {
      #expect(same.draws(variable, 2028) == results["base"]?.draws(variable, 2028))
      let distribution = try #require(differences[variable, year(2028)])
      #expect(distribution.value == 0 && distribution.standardDeviation == 0)
      #expect(Set(distribution.quantiles) == [0] && distribution.probabilityAboveZero == 0)
    }
    #expect(same.changes.filter { $0.role == .assumption }.isEmpty)
    let contributions = same.attribution?.contributions.values.flatMap { $0 } ?? []
    #expect(contributions.allSatisfy { $0 == 0 })
  }

  /// `base + 2 pp` moves the assumption by two in every draw (to rounding), and the growth by 0.8 × 2 in the middle.
  @Test func shiftedAssumption() throws {
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 700),
      "up": "extends: base\nassumptions: {demand: {2027: base + 2 pp}}\n",
    ])
    let (base, up) = (try #require(results["base"]), try #require(results["up"]))
    #expect(Set(base.draws("demand", 2027)).count > 600)
    #expect(
      agree(
        zip(up.draws("demand", 2027), base.draws("demand", 2027)).map { $0 - $1 },
        Array(repeating: 2, count: 700)))
    #expect(up.draws("demand", 2028) == base.draws("demand", 2028))
    #expect(up.draws("growth", 2026) == base.draws("growth", 2026))
    let demand = try #require(up.differences?["demand", year(2027)])
    #expect(demand.value == 2 && demand.standardDeviation == 0 && demand.probabilityAboveZero == 1)
    #expect(isClose(up.differences?["growth", year(2027)]?.value ?? .nan, 1.6, absolute: 1e-12))
    #expect(up.changes == [ScenarioInputs.Item(role: .assumption, variable: "demand")])
  }

  @Test func addFactorsAndExogenizedPaths() throws {
    let results = try RunFixture.run([
      "base": RunFixture.base(draws: 100),
      "add": "extends: base\nadd_factors: {growth: {2027: -0.5 pp}}\n",
      "fix": "extends: base\nexogenize: {growth: {2027..2028: 3 %}}\n",
    ])
    let add = try #require(results["add"])
    #expect(agree(add.values("growth"), [4.8, 4.3, 4.8]))
    let fix = try #require(results["fix"])
    #expect(agree(fix.values("growth"), [4.8, 3, 3]))
    #expect(Set(fix.draws("growth", 2027)) == [3])
    #expect(fix.projection.kind("growth", year(2027)) == .assumption)
    #expect(fix.projection.kind("growth", year(2026)) == .projection)
    #expect(agree(fix.values("level"), [104.8, 107.944, 111.18232], within: 1e-9))
    #expect(fix.summary["growth", year(2027)]?.standardDeviation == 0)
  }

  /// Without draws the same path; any number of threads, the same bits; a longer horizon, the same earlier periods.
  @Test func whatTheNumbersDoNotDependOn() throws {
    let text = RunFixture.base(draws: 1100)
    let one = try RunFixture.run(text)
    #expect(try RunFixture.run(RunFixture.base(draws: 0)).values("level") == one.values("level"))
    for threads in [2, 3] {
      let other = try RunFixture.run(text, threads: threads)
      #expect(other.draws("level", 2028) == one.draws("level", 2028))
      #expect(other.summary["level", year(2028)] == one.summary["level", year(2028)])
      #expect(other.horizon == one.horizon)
    }
    let longer = try RunFixture.run(text.replacing("2026..2028", with: "2026..2035"))
    for variable in ["level", "demand", "growth"] {
      #expect(longer.draws(variable, 2027) == one.draws(variable, 2027))
    }
  }

  /// Each component of `include` by itself: sd of growth in 2026 from residual 0.7; coefficients
  /// sqrt(0.5² + (0.1 × 4)² + (0.05 × 6)²); demand 0.8 × 1. 8,000 draws; four standard errors of an sd.
  @Test(arguments: [
    ("residual", 0.7), ("coefficient", 0.5.squareRoot()), ("assumption", 0.8),
    ("residual, assumption", (0.49 + 0.64).squareRoot()),
  ])
  func includedUncertainty(_ include: String, _ sd: Double) throws {
    let text = RunFixture.base(draws: 8000).replacing("seed: 3", with: "seed: 3, include: [\(include)]")
    let result = try RunFixture.run(text)
    let found = try #require(result.summary["growth", year(2026)])
    #expect(abs((found.standardDeviation ?? 0) / sd - 1) < 4 / 16_000.0.squareRoot())
    #expect(found.value == 4.8 || isClose(found.value, 4.8, absolute: 1e-12))
    #expect((result.summary["demand", year(2026)]?.standardDeviation == 0) == !include.contains("assumption"))
  }

  @Test(arguments: [
    ("assumptions: {growth: 3 %}", "growth is determined by an equation, so it takes no assumption"),
    ("add_factors: {demand: 1 pp}", "demand is given from outside, so it has no equation to change"),
    ("exogenize: {demand: 1 %}", "demand is given from outside, so it has no equation to change"),
    ("assumptions: {dmand: 1 %}", "the model toy has no variable \"dmand\""),
  ])
  func whatCannotBeRunIsSaid(_ line: String, _ message: String) {
    let messages = RunFixture.messages { try RunFixture.run(RunFixture.base(draws: 0, extra: line + "\n")) }
    #expect(messages.count == 1)
    #expect(messages.first?.contains(message) == true, "\(messages)")
  }

  /// In projection mode what is published is held; a path there names the observation.
  @Test func assumptionOnAPublishedPeriod() throws {
    let text = RunFixture.base(draws: 0, extra: "assumptions:\n  demand: {2025: 3 %, 2026: 4 %}\n")
      .replacing("2026..2028", with: "2025..2028")
    let rows =
      RunFixture.history.filter { !($0.0 == "山东" && $0.2 == "2025") } + [
        ("山东", "techretrofit_inv_growth", "2024", 1)
      ]
    let model = try RunFixture.estimated(RunFixture.toy, rows)
    #expect(
      RunFixture.messages { try RunFixture.run(text, model) } == [
        "scenarios/base.yaml:6:18: error: demand is already published for 2025: 5.0 (yearbook, official.csv:12)\n    start the path after 2025; a projection keeps what is published"
      ])
  }

  /// A draw whose equation has no value is an error that names equation, period and how many.
  @Test func aDrawWithoutAValue() throws {
    let text = """
      model: toy
      region: 山东
      variables:
        demand: {indicator: va_growth, region: 全国, role: exogenous, project: "1 % ± 1 pp a year"}
      identities:
        root: {is: "log(demand)"}
      """
    let model = try RunFixture.estimated(text)
    let messages = RunFixture.messages { try RunFixture.run(RunFixture.base(draws: 500), model) }
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("models/toy.yaml:6:3: error: base: root has no value in 2026 in ") == true)
    #expect(messages.first?.contains("of 500 draws") == true, "\(messages)")
  }
}
