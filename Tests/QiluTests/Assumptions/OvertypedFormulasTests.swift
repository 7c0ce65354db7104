import Localization
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets
import Testing

@testable import Qilu

struct OvertypedFormulasTests {
  /// A variable's sheet, the comparison, and the last of the recalculations.
  private static func sheets(_ workbook: EditedWorkbook) throws -> [String] {
    [
      workbook.sheets[2], "Comparison",
      try #require(workbook.sheets.last { $0.hasPrefix("Recalculation") }),
    ]
  }

  @Test func numbersOverFormulasAreNamed() throws {
    var workbook = try EditedWorkbook()
    var expected: [String] = []
    for sheet in try Self.sheets(workbook) {
      let formulas = try workbook.formulas(in: sheet)
      // A path and, on the variable's sheet, a difference.
      for (position, value) in [try #require(formulas.first), try #require(formulas.last)] {
        try workbook.set(position, to: "<v>\(value + 1.5)</v>", in: sheet)
        expected.append(
          "sheet \"\(sheet)\", cell \(position): found \(SpreadsheetCell(.number(value + 1.5)).text) in place of a formula: this sheet is not read"
        )
      }
    }
    let edits = try workbook.edits()
    #expect(edits.differences.isEmpty)
    #expect(edits.remarks.all.map(\.message.en) == expected)
    #expect(
      edits.remarks.all.allSatisfy { $0.severity == .warning && $0.hint?.en.contains("Assumptions") == true })
    #expect(edits.remarks.all.first?.message.zh.contains("原为公式") == true)
  }

  @Test func onlyWhatMovesNothingIsNamed() throws {
    let sheet = try Self.sheets(EditedWorkbook())[0]
    let cells: [(content: String, type: String, count: Int)] = [
      ("<f>6+0.5</f><v>6.5</v>", "", 1), ("<f>C9+0.5</f><v>6.5</v>", "", 0),
      ("<is><t>see note</t></is>", " t=\"inlineStr\"", 0), ("", "", 0), ("VALUE", "", 0),
    ]
    for (content, type, count) in cells {
      var workbook = try EditedWorkbook()
      let (position, value) = try #require(try workbook.formulas(in: sheet).first)
      let text = content.replacing("VALUE", with: "<v>\(value)</v>")
      try workbook.set(position, to: text, type: type, in: sheet)
      #expect(try workbook.edits().remarks.all.count == count, "\(content)")
    }
  }

  @Test func theFirstTenAreNamedAndTheOthersCounted() throws {
    var workbook = try EditedWorkbook()
    for (position, value) in try workbook.formulas(in: "Comparison").prefix(13) {
      try workbook.set(position, to: "<v>\(value + 1)</v>", in: "Comparison")
    }
    let remarks = try workbook.edits().remarks.all
    #expect(remarks.count == OvertypedFormulas.limit + 1)
    #expect(remarks.last?.message.en == "3 more numbers stand in place of formulas and move nothing")
  }

  @Test func aFileOfValuesAloneIsNoEdit() throws {
    var workbook = try EditedWorkbook()
    workbook.dropFormulas()
    let (position, value) = try #require(try workbook.formulas(in: "Comparison").first)
    try workbook.set(position, to: "<v>\(value + 1)</v>", in: "Comparison")
    #expect(try workbook.edits().remarks.isEmpty)
  }

  /// What cannot be a formula is a number as the program wrote it.
  @Test(arguments: ["supply = b * demand + 1", "supply = b * demand^2 / 10 + 1"])
  func pathsThatAreNumbersAreNoEdits(_ equation: String) throws {
    let changes = RecalculationTests.coupledFiles(equation)
    var workbook = try EditedWorkbook(of: SampleRun(changes: changes))
    #expect(try workbook.edits(changes: changes).remarks.isEmpty)
    let (position, value) = try #require(try workbook.formulas(in: workbook.sheets[2]).first)
    try workbook.set(position, to: "<v>\(value + 1)</v>", in: workbook.sheets[2])
    #expect(try workbook.edits(changes: changes).remarks.all.count == 1)
  }

  @Test func rowsAndColumnsMayBePutIn() throws {
    func rows(_ shift: Int, _ extra: [AssumptionGrid.Row] = []) -> [AssumptionGrid.Row] {
      let lines: [[SpreadsheetCell]] = [
        [.init(.text("Period")), .init(.text("a")), .init(.text("b"))],
        [.init(.number(2025)), .init(.number(1)), .init(.number(2), formula: .init("X1"))],
        [.init(.text("Differences"))],
        [.init(.number(2025)), .init(), .init(.number(3), formula: .init("X2"))],
      ]
      return extra
        + lines.enumerated().map { index, cells in
          .init(
            index: index + shift,
            cells: Dictionary(uniqueKeysWithValues: zip((0...).lazy.map { $0 + shift }, cells)))
        }
    }
    let plain = try #require(LabelledCells(rows(0), corner: "Period"))
    let note = AssumptionGrid.Row(index: 0, cells: [0: .init(.text("my notes"))])
    let moved = try #require(LabelledCells(rows(2, [note]), corner: "Period"))
    #expect(plain.entries.count == 3 && Set(plain.entries.keys) == Set(moved.entries.keys))
    for (label, entry) in plain.entries {
      #expect(
        moved.entries[label]?.position
          == CellPosition(row: entry.position.row + 2, column: entry.position.column + 2))
    }
    #expect(LabelledCells(rows(0), corner: "Name") == nil)
  }

  /// Figures of before, kept beside the table under the same heading.
  @Test func columnsBesideTheTableAreNotItsOwn() throws {
    let texts = ["Period", "a", "b", "Period", "a", "b"].map { SpreadsheetCell(.text($0)) }
    let cells = (0..<6).map { column in
      column < 3
        ? SpreadsheetCell(.number(Double(column)), formula: .init("X1")) : SpreadsheetCell(.number(9))
    }
    let rows = [texts, cells].enumerated().map { index, cells in
      AssumptionGrid.Row(index: index, cells: Dictionary(uniqueKeysWithValues: zip(0..., cells)))
    }
    let table = try #require(LabelledCells(rows, corner: "Period"))
    let own = try #require(
      LabelledCells(
        rows.map { AssumptionGrid.Row(index: $0.index, cells: $0.cells.filter { $0.key < 3 }) },
        corner: "Period"))
    #expect(own.entries.count == 2)
    for (label, entry) in own.entries { #expect(table.entries[label]?.position == entry.position) }
  }
}
