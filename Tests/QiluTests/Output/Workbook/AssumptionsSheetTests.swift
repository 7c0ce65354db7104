import Localization
import Reporting
import Scenarios
import SpreadsheetML
import Testing
import TimeSeries

@testable import Qilu

@Suite struct AssumptionsSheetTests {
  @Test func aChildIsALinkWhereItInheritsAndANumberWhereItDiffers() throws {
    let run = try WorkbookRun.all.get()
    let root = try #require(try run.assumption("baseline", "assumption", "investment_growth", "2025"))
    #expect(root.formula == nil)
    let inherited = try #require(try run.assumption("slowdown", "assumption", "investment_growth", "2025"))
    let position = try #require(
      run.book.assumptions.position(
        "baseline", .init(role: .assumption, variable: "investment_growth"), .init(year: 2025)))
    #expect(inherited.formula == position.a1)
    #expect(inherited.number == root.number)
    let changed = try #require(try run.assumption("faster", "assumption", "investment_growth", "2025"))
    #expect(changed.content == .number(9))
    #expect(changed.style.fill == WorkbookPalette.changed)
    #expect(changed.comment?.contains("scenarios/faster.yaml:5") == true)
  }

  @Test func aLineOnTheParentsPathFollowsTheParentsCell() throws {
    let run = try WorkbookRun.all.get()
    let changed = try #require(try run.assumption("faster", "assumption", "investment_growth", "2026"))
    let position = try #require(
      run.book.assumptions.position(
        "baseline", .init(role: .assumption, variable: "investment_growth"), .init(year: 2026)))
    #expect(changed.formula == position.a1 + "+2")
  }

  @Test func whatASearchFoundIsANumberWithARemark() throws {
    let found = try #require(
      try WorkbookRun.all.get().assumption("goal", "assumption", "investment_growth", "2026"))
    #expect(found.formula == nil)
    #expect(found.comment?.contains("va_growth comes to 6 % in 2027") == true)
  }

  @Test func aDrivenModelLinksTheOtherModelsSolution() throws {
    let run = try WorkbookRun.all.get()
    let driven = try #require(try run.assumption("city", "assumption", "va_growth", "2026"))
    #expect(driven.formula == run.book.layouts[0].reference("baseline", "va_growth", .init(year: 2026)))
  }

  @Test func headingsAreOfTheLanguageAndIdsAreNot() throws {
    let run = try WorkbookRun(draws: 0, language: .zh)
    let sheet = try run.sheet("假设")
    #expect(sheet[AssumptionTable.headerRow, 0]?.content == .text("情景"))
    #expect(sheet[AssumptionTable.headerRow + 1, 2]?.content == .text("assumption"))
    // A year is a number, which formulas find.
    #expect(
      sheet[AssumptionTable.headerRow, AssumptionTable.firstPeriodColumn]?.number
        == run.book.assumptions.periods.first.map { Double($0.year) })
  }

  @Test func anEquationThatHoldsIsBlankAndStaysSoInTheChildren() throws {
    let run = try WorkbookRun(
      [
        "scenarios/fixed.yaml": """
        scenario: fixed
        extends: baseline
        exogenize:
          va_growth: {2026: 5 %}

        """
      ], draws: 0)
    #expect(try run.assumption("baseline", "exogenized", "va_growth", "2026") == nil)
    let child = try #require(try run.assumption("slowdown", "exogenized", "va_growth", "2026"))
    #expect(child.content == .formula(try #require(child.formula), value: .blank))
    #expect(child.formula?.hasPrefix("IF(ISNUMBER(") == true)
    let own = try #require(try run.assumption("fixed", "exogenized", "va_growth", "2026"))
    #expect(own.content == .number(5))
  }
}
