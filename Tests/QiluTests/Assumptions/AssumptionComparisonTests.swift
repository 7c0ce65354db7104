import Localization
import TestSupport
import Testing

@testable import Qilu

/// Numbers of a CSV file, which keeps what the cells showed.
@Suite struct AssumptionComparisonTests {
  /// What the row of the baseline's investment changes, where the project has 12.843333, 11.893333 and 10.
  private func differences(_ cells: String) throws -> [String] {
    let file = "scenarios/baseline.yaml"
    let lines = "assumptions:\n  investment_growth: {2025: 12.843333 %, 2026: 11.893333 %, 2027: 10 %}\n"
    let project = try smallProject([file: try #require(SmallProject.files[file]) + lines])
    let text =
      "scenario,role,variable,unit,2023,2024,2025,2026,2027\nbaseline,assumption,investment_growth,%,\(cells)\n"
    return try project.edits(Array(text.utf8), "edited.csv").differences.map(\.en)
  }

  @Test(arguments: [
    "9.40,7.70,12.84,11.89,10.00", "9.4,7.7,12.84,11.89,10", "9.4,7.7,12.8,11.9,10.0",
    ",,12.84,11.89,10.00",
  ])
  func aRowAsShownIsNoEdit(_ cells: String) throws {
    #expect(try differences(cells).isEmpty)
  }

  /// Whether it is finer than the row is shown, coarser or in exponent form.
  @Test(arguments: ["9.375", "9", "9.4e0", "9.12345"])
  func anEditLeavesTheOtherCellsOfItsRow(_ typed: String) throws {
    for cells in ["9.40,7.70,12.84,11.89,\(typed)", ",,12.84,11.89,\(typed)"] {
      let found = try differences(cells)
      #expect(found.count == 1 && found.allSatisfy { $0.contains("2027") }, "\(cells): \(found)")
    }
  }

  /// 12 is what 11.893333 comes to without digits, but the row has two.
  @Test func aCoarserNumberThatRoundsToTheProjectsIsAnEdit() throws {
    #expect(try differences("9.40,7.70,12.84,12,10.00").count == 1)
  }

  /// Where nothing tells the digits that were shown, an edit is rather seen than lost.
  @Test func aRowTypedAnewIsAnEdit() throws {
    #expect(try differences(",,20.25,11.9,30.25").count == 3)
  }
}
