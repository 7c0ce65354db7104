import SpreadsheetML
import Testing

@testable import Reporting

struct DefinedNameTests {
  private var cells: SheetRange {
    get throws { SheetRange(try SheetName("Data"), CellPosition(row: 0, column: 0)) }
  }

  @Test(arguments: [
    "b1", "B1", "GDP2025", "gdp2025", "xfd1048576", "ZZZ1", "A0", "R", "r", "C", "c", "RC", "R1C1", "r1c1",
    "R2", "C12",
    "R1C", "RC1", "", "1a", "a b", "a-b", "true", "FALSE", ".a", "a!", "a'b",
  ])
  func refused(name: String) throws {
    let cells = try cells
    #expect(throws: WorkbookError.definedName(name)) { try DefinedName(name, cells: cells) }
    #expect(DefinedName.isAllowed(DefinedName(fitting: name, cells: cells).name))
  }

  @Test(arguments: ["q_b1", "ABCD1", "GDP_2025", "a.b", "_x", "投资增速", "R1C1x", "RCA", "CR", "a1b", "é"])
  func allowed(name: String) throws {
    #expect(try DefinedName(name, cells: cells).name == name)
    #expect(try DefinedName(fitting: name, cells: cells).name == name)
  }

  @Test(arguments: [("b1", "q_b1"), ("va growth:lag", "va_growth_lag"), ("R1C1", "q_R1C1"), ("1", "q_1")])
  func fitted(wish: String, name: String) throws {
    #expect(try DefinedName(fitting: wish, cells: cells).name == name)
  }

  @Test func takenNamesAreNumbered() throws {
    let name = try DefinedName(fitting: "Slope", cells: cells, besides: ["slope", "slope_2"])
    #expect(name.name == "Slope_3")
    let long = try DefinedName(fitting: String(repeating: "很", count: 90), cells: cells)
    #expect(DefinedName.isAllowed(long.name))
  }
}
