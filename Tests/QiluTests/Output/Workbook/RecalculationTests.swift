import Modeling
import Reporting
import Scenarios
import SpreadsheetML
import Testing
import TimeSeries

@testable import Qilu

@Suite struct RecalculationTests {
  private static let year = Period(year: 2026)

  private func cell(_ run: WorkbookRun, _ scenario: String, _ variable: String, model: Int = 0) throws -> Cell
  {
    let layout = run.book.layouts[model]
    let place = try #require(layout.group.results.firstIndex { $0.name == scenario })
    let position = try #require(layout.position(place, variable, Self.year))
    return try #require(try run.sheet(layout.sheet.text)[position])
  }

  @Test func equationsAreFormulasOfNamesAndCells() throws {
    let run = try WorkbookRun.all.get()
    let layout = run.book.layouts[0]
    let growth = try cell(run, "baseline", "va_growth")
    let nation = try #require(layout.position(0, "national_va_growth", Self.year)).a1
    #expect(growth.formula?.contains("q_province_va_growth_national_va_growth") != true)
    #expect(growth.formula?.contains("q_va_growth_national_va_growth*\(nation)") == true)
    let before = try #require(layout.position(0, "va_index", Period(year: 2025))).a1
    let own = try #require(layout.position(0, "va_growth", Self.year)).a1
    #expect(try cell(run, "baseline", "va_index").formula == "\(before)*(1+\(own)/100)")
  }

  @Test func valuesAreThoseOfTheProgram() throws {
    let run = try WorkbookRun.all.get()
    for (layout, model) in zip(run.book.layouts, 0...) {
      for result in layout.group.results {
        for name in layout.variables {
          guard let value = result.projection.value(name, Self.year) else { continue }
          #expect(try cell(run, result.name, name, model: model).number == value)
        }
      }
    }
  }

  @Test func everyScenarioHasACheckThatIsZero() throws {
    let run = try WorkbookRun.all.get()
    let sheet = try run.sheet(run.book.layouts[0].sheet.text)
    for place in run.book.layouts[0].recalculations.indices {
      let row = run.book.layouts[0].block(place).check
      #expect(sheet[row, 2]?.number == 0)
      #expect(sheet.conditionalFormats.contains { $0.range.first.row == row })
    }
  }

  private static let simultaneous = """
    model: province
    region: 山东
    variables:
      demand: {role: endogenous, unit: "%", measure: growth}
      supply: {role: endogenous, unit: "%", measure: growth}
      outside: {role: exogenous, unit: "%", measure: growth, project: 2 %}
    equations:
      demand:
        calibrated: demand = a * supply + outside
        coefficients: {a: 0.5 ± 0.1}
        residual: 0.1
      supply:
        calibrated: LEVEL
        coefficients: {b: 0.25 ± 0.1}
        residual: 0.1

    """

  /// A project of two equations solved together, the second as given.
  static func coupledFiles(_ equation: String) -> [String: String] {
    let text = simultaneous.replacing("LEVEL", with: equation)
    return [
      "scenarios/models/province.yaml": text, "scenarios/models/city.yaml": text,
      "scenarios/city.yaml": "scenario: city\nextends: baseline\n",
      "scenarios/faster.yaml": "scenario: faster\nextends: baseline\n",
      "scenarios/slowdown.yaml": "scenario: slowdown\nextends: baseline\n",
      "scenarios/goal.yaml": "scenario: goal\nextends: baseline\nadd_factors: {supply: {2026: 1 pp}}\n",
    ]
  }

  private func coupled(_ equation: String) throws -> WorkbookRun {
    try WorkbookRun(Self.coupledFiles(equation), draws: 0)
  }

  @Test func linearEquationsAreSolvedByAMatrix() throws {
    let run = try coupled("supply = b * demand + 1")
    let formula = try #require(try cell(run, "baseline", "demand").formula)
    #expect(formula.hasPrefix("INDEX(MMULT(MINVERSE("))
    #expect(run.book.layouts[0].recalculations.allSatisfy { $0.obstacles.isEmpty })
    // I − J and c of the period: 1, −0.5 | 2 and −0.25, 1 | 1.
    let work = try #require(run.book.layouts[0].block(0).work.first { $0.period == Self.year })
    let sheet = try run.sheet(run.book.layouts[0].sheet.text)
    let column = RecalculationLayout.firstPeriodColumn
    let rows = work.variables.indices.map { row in
      (0...2).map { sheet[work.heading + 1 + row, column + $0]?.number ?? .nan }
    }
    let demand = try #require(work.variables.firstIndex(of: "demand"))
    #expect(rows[demand][demand] == 1 && rows[demand][1 - demand] == -0.5 && rows[demand][2] == 2)
    #expect(rows[1 - demand][demand] == -0.25 && rows[1 - demand][2] == 1)
  }

  @Test func otherEquationsStayNumbersAndSayWhy() throws {
    let run = try coupled("supply = b * demand^2 / 10 + 1")
    #expect(try cell(run, "baseline", "demand").formula == nil)
    let obstacles = run.book.layouts[0].recalculations[0].obstacles
    #expect(obstacles["demand"] == .nonlinear(equation: "supply"))
    let sheet = try run.sheet(run.book.layouts[0].sheet.text)
    guard case .text(let remark)? = sheet[2, 0]?.content else {
      Issue.record("no remark")
      return
    }
    #expect(remark.contains("supply is not linear in the others"))
  }
}
