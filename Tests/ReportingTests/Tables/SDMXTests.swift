import Localization
import Testing
import TimeSeries

@testable import Reporting

/// SDMX-CSV and its structure. That readers take them is tested in Tests/Documents.
struct SDMXTests {
  @Test func componentsInTheOrderOfTheStandard() throws {
    let lines = try SampleTable.lines(SDMXCSV())
    #expect(
      lines[0]
        == "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,MODEL,SCENARIO,REGION,VARIABLE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,KIND"
    )
    let start = "datastructure,QILU:PROJECTIONS(1.0),I,A,m"
    #expect(lines[1] == start + ",baseline,山东,growth,2025,5,%,A,history")
    #expect(lines[2] == start + ",baseline,山东,growth,2026,-0.1,%,F,projection")
    #expect(lines[5] == start + ",'=1+1,山东,growth,2025,0.3,%,A,history")
  }

  /// Source: SDMX 3.0, Technical Notes, 4.2.
  @Test(arguments: [
    (Period(year: 2026), "A", "2026"), (.half(2026, 2), "S", "2026-S2"), (.quarter(2026, 1), "Q", "2026-Q1"),
    (.month(2026, 1), "M", "2026-01"), (.month(2026, 12), "M", "2026-12"),
    (.yearToDate(2026, through: 5), "_O", "2026-01-01/P5M"),
  ])
  func periods(_ period: Period, _ frequency: String, _ text: String) throws {
    let line = try SampleTable.lines(SDMXCSV(), SampleTable.series([period], values: [1]))[1]
    #expect(line == "datastructure,QILU:PROJECTIONS(1.0),I,\(frequency),a,a,a,a,\(text),1,a")
  }

  @Test func structureNamesEveryColumn() throws {
    let header = try SampleTable.lines(SDMXCSV())[0].split(separator: ",").dropFirst(3)
    let text = try SampleTable.text(SDMXStructure())
    for id in header { #expect(text.contains(" id=\"\(id)\""), "\(id)") }
    // Only the columns, nothing of the rows.
    #expect(
      text == (try SampleTable.text(SDMXStructure(), ColumnarTable(SampleTable.table.columns.map(\.emptied))))
    )
  }

  @Test func namesOfOthersAreNoMarkup() throws {
    let structure = SDMXStructure(agency: "A&B\"", id: "X<Y", title: "Heat & power <draft>")
    let text = try SampleTable.text(structure)
    #expect(text.contains("<com:Name xml:lang=\"en\">Heat &amp; power &lt;draft&gt;</com:Name>"))
    #expect(text.contains("agencyID=\"A&amp;B&quot;\"") && text.contains("id=\"X&lt;Y\""))
    let line = try SampleTable.lines(SDMXCSV(structure: structure))[1]
    #expect(line.hasPrefix("datastructure,\"A&B\"\":X<Y(1.0)\",I,A,"))
  }

  @Test(arguments: [("value", "VALUE"), ("q2.5", "Q2_5"), ("地区", "C___"), ("2x", "C_2X")])
  func identifiers(_ name: String, _ id: String) { #expect(SDMXLayout.id(name) == id) }

  @Test func withoutPeriods() {
    let table = ColumnarTable([.init("value", .measure, .number([1]))])
    #expect(throws: TableError.missingColumn("period")) { try SDMXCSV().encode(table, in: .en) }
  }
}

extension ColumnarTable.Column {
  /// The column without rows.
  fileprivate var emptied: Self {
    switch values {
    case .text: .init(name, role, .text(CodedValues([])))
    case .period: .init(name, role, .period(CodedValues([])))
    case .number: .init(name, role, .number([]))
    case .integer: .init(name, role, .integer([]))
    }
  }
}
