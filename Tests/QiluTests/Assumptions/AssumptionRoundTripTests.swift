import Archives
import Localization
import Scenarios
import SourceText
import SpreadsheetML
import Spreadsheets
import TestSupport
import Testing
import TimeSeries

@testable import Qilu

struct AssumptionRoundTripTests {
  @Test func theWorkbookOfARunHoldsNoDifference() throws {
    let edits = try EditedWorkbook().edits()
    #expect(edits.differences.isEmpty)
    #expect(edits.edited.isEmpty)
    #expect(edits.remarks.isEmpty)
    #expect(Set(edits.scenarios) == ["baseline", "city", "faster", "goal", "slowdown"])
    #expect(edits.summary.en == "edited.xlsx, sheet Assumptions: no differences")
  }

  @Test func anEditedCellIsOneDifference() throws {
    var workbook = try EditedWorkbook()
    try workbook.set(try workbook.address("faster", "investment_growth", 2025), to: "<v>11</v>")
    let edits = try workbook.edits()
    #expect(
      edits.differences.map(\.en) == ["faster: Investment growth (investment_growth), 2025: 9 % → 11 %"])
    #expect(edits.edited.map(\.name) == ["faster-edited"])
    let outcome = try edits.project.run(RunRequest(scenarios: edits.covered(naming: []), draws: 0))
    let results = outcome.groups.flatMap(\.results)
    let edited = try #require(results.first { $0.name == "faster-edited" }).projection
    let original = try #require(results.first { $0.name == "faster" }).projection
    #expect(edited.value("investment_growth", Period(year: 2025)) == 11)
    #expect(original.value("investment_growth", Period(year: 2025)) == 9)
    for year in 2026...2027 {
      let period = Period(year: year)
      #expect(edited.value("investment_growth", period) == original.value("investment_growth", period))
    }
  }

  @Test func childrenFollowAnEditedParentAndAreNoDifference() throws {
    var workbook = try EditedWorkbook()
    try workbook.set(try workbook.address("baseline", "investment_growth", 2026), to: "<v>20</v>")
    let edits = try workbook.edits()
    #expect(edits.differences.count == 1)
    #expect(edits.edited.map(\.original) == ["baseline"])
    #expect(edits.notes.contains { $0.en.contains("faster") && $0.en.contains("slowdown") })
    // Named, a child runs on the edited parent: base + 2 pp on 20 %.
    let named = try workbook.edits(run: ["faster"])
    #expect(named.edited.map(\.name) == ["faster-edited"])
    #expect(named.differences.last?.en.hasSuffix("→ 22 % (follows baseline)") == true)
    let outcome = try named.project.run(RunRequest(scenarios: named.covered(naming: ["faster"]), draws: 0))
    let edited = outcome.groups.flatMap(\.results).first { $0.name == "faster-edited" }
    let value = try #require(edited?.projection.value("investment_growth", Period(year: 2026)))
    #expect(abs(value - 22) < 1e-12)
  }

  @Test func aFormulaOfOnesOwnIsAnEdit() throws {
    var workbook = try EditedWorkbook()
    let parent = try workbook.address("baseline", "investment_growth", 2026)
    try workbook.set(
      try workbook.address("faster", "investment_growth", 2026), to: "<f>\(parent)+3</f><v>0</v>")
    let edits = try workbook.edits()
    #expect(edits.differences.count == 1)
    #expect(edits.edited.map(\.name) == ["faster-edited"])
  }

  @Test func cellsThatAreNotUnderstoodAreAllNamed() throws {
    var workbook = try EditedWorkbook()
    let places = try [2025, 2026, 2027].map { try workbook.address("baseline", "investment_growth", $0) }
    try workbook.set(places[0], to: "<is><t>about six</t></is>", type: " t=\"inlineStr\"")
    try workbook.set(places[1], to: "<v>#REF!</v>", type: " t=\"e\"")
    try workbook.set(places[2], to: "<f>SUM(A1:A2)</f>")
    let found = try messages { try workbook.edits() }
    #expect(found.count == 3)
    for (place, message) in zip(places, found) {
      #expect(message.contains("sheet \"Assumptions\", cell \(place): "))
    }
    #expect(found.first?.contains("found the text \"about six\", expected a number in %") == true)
  }

  @Test func historyAndFoundValuesStay() throws {
    var workbook = try EditedWorkbook()
    try workbook.set(try workbook.address("baseline", "national_va_growth", 2024), to: "<v>5</v>")
    try workbook.set(try workbook.address("goal", "investment_growth", 2026), to: "<v>5</v>")
    let found = try messages { try workbook.edits() }
    #expect(found.count == 2)
    #expect(found.first?.contains("2024 is history: found 5, the figure is 5.8") == true)
    #expect(found.last?.contains("the program finds this value for scenario \"goal\"") == true)
  }

  @Test func aCutFileIsRefused() throws {
    let bytes = try EditedWorkbook().archive.encoded()
    for cut in stride(from: 0, to: bytes.count, by: bytes.count / 40) {
      #expect(try !messages { try AssumptionGrid.read(Array(bytes[..<cut]), file: "a.xlsx") }.isEmpty)
    }
  }

  /// Whatever stands in the cells: a message, or scenarios whose text can be read.
  @Test func spoiledSheetsAreReadOrRefused() throws {
    let groups = try smallProject().run(RunRequest(draws: 0)).groups
    var random = SplitMix64(seed: 11)
    var (changed, refused) = (0, 0)
    let written = try EditedWorkbook()
    for _ in 0..<250 {
      var workbook = written
      for _ in 0..<Int.random(in: 1...2, using: &random) { try workbook.spoil(&random) }
      do {
        let grid = try AssumptionGrid.read(workbook.archive.encoded(), file: "a.xlsx")
        let sheet = try AssumptionSheet(grid)
        let comparison = AssumptionComparison(sheet, groups: groups)
        try comparison.problems.throwIfErrors()
        let builder = EditsBuilder(
          sheet: sheet, changes: comparison.changes, request: AssumptionRequest(path: "a", shown: "a"),
          named: [], language: .zh)
        for scenario in try builder.scenarios() {
          let source = SourceFile(name: scenario.file, text: scenario.text(in: .zh))
          try #require(try ScenarioFile.read(source).extends?.value == scenario.original)
          changed += 1
        }
      } catch let problems as Diagnostics {
        try #require(problems.hasErrors)
        refused += 1
      }
    }
    #expect(changed > 20 && refused > 20, "\(changed) scenarios read, \(refused) sheets refused")
  }
}

extension EditedWorkbook {
  /// Puts something else into one of the cells.
  fileprivate mutating func spoil(_ random: inout SplitMix64) throws {
    let contents = [
      "<v>7</v>", "<v>-0.25</v>", "<f>A1</f>", "<f>I8+1</f>", "<f>J9*2</f><v>3</v>", "<v>1e308</v>",
      "<f>1/0</f><v>9</v>",
    ]
    let texts = [
      "", "5 %", "５％", "2026", "none", "baseline", "assumption", "faster", "exogenized", "9 pp", "亿元",
    ]
    let address = CellPosition(
      row: AssumptionTable.headerRow + Int.random(in: 0...9, using: &random),
      column: Int.random(in: 4...12, using: &random))
    let isNumber = Bool.random(using: &random)
    let text = texts[Int.random(in: texts.indices, using: &random)]
    guard holds(address) else { return }
    try set(
      address,
      to: isNumber ? contents[Int.random(in: contents.indices, using: &random)] : "<is><t>\(text)</t></is>",
      type: isNumber ? "" : " t=\"inlineStr\"")
  }
}
