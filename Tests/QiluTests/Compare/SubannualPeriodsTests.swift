import Testing
import TimeSeries

@testable import Qilu

/// Tables whose rows are of parts of years.
@Suite struct SubannualPeriodsTests {
  @Test(arguments: [
    ("Year", "2030"), ("", "2030"), ("全年", "2030"), ("Q2", "2030Q2"), ("q2", "2030Q2"), ("H1", "2030H1"),
    ("M03", "2030M03"), ("m3", "2030M03"), ("M01-M05", "2030M01-M05"), ("January", "2030M01"),
    ("Dec", "2030M12"),
    ("一季度", "2030Q1"),
  ])
  func parts(_ text: String, _ period: String) throws {
    #expect(SubannualPeriods.part(text, of: Period(year: 2030)) == (try Period.parse(period)))
  }

  @Test(arguments: ["Winter", "Q5", "M13", "01-01 00:00", "2030", "J", "03"])
  func otherTimeSlices(_ text: String) {
    #expect(SubannualPeriods.part(text, of: Period(year: 2030)) == nil)
  }

  private static let quarters = """
    \(iamcHead),subannual,2025,2026
    m,s,r,v,t,Q1,1,5
    m,s,r,v,t,Q2,2,
    m,s,r,v,t,Year,10,20

    """

  @Test func partsOfYearsRoundTrip() throws {
    let fixture = try CompareFixture([("a.csv", Self.quarters)])
    #expect(fixture.text("iamc.csv") == Self.quarters)
    #expect(
      fixture.rows("comparison.csv").dropFirst().map { $0.split(separator: ",")[3...].joined(separator: " ") }
        == ["2025Q1 1", "2025Q2 2", "2025 10", "2026Q1 5", "2026 20"])
    let again = try SourceComparison(
      ComparisonRequest(sources: [.init(path: "out")]), options: OutputOptions(), fixture.fileSystem)
    try again.write(to: "twice")
    #expect(fixture.fileSystem.files["twice/iamc.csv"] == fixture.fileSystem.files["out/iamc.csv"])
    #expect(fixture.text("datapackage.json").contains("\"subannual\""))
  }

  @Test func longTablesHaveTheColumnToo() throws {
    let table =
      "\(iamcHead),subannual,year,value\nm,s,r,v,t,Q1,2025,1\nm,s,r,v,t,Q2,2025,2\nm,s,r,v,t,Q1,2026,3\n"
    let fixture = try CompareFixture([("a.csv", table)])
    #expect(
      fixture.rows("iamc.csv") == [
        "\(iamcHead),subannual,2025,2026", "m,s,r,v,t,Q1,1,3", "m,s,r,v,t,Q2,2,",
      ])
  }

  @Test(arguments: [
    "\(iamcHead),subannual,2025\nm,s,r,v,t,Winter,1\n",
    "\(iamcHead),subannual,year,value\nm,s,r,v,t,Winter,2025,1\n",
  ])
  func aTimeSliceIsNamedWithItsPlace(_ table: String) {
    #expect(
      compareErrors([("a.csv", table)]).first?.hasPrefix(
        "a.csv:2:11: error: column \"subannual\": expected Year, Q1 … Q4 or M01 … M12, found \"Winter\"")
        == true)
  }

  @Test func theSamePartTwiceIsADuplicate() {
    let errors = compareErrors([
      ("a.csv", "\(iamcHead),subannual,2025\nm,s,r,v,t,Q1,1\nm,s,r,v,t,M01-M03,2\n")
    ])
    #expect(errors.first?.contains("2025Q1 is there twice: 2 here, 1 at a.csv:2:1") == true)
  }

  @Test func quartersMakeYearsBesideYears() throws {
    let rows = (1...4).map { "m,s,r,v,t,Q\($0),\($0)\n" }.joined()
    let files = [
      ("a.csv", "\(iamcHead),subannual,2025\n" + rows), ("b.csv", wideTable("n,s,r,v,t,11", years: "2025")),
    ]
    let fixture = try CompareFixture(files, map: "annual: {v: sum}\n")
    #expect(fixture.rows("comparison.csv").last == "v,r,t,2025,10,11,1")
    // Without a rule they stay apart, and no year is said to be missing.
    let apart = try CompareFixture(files)
    #expect(apart.words.contains("not brought together") && !apart.words.contains("has no values for"))
  }
}
