import Forecasting
import Modeling
import TestSupport
import Testing
import TimeSeries

@testable import Scenarios

struct ExogenousProjectionTests {
  static func toy(_ demand: String) -> String {
    RunFixture.toy.replacing("project: \"4 % ± 1 pp\"", with: demand)
  }

  /// Demand published to 2023 with a hole in 2021, growth to 2023: 2024 and 2025 are estimates on the path.
  static let ragged: [(String, String, String, Double)] = [
    ("全国", "va_growth", "2019", 5), ("全国", "va_growth", "2020", 3),
    ("全国", "va_growth", "2022", 4),
    ("全国", "va_growth", "2023", 6), ("山东", "va_growth", "2020", 6), ("山东", "va_growth", "2023", 6),
    ("山东", "techretrofit_inv_growth", "2025", 5), ("山东", "techretrofit_inv_growth", "2020", 5),
  ]

  static func run(
    _ demand: String, _ rows: [(String, String, String, Double)] = ragged, start: Int = 2022, draws: Int = 0
  ) throws -> ScenarioResult {
    let text = toy(demand).replacing("start: {2025: 100}", with: "start: {\(start): 100}")
    return try RunFixture.run(RunFixture.base(draws: draws), RunFixture.estimated(text, rows))
  }

  @Test(arguments: [
    ("project: hold", [6.0, 6, 6, 6, 6]), ("project: 2 %", [2, 2, 2, 2, 2]),
  ])
  func pathsReachBackToTheLastFigure(_ rule: String, _ expected: [Double]) throws {
    let result = try Self.run(rule)
    let values = (2024...2028).compactMap { result.projection.value("demand", year($0)) }
    #expect(values == expected)
    #expect(result.projection.kind("demand", year(2024)) == .estimate)
    let invest = try #require(result.projection.value("invest", year(2024)))
    let growth = try #require(result.projection.value("growth", year(2024)))
    #expect(isClose(growth, 1 + 0.8 * values[0] + 0.1 * invest, absolute: 1e-12))
  }

  /// Without a rule, or with `auto`, the forecaster that did best: too few figures to test, so growth goes on at its mean.
  @Test(arguments: ["project: auto", "title: {en: d, zh: d}"])
  func automatic(_ rule: String) throws {
    let result = try Self.run(rule, draws: 200)
    let projection = try #require(result.projection.run.exogenous.first { $0.variable == "demand" })
    #expect(projection.selection?.origins.isEmpty == true)
    let mean = (5 + 3 + 4 + 6) / 4.0
    #expect(
      agree((2024...2028).compactMap { projection.points[year($0)]?.value }, Array(repeating: mean, count: 5))
    )
    let sd = (2024...2028).compactMap { projection.points[year($0)]?.standardDeviation }
    #expect(sd.allSatisfy { $0 > 0 } && zip(sd, sd.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    #expect(!projection.carriesPartYear && projection.partYear == nil)
  }

  /// A random walk published to 2023 whose first cell is 2026 is three steps old there.
  @Test func uncertaintyCountsFromTheLastFigure() throws {
    var rows: [(String, String, String, Double)] = [
      ("山东", "va_growth", "2025", 6), ("山东", "techretrofit_inv_growth", "2025", 5),
    ]
    for year in 2010...2023 { rows.append(("全国", "va_growth", "\(year)", Double(year % 5 * year % 7))) }
    let text = Self.toy("project: auto")
    let result = try RunFixture.run(RunFixture.base(draws: 0), RunFixture.estimated(text, rows))
    let projection = try #require(result.projection.run.exogenous.first { $0.variable == "demand" })
    let selection = try #require(projection.selection)
    #expect(projection.points.keys.min() == year(2026))
    let loadings = selection.fitted.innovationLoadings(horizon: 3)[2]
    let scale = (selection.fitted.residualVariance ?? 0).squareRoot()
    let expected = scale * loadings.reduce(0) { $0 + $1 * $1 }.squareRoot()
    #expect(isClose(projection.points[year(2026)]?.standardDeviation ?? 0, expected, relative: 1e-12))
    #expect(projection.points[year(2026)]?.value == selection.fitted.forecast(horizon: 3)[2])
  }

  static let partial: [(String, String, String, Double)] = {
    var rows: [(String, String, String, Double)] = [
      ("全国", "va_growth", "2026M01-M07", 5.3), ("山东", "va_growth", "2025", 6),
      ("山东", "techretrofit_inv_growth", "2025", 5),
    ]
    for year in 2018...2025 {
      rows.append(("全国", "va_growth", "\(year)", 5))
      rows.append(("全国", "va_growth", "\(year)M01-M07", year % 2 == 0 ? 5.5 : 4.7))
    }
    return rows
  }()

  /// Carried: the growth to July plus the mean revision, -0.1, with its sd; otherwise only shown.
  @Test func partYear() throws {
    let carried = try Self.run("project: auto, part_year: carry", Self.partial, start: 2025)
    let projection = try #require(carried.projection.run.exogenous.first { $0.variable == "demand" })
    #expect(projection.carriesPartYear)
    let point = try #require(projection.points[year(2026)])
    #expect(isClose(point.value, 5.2, absolute: 1e-12))
    let sd = (8 * 0.16 / 7 * 1.125).squareRoot()
    #expect(isClose(point.standardDeviation, sd, relative: 1e-12))
    #expect(carried.projection.kind("demand", year(2026)) == .assumption)
    let shown = try Self.run("project: auto", Self.partial, start: 2025)
    let other = try #require(shown.projection.run.exogenous.first { $0.variable == "demand" })
    #expect(!other.carriesPartYear && other.partYear?.growth == 5.3)
    #expect(other.points[year(2026)]?.value == 5)
  }

  /// A path stands over the partial year, and says so.
  @Test func aPathIsNotCarried() throws {
    let result = try Self.run("project: 3 %, part_year: carry", Self.partial, start: 2025)
    let projection = try #require(result.projection.run.exogenous.first { $0.variable == "demand" })
    #expect(!projection.carriesPartYear && projection.points[year(2026)]?.value == 3)
  }

  /// Past years not published yet are carried too, when the horizon begins later.
  @Test func partYearBeforeTheHorizon() throws {
    let text = Self.toy("project: auto, part_year: carry")
    let result = try RunFixture.run(
      RunFixture.base(draws: 0).replacing("2026..2028", with: "2027..2028"),
      RunFixture.estimated(text, Self.partial))
    #expect(result.projection.value("demand", year(2026)).map { isClose($0, 5.2, absolute: 1e-12) } == true)
    #expect(result.projection.kind("demand", year(2026)) == .estimate)
  }
}
