import SpreadsheetML
import Spreadsheets
import Testing

@testable import Qilu

struct LinkFormulaTests {
  @Test(arguments: [
    ("E5", "E5", LinkFormula.Change.none), ("=$E$5", "E5", .none), ("+E5", "E5", .none),
    ("E5+4", "E5", .plus(4)),
    ("E5 - 0.5", "E5", .plus(-0.5)), ("E5*1.05", "E5", .times(1.05)), ("E5*(-1)", "E5", .times(-1)),
    ("Assumptions!E5", "E5", .none), ("'Assumptions'!E5+1", "E5", .plus(1)),
    ("IF(ISNUMBER(E5),E5,\"\")", "E5", .none),
  ])
  func linksAreKnown(_ formula: String, _ cell: String, _ change: LinkFormula.Change) {
    let link = LinkFormula(formula, sheet: "Assumptions")
    #expect(link?.cell.description == cell)
    #expect(link?.change == change)
  }

  @Test(arguments: [
    "E5+E6", "Other!E5", "SUM(E5)", "5", "E5+", "E5/2", "IF(ISNUMBER(E5),E6,\"\")", "IF(ISNUMBER(", "",
  ])
  func otherFormulasAreNone(_ formula: String) {
    #expect(LinkFormula(formula, sheet: "Assumptions") == nil)
  }
}
