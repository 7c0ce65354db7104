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
}
