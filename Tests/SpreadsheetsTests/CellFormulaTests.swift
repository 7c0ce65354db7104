import SpreadsheetML
import Testing

@testable import Spreadsheets

struct CellFormulaTests {
  @Test(arguments: [
    ("A1*$B2+C$3", 1, 2, "C2*$B3+E$3"), ("SUM(A1:B2)", 1, 0, "SUM(A2:B3)"), ("LOG10(A1)", 0, 1, "LOG10(B1)"),
    ("'A1 sheet'!A1&\"A1\"", 1, 0, "'A1 sheet'!A2&\"A1\""), ("T1!A1", 1, 0, "T1!A2"),
    ("Table[A1]", 1, 1, "Table[A1]"),
    ("A1", -1, 0, "#REF!"), ("rate_A1+A1", 1, 0, "rate_A1+A2"), ("\"open", 1, 1, "\"open"),
    ("假设!B2", 1, 1, "假设!C3"),
  ])
  func referencesMove(_ text: String, _ rows: Int, _ columns: Int, _ moved: String) {
    #expect(CellFormula(original: text, rows: rows, columns: columns).text == moved)
  }

  @Test(arguments: [("D7", "D7"), ("=$D$7", "D7"), ("+D7 ", "D7")])
  func aReferenceAloneIsKnown(_ text: String, _ place: String) {
    #expect(CellFormula(text).reference?.description == place)
  }

  @Test(arguments: ["D7+1", "-D7", "Other!D7", "", "rate"])
  func anythingElseIsNone(_ text: String) {
    #expect(CellFormula(text).reference == nil)
  }
}
