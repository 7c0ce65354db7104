import Localization
import Testing
import TimeSeries

@testable import Reporting

/// The layout of scenario databases. That pyam reads the files is tested in Tests/Documents.
struct IAMCTests {
  @Test func columnsOfTheStandardComeFirst() throws {
    let table = ColumnarTable(SampleTable.table.columns.reversed())
    #expect(try SampleTable.lines(IAMCCSV(), table)[0] == "model,scenario,region,variable,unit,2025,2026")
  }

  @Test func partsOfYearsStandInAColumnOfTheirOwn() throws {
    let periods = [Period(year: 2025), .quarter(2025, 1), .quarter(2026, 1), .yearToDate(2026, through: 5)]
    #expect(
      try SampleTable.lines(IAMCCSV(), SampleTable.series(periods, values: [1, 2, 3, 4])) == [
        "model,scenario,region,variable,unit,subannual,2025,2026", "a,a,a,a,a,Year,1,", "a,a,a,a,a,Q1,2,3",
        "a,a,a,a,a,M01-M05,,4", "",
      ])
  }

  @Test func otherDimensionsComeLast() throws {
    let extra = ColumnarTable.Column("sector", .dimension, .text(CodedValues(repeating: "steel", count: 8)))
    let lines = try SampleTable.lines(IAMCCSV(), ColumnarTable([extra] + SampleTable.table.columns))
    #expect(lines[0] == "model,scenario,region,variable,unit,sector,2025,2026")
    #expect(lines[1] == "m,baseline,山东,growth,%,steel,5,-0.1")
  }

  @Test func missingColumnIsNamed() {
    let table = ColumnarTable(SampleTable.table.columns.filter { $0.name != "region" })
    #expect(throws: TableError.missingColumn("region")) { try IAMCCSV().encode(table, in: .en) }
  }

  @Test func workbookWithoutAFolderToWorkIn() {
    #expect(throws: TableError.self) {
      try IAMCWorkbook(scratch: "/nowhere/at/all").encode(SampleTable.table, in: .en)
    }
  }
}
