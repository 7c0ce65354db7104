import Localization
import Testing
import TimeSeries

@testable import Reporting

struct WideTableTests {
  @Test func oneRowASeriesOneColumnAPeriod() throws {
    let wide = try WideTable(SampleTable.table)
    #expect(wide.names.map(\.name) == ["model", "scenario", "region", "variable", "unit"])
    #expect(wide.periods == [Period(year: 2025), Period(year: 2026)])
    #expect(wide.rows.map(\.source) == [0, 2, 4, 6])
    #expect(wide.rows[0].values == [5, -0.1])
    #expect(wide.rows[3].values[0] == 2 && wide.rows[3].values[1].isNaN)
  }

  @Test func periodsStandInTheirOrder() throws {
    let periods = [Period(year: 2030), .quarter(2026, 2), Period(year: 2026), .quarter(2026, 1)]
    let wide = try WideTable(SampleTable.series(periods, values: [1, 2, 3, 4]))
    #expect(wide.periods.map(\.description) == ["2026Q1", "2026Q2", "2026", "2030"])
    #expect(wide.rows.map(\.values) == [[4, 2, 3, 1]])
  }

  @Test func rowsThatAreThereTwiceAreNamed() throws {
    let years = [2025, 2026, 2025].map { Period(year: $0) }
    let expected = TableError.duplicateRows(key: ["a", "a", "a", "a", "a", "2025"], first: 1, second: 3)
    #expect(throws: expected) { try WideTable(SampleTable.series(years, values: [1, 2, 3])) }
    #expect(expected.message.en.contains("rows 1 and 3"))
    #expect(expected.message.zh.contains("第 1 行与第 3 行"))
  }

  @Test func missingColumnsAreNamed() {
    let table = ColumnarTable([.init("value", .measure, .number([1]))])
    #expect(throws: TableError.missingColumn("period")) { try WideTable(table) }
  }
}
