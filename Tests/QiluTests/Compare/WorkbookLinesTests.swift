import Localization
import SourceText
import Testing
import TimeSeries

@testable import Qilu

/// Which lines a workbook holds.
@Suite struct WorkbookLinesTests {
  private func line(_ name: String, periods: Int) -> AlignedLine {
    AlignedLine(
      variable: name, region: "r", unit: "t", measure: nil,
      periods: (0..<periods).map { Period(year: 1000 + $0) },
      columns: [0], values: (0..<periods).map(Double.init), rows: [1])
  }

  @Test func allWhereTheyFit() {
    var lines = WorkbookLines(columnCount: 3, scenarioCount: 2)
    for index in 0..<10 { lines.add(line("\(index)", periods: 5), isCommon: index % 2 == 0) }
    #expect(lines.lines.count == 10 && lines.remark == nil)
  }

  @Test func thoseOfSeveralSourcesComeFirstWhereNotAllFit() {
    var lines = WorkbookLines(columnCount: 3, scenarioCount: 2)
    // Twenty of them fill the workbook; every fifth is shared.
    for index in 0..<50 { lines.add(line("\(index)", periods: 998), isCommon: index % 5 == 0) }
    let shared = Set((0..<10).map { $0 * 5 })
    let others = (0..<50).filter { !shared.contains($0) }.prefix(10)
    #expect(lines.lines.map(\.variable) == (shared.sorted() + others).sorted().map { "\($0)" })
    #expect(lines.remark?.message.en == "comparison.xlsx holds 20 of 50 lines; comparison.csv holds all")
    // Then as many as fit.
    for index in 50..<100 { lines.add(line("\(index)", periods: 998), isCommon: true) }
    #expect(lines.lines.count == 20 && lines.lineCount == 100)
    #expect(lines.lines.map(\.variable).suffix(11) == ["45"] + (50..<60).map { "\($0)" })
  }

  @Test func linesOfOneSourceAloneWhereNoneIsShared() {
    var lines = WorkbookLines(columnCount: 3, scenarioCount: 2)
    for index in 0..<50 { lines.add(line("\(index)", periods: 998), isCommon: false) }
    #expect(lines.lines.map(\.variable) == (0..<20).map { "\($0)" })
  }

  @Test func manyColumnsLeaveRoomForFewerRows() {
    var lines = WorkbookLines(columnCount: 400, scenarioCount: 200)
    for index in 0..<10 { lines.add(line("\(index)", periods: 98), isCommon: true) }
    #expect(lines.lines.count == 5)
  }

  @Test func noneForMoreScenariosThanAnyoneReads() {
    var lines = WorkbookLines(columnCount: 401, scenarioCount: 201)
    lines.add(line("v", periods: 1), isCommon: true)
    #expect(lines.lines.isEmpty)
    #expect(
      lines.remark?.message.en == "comparison.xlsx is left out: it shows at most 200 scenarios, found 201")
  }
}
