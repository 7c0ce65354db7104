import SpreadsheetML
import Testing

import SpreadsheetML

struct CellPositionReadingTests {
  @Test(arguments: [
    ("A1", 0, 0), ("D7", 6, 3), ("$AA$10", 9, 26), ("xfd1048576", 1_048_575, 16_383), ("ZZ3", 2, 701),
  ])
  func placesAreRead(_ text: String, _ row: Int, _ column: Int) {
    let address = CellPosition(text)
    #expect(address == CellPosition(row: row, column: column))
    #expect(address?.description == text.uppercased().replacing("$", with: ""))
  }

  @Test(arguments: [
    "", "A", "1", "A0", "XFE1", "A1048577", "A-1", "AAAAAAAA1", "A1B", "A01", "$", "A99999999999999999999",
  ])
  func otherTextsAreNoPlaces(_ text: String) {
    #expect(CellPosition(text) == nil)
  }

  @Test func rangesAreReadFromEitherCorner() {
    #expect(CellRange("D6:C5")?.description == "C5:D6")
    #expect(CellRange("C5")?.description == "C5")
    #expect(CellRange("C5:") == nil)
    #expect(CellRange("A1:B2:C3") == nil)
  }
}
