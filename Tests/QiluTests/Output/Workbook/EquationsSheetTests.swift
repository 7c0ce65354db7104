import Foundation
import Localization
import Reporting
import SpreadsheetML
import TestSupport
import Testing

@testable import Qilu

@Suite struct EquationsSheetTests {
  private static let fewRows = [
    "scenarios/models/province.yaml": """
    model: province
    frequency: annual
    region: 山东
    variables:
      va_growth: {indicator: va_growth, role: endogenous}
      national_va_growth: {indicator: va_growth, region: 全国, role: exogenous, project: auto}
      investment_growth: {indicator: investment_growth, role: exogenous, project: auto}
    equations:
      va_growth:
        regress: va_growth ~ national_va_growth
        sample: 2023..2024
        prior: {intercept: 0 ± 1.5, national_va_growth: 1.0 ± 0.3}
        residual: 2.0

    """,
    "scenarios/goal.yaml": "scenario: goal\nextends: baseline\n",
  ]

  private func texts(_ sheet: Worksheet, column: Int) -> [String] {
    sheet.cells.filter { $0.position.column == column }.compactMap { cell in
      if case .text(let text) = cell.cell.content { text } else { nil }
    }
  }

  @Test func statisticsHaveNames() throws {
    for language in [Language.en, .zh] {
      let run = try WorkbookRun(draws: 0, language: language)
      let names = texts(try run.sheet(run.book.sheets.equations.text), column: 1)
      #expect(names.contains(language == .en ? "adjusted R²" : "调整后R²"))
      #expect(
        !names.contains { $0.contains("r_squared") || $0.contains("_sd") || $0.contains("jarque_bera") })
    }
  }

  /// With as many coefficients as rows, what a t or a fit would say is the prior's.
  @Test func withoutSpareRowsNeitherTestsNorFit() throws {
    let run = try WorkbookRun(Self.fewRows, draws: 0)
    let sheet = try run.sheet("Equations")
    let row = try #require(
      sheet.cells.first {
        $0.position.column == 13 && $0.cell.content == .text("q_va_growth_national_va_growth")
      }
    ).position.row
    #expect(sheet[row, 3]?.number != nil && sheet[row, 4]?.number != nil)
    #expect(sheet[row, 5] == nil && sheet[row, 6] == nil)
    let names = texts(sheet, column: 1)
    // One line for all that is refused for one reason.
    let refused = try #require(names.first { $0.contains("R²") })
    #expect(refused.contains(", ") && refused.contains("AIC") && refused.contains("Jarque-Bera"))
  }
}
