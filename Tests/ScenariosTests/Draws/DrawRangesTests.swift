import Modeling
import SourceText
import Testing
import TimeSeries

@testable import Scenarios

struct DrawRangesTests {
  private static func run(_ options: UncertaintyOptions, mostBytes: Int, _ text: String = RunFixture.toy)
    throws
    -> ModelRun
  {
    try ModelRun(
      RunFixture.estimated(text), horizon: PeriodRange(year(2026), year(2028)), uncertainty: options,
      mostBytes: mostBytes)
  }

  private static func table(_ run: ModelRun, threads: Int = 1) throws -> [[Double]] {
    let table = try run.solve(ScenarioInputs(), threads: threads)
    return (0..<table.variables).flatMap { variable in
      (0..<table.periodCount).map { Array(table.column(variable, $0)) }
    }
  }

  private static func same(_ left: [[Double]], _ right: [[Double]]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.map(\.bitPattern) == $1.map(\.bitPattern) }
  }

  /// Growth and a total that determine each other within a year, not linearly.
  static let loop = """
    model: loop
    region: 山东
    variables:
      invest: {indicator: techretrofit_inv_growth, role: exogenous, project: "6 % ± 1 pp"}
      growth: {indicator: va_growth, role: endogenous}
    equations:
      growth:
        calibrated: growth = constant + slope * total + share * growth[-1] * total / (20 + total)
        coefficients: {constant: 1 ± 0.2, slope: 0.3 ± 0.03, share: 0.1}
        residual: 0.7
    identities:
      total: {is: growth + invest, unit: "%"}
    """

  /// Solved in ranges, with any number of threads, every draw is what it is when all are solved at once.
  @Test(arguments: [false, true], [RunFixture.toy, loop])
  func rangesAreTheWhole(isAntithetic: Bool, text: String) throws {
    let options = UncertaintyOptions(draws: 1301, seed: 5, antithetic: isAntithetic)
    let whole = try Self.run(options, mostBytes: 1 << 30, text)
    let parts = try Self.run(options, mostBytes: 1, text)
    #expect(whole.ranges.all == [0..<1301])
    #expect(parts.ranges.all == [0..<512, 512..<1024, 1024..<1301])
    let expected = try Self.table(whole)
    #expect(Self.same(try Self.table(parts), expected))
    #expect(Self.same(try Self.table(parts, threads: 3), expected))
    // A single source, too.
    let (one, other) = (
      try whole.solve(ScenarioInputs(), varying: .assumption, threads: 1),
      try parts.solve(ScenarioInputs(), varying: .assumption, threads: 2)
    )
    let growth = try #require(whole.estimated.system.index(of: "growth"))
    #expect(Array(one.column(growth, 2)) == Array(other.column(growth, 2)))
  }

  /// What is kept is what it is without `keep`; the rest has its path alone, in one lane.
  @Test func onlyWhatIsKept() throws {
    let text = RunFixture.base(draws: 700)
    let all = try RunFixture.run(text)
    let some = try RunFixture.run(text.replacing("seed: 3", with: "seed: 3, keep: [growth]"))
    #expect(some.summary["growth", year(2028)] == all.summary["growth", year(2028)])
    #expect(some.horizon["growth"] == all.horizon["growth"])
    let level = try #require(some.summary["level", year(2028)])
    #expect(level.value == all.summary["level", year(2028)]?.value)
    #expect(level.standardDeviation == nil && level.quantiles.isEmpty)
    let kept = try #require(some.projection.run.estimated.system.index(of: "growth"))
    let table = some.projection.table
    #expect((0..<table.variables).allSatisfy { table.column($0, 0).count == ($0 == kept ? 701 : 1) })
  }

  @Test func differencesOfWhatIsKept() throws {
    let base = RunFixture.base(draws: 300).replacing("seed: 3", with: "seed: 3, keep: [growth]")
    let child = "extends: base\nassumptions: {demand: base + 1 pp}\n"
    let some = try RunFixture.run(["base": base, "more": child])
    let all = try RunFixture.run(["base": RunFixture.base(draws: 300), "more": child])
    for variable in ["growth", "level"] {
      let (own, whole) = (
        some["more"]?.differences?[variable, year(2028)], all["more"]?.differences?[variable, year(2028)]
      )
      #expect(own?.value == whole?.value)
      #expect((own == whole) == (variable == "growth"))
    }
  }

  @Test(arguments: [
    ("keep: [grwth]", "the model toy has no variable \"grwth\"\n    did you mean \"growth\"?"),
    ("keep: [growth], paths: [level]", "the draws of level are needed here, but \"keep\" does not name it"),
    (
      "keep: [growth], probabilities: [level > 1 in 2026]",
      "the draws of level are needed here, but \"keep\" does not name it"
    ),
  ])
  func whatIsWrong(options: String, message: String) {
    let found = RunFixture.messages {
      try RunFixture.run(RunFixture.base(draws: 5).replacing("seed: 3", with: "seed: 3, \(options)"))
    }
    #expect(found.count == 1 && found[0].contains(message), "\(found)")
  }

  /// What went wrong in a range of draws is told by the numbers that the draws have among all.
  @Test func drawsAreCountedFromTheFirstOfAll() throws {
    let run = try Self.run(UncertaintyOptions(draws: 1301, seed: 5), mostBytes: 1)
    let scenario = try RunFixture.run(RunFixture.base(draws: 0)).projection.scenario
    var ranges: [Int] = []
    _ = try run.solve(ScenarioInputs(), threads: 1) { part, first throws(Diagnostics) in
      ranges.append(first)
      let growth = run.estimated.system.index(of: "growth") ?? 0
      part.column(growth, part.periodCount - 1)[2] = .nan
      let messages = RunFixture.messages { try run.check(part, of: scenario, firstDraw: first) }
      let last = first + part.lanes - 1
      let words = first == 0 ? "in 1 of 512 draws" : "in 1 of the draws \(first + 1) to \(last)"
      #expect(messages.first?.contains(words) == true, "\(messages)")
    }
    #expect(ranges == [0, 512, 1024])
  }

  /// A value that is no number in a draw of a variable that is not kept is still found.
  @Test func missingValuesOfWhatIsNotKept() {
    let text = RunFixture.toy.replacing("gap: {is: growth - demand", with: "gap: {is: log(growth - 4)")
      .replacing("model: toy", with: "model: broken")
    let found = RunFixture.messages {
      try RunFixture.run(
        "model: models/broken.yaml\nhorizon: 2026..2028\nuncertainty: {draws: 900, seed: 3, keep: [growth]}\n",
        RunFixture.estimated(text))
    }
    #expect(found.count == 1 && found[0].contains("gap has no value in 2026"), "\(found)")
  }
}
