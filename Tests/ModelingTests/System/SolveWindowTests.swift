import Testing
import TimeSeries

@testable import Modeling

struct SolveWindowTests {
  static let text = """
    model: m
    region: 山东
    variables:
      y: {indicator: va_growth, role: endogenous}
      s: {indicator: share, role: endogenous}
      x: {indicator: techretrofit_inv_growth, role: exogenous, project: hold}
      unused: {indicator: ind_energy_intensity_chg, role: exogenous, project: hold}
    equations:
      y: {calibrated: "y = a * x", coefficients: {a: 1}, residual: 1}
      s: {calibrated: "s = s[-1] + a", coefficients: {a: 1}, residual: 1}
    identities:
      level: {is: "level[-1] * (1 + y / 100)", start: {2023: 100}}
    """

  /// y to 2025 with a hole in 2024, the share to 2022 only, x to 2023.
  static func rows() throws -> [Observation] {
    try Fixture.rows("山东", "va_growth", ["2022": 5, "2023": 6, "2025": 7])
      + Fixture.rows("山东", "share", ["2021": 40, "2022": 41])
      + Fixture.rows("山东", "techretrofit_inv_growth", ["2022": 8, "2023": 9])
      + Fixture.rows("山东", "ind_energy_intensity_chg", ["2020": -1, "2022": -2])
  }

  /// From the period after the earliest last published one (the share's 2022) to the end; what is published is held, the hole
  /// and the years not published yet are estimates.
  @Test func holesAndRaggedEdges() throws {
    let estimated = try Fixture.estimated(Self.text, Self.rows())
    let window = try SolveWindow(estimated, horizon: years(2026, 2027), at: nil)
    #expect(window.periods.first == year(2022))
    #expect(window.periods.last == year(2027))
    func kinds(_ name: String) -> [SolveWindow.CellKind] {
      estimated.system.index(of: name).map { window.kinds[$0] } ?? []
    }
    //                      2022      2023      2024       2025       2026         2027
    #expect(kinds("y") == [.history, .history, .estimate, .history, .projection, .projection])
    #expect(kinds("s") == [.history, .estimate, .estimate, .estimate, .projection, .projection])
    #expect(kinds("x") == [.history, .history, .estimate, .estimate, .assumption, .assumption])
    #expect(kinds("level") == [.absent, .history, .estimate, .estimate, .projection, .projection])
    #expect(kinds("unused").suffix(2) == [.assumption, .assumption])
    #expect(window.kind(0, year(2030)) == .absent && window.kind(99, year(2026)) == .absent)
  }

  @Test func nothingLeftToProject() throws {
    let text = """
      model: m
      region: 山东
      variables:
        y: {indicator: va_growth, role: endogenous}
      equations:
        y: {calibrated: "y = a", coefficients: {a: 1}, residual: 1}
      """
    let estimated = try Fixture.estimated(text, Fixture.rows("山东", "va_growth", ["2024": 1, "2025": 2]))
    let range = try years(2024, 2025)
    #expect(
      findings { try SolveWindow(estimated, horizon: range, at: nil) } == [
        "error: everything in 2024..2025 is already published; there is nothing left to project\n    choose a later horizon"
      ])
  }

  @Test func aLevelWithoutAStart() throws {
    let text = Self.text.replacing(", start: {2023: 100}", with: "")
    let estimated = try Fixture.estimated(text, Self.rows())
    let range = try years(2026, 2027)
    let messages = findings { try SolveWindow(estimated, horizon: range, at: nil) }
    #expect(messages.count == 1)
    #expect(
      messages.first?.hasPrefix("error: level cannot be computed in 2026: it needs ") == true
        && messages.first?.hasSuffix(
          "which is not published\n    give level a start value in the model, or add the figure to the seeds")
          == true,
      "\(messages)")
  }

  @Test func aHorizonBeforeAStart() throws {
    let estimated = try Fixture.estimated(Self.text, Self.rows())
    let range = try years(2022, 2027)
    #expect(
      findings { try SolveWindow(estimated, horizon: range, at: nil) } == [
        """
        error: the horizon 2022..2027 begins before level, whose first value is that of 2023
            begin the horizon after 2023, or give level an earlier start in the model
        """
      ])
  }

  private static func leading(_ identity: String) throws -> EstimatedModel {
    try Fixture.estimated(
      """
      model: m
      region: 山东
      variables:
        y: {indicator: va_growth, role: endogenous}
        x: {indicator: techretrofit_inv_growth, role: exogenous, project: hold}
      equations:
        y: {calibrated: "y = a * z", coefficients: {a: 1}, residual: 1}
      identities:
        z: {is: "\(identity)"}
      """,
      Fixture.rows("山东", "va_growth", ["2022": 5, "2023": 6])
        + Fixture.rows("山东", "techretrofit_inv_growth", ["2022": 8, "2023": 9]))
  }

  /// Equations that determine each other do not stand in each other's way, nor do leads inside the horizon; past it an
  /// exogenous variable keeps its last value and the table holds what leads read.
  @Test func equationsThatNeedEachOther() throws {
    let estimated = try Self.leading("y / 2 + x[+1]")
    for mode in [SolveMode.projection, .dynamic, .forecast] {
      let window = try SolveWindow(estimated, horizon: years(2024, 2025), mode: mode, at: nil)
      #expect(window.periods.last == year(2026))
      func kind(_ name: String, _ period: Int) -> SolveWindow.CellKind {
        window.kind(estimated.system.index(of: name) ?? -1, year(period))
      }
      #expect(kind("y", 2024) == .projection && kind("z", 2025) == .projection)
      #expect(kind("x", 2025) == .assumption && kind("x", 2026) == .assumption)
      #expect(kind("y", 2026) == .absent)
    }
  }

  /// An endogenous lead past the horizon has a terminal condition; one taken from the data must be there.
  @Test func leadsPastTheHorizon() throws {
    let estimated = try Self.leading("y[+1] / 2 + x")
    let horizon = try years(2024, 2025)
    let window = try SolveWindow(estimated, horizon: horizon, terminal: .hold, at: nil)
    #expect(window.kinds[estimated.system.index(of: "z") ?? 0].contains(.projection))
    let projection = findings { try SolveWindow(estimated, horizon: horizon, terminal: .data, at: nil) }
    #expect(projection.first?.contains("it needs y in 2026, which is not published") == true, "\(projection)")
    let simulation = findings {
      try SolveWindow(estimated, horizon: horizon, mode: .dynamic, terminal: .data, at: nil)
    }
    #expect(
      simulation.first?.hasPrefix(
        "error: dynamic: z cannot be solved in 2025: its equation reads y[+1], but y has no value in 2026 (its data end in 2023)"
      )
        == true, "\(simulation)")
    let fixed = findings { try SolveWindow(estimated, horizon: horizon, mode: .static, at: nil) }
    #expect(fixed.first?.contains("mode: static takes lags from the data, but the model has leads") == true)
  }
}
