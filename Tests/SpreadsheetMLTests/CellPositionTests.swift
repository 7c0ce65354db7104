import SpreadsheetML
import Testing

struct CellPositionTests {
  @Test(arguments: [
    (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD"),
    (-1, ""),
  ])
  func letters(column: Int, letters: String) {
    #expect(CellPosition.letters(ofColumn: column) == letters)
  }

  @Test func references() {
    let position = CellPosition(row: 6, column: 1)
    #expect(position.a1 == "B7" && position.absolute == "$B$7")
    #expect(position.text(fixesRow: true) == "B$7" && position.text(fixesColumn: true) == "$B7")
    let range = CellRange(CellPosition(row: 9, column: 0), CellPosition(row: 2, column: 3))
    #expect(range.a1 == "A3:D10" && range.absolute == "$A$3:$D$10" && range.count == 32)
  }

  @Test func orderIsRowByRow() {
    let positions = [(1, 0), (0, 2), (0, 1)].map { CellPosition(row: $0.0, column: $0.1) }.sorted()
    #expect(positions.map(\.a1) == ["B1", "C1", "A2"])
  }

  @Test func rangesEndWithTheSheet() {
    #expect(CellRange(row: 0, columns: 16_382...16_383).isOnSheet)
    #expect(!CellRange(row: 0, columns: 16_383...16_384).isOnSheet)
  }
}
