import Testing
import TimeSeries

@testable import Qilu

/// Headings of tables in IAMC format, as other tools write them.
@Suite struct IAMCLayoutTests {
  @Test(arguments: [
    ("2030", "2030"), ("2030.0", "2030"), ("X2030", "2030"), (" 2030 ", "2030"), ("2030-01-01", "2030"),
    ("2030-01-01 00:00:00", "2030"), ("2030-12-31T00:00:00", "2030"), ("2030Q2", "2030Q2"),
    ("2030M03", "2030M03"),
  ])
  func headingsOfPeriods(_ text: String, _ period: String) throws {
    #expect(PeriodHeading.parse(text) == (try Period.parse(period)))
  }

  @Test(arguments: [
    "2030.5", "203", "20300", "", "year", "2030-06-30", "2030-01-01 12:00:00", "0999", "Xylene",
  ])
  func otherHeadings(_ text: String) {
    #expect(PeriodHeading.parse(text) == nil)
  }

  @Test func mixedHeadingsAreOneTable() throws {
    let table = "Model, SCENARIO ,region,Variable,Unit,2020.0,2025,\"2030-01-01 00:00:00\"\nm,s,r,v,u,1,2,3\n"
    let fixture = try CompareFixture([("a.csv", table)])
    #expect(fixture.rows("iamc.csv") == ["\(iamcHead),2020,2025,2030", "m,s,r,v,u,1,2,3"])
  }

  @Test func chineseHeadingsAndLongTables() throws {
    let table = "模型,情景,地区,变量,单位,年份,数值\nm,s,山东,产值,亿元,2030,3\nm,s,山东,产值,亿元,2025,2\n"
    let fixture = try CompareFixture([("a.csv", table)])
    #expect(fixture.rows("iamc.csv") == ["\(iamcHead),2025,2030", "m,s,山东,产值,亿元,2,3"])
  }

  @Test(arguments: [
    (
      "modle,scenario,region,variable,unit,2020",
      "a.csv:1:1: error: the column \"model\" is missing\n    is it \"modle\"?"
    ),
    (
      "model,scenario,region,variable,unit,2020,2020.0",
      "a.csv:1:42: error: columns 6 (\"2020\") and 7 (\"2020.0\") are both 2020"
    ),
    (
      "model,scenario,region,Variable,variable,unit,2020",
      "a.csv:1:32: error: the column \"Variable\" is there twice (columns 4 and 5)"
    ),
    (
      "model,scenario,region,variable,unit,note",
      "a.csv:1:1: error: found neither columns of years nor the columns \"year\" and \"value\"\n    "
        + "IAMC: model, scenario, region, variable, unit, then 2025, 2030 … or year, value"
    ),
    (
      "model,scenario,region,variable,unit,year,value,2030",
      "a.csv:1:37: error: the table has columns of years and also \"year\" or \"value\": it is neither wide nor long"
    ),
    (
      "model,scenario,region,variable,unit,2030-06-30,2031",
      "a.csv:1:37: error: found \"2030-06-30\", expected a period such as 2030\n    "
        + "write 2030, 2030Q1 or 2030M03 (a date stands for a year only on its first or last day); "
        + "a column that is no period needs another heading"
    ),
  ])
  func headersThatCannotBeRead(_ header: String, _ message: String) {
    #expect(compareErrors([("a.csv", header + "\nm,s,r,v,u,1,1,1\n")]).first == message)
  }

  @Test(arguments: [
    "FY2027", "2027E", "1/1/2027", "2027/1/1", "Jan-27", "January 2027", "2027-03-15", "20270", "2027.5",
    "27",
    "Q1 2027", "2027/28", "ＦＹ２０２７", "2027财年", "2027年预测", "year 5", "46388",
  ])
  func headingsMeantAsPeriods(_ text: String) { #expect(PeriodHeading.isMistaken(text)) }

  @Test(arguments: [
    "", "note", "2027", "2027-01-01", "M2", "Share 2030", "CO2", "x", "备注", "2027年", "#", "-",
  ])
  func headingsOfOtherThings(_ text: String) { #expect(!PeriodHeading.isMistaken(text)) }

  @Test func numbersWithoutAHeadingAreNoYear() throws {
    let table = "\(iamcHead),2025,,2030\nm,s,r,v,u,1,2,3\nm,s,r,w,u,1,4,3\n"
    #expect(
      compareErrors([("a.csv", table)]) == [
        "a.csv:2:13: error: found 2 in a column without a heading, expected a period such as 2030 above it\n    "
          + "write the period; a column that is not to be read needs a heading too, such as note"
      ])
    // What pandas writes before the first column counts rows.
    let counted = try CompareFixture([("a.csv", ",\(iamcHead),2025,\n0,m,s,r,v,u,1,\n")])
    #expect(counted.rows("iamc.csv") == ["\(iamcHead),2025", "m,s,r,v,u,1"])
  }

  @Test func linesAboveTheHeadingsArePassedOver() throws {
    let table = "Table 3\n\nsource: m, 2030\n\(iamcHead),2030\nm,s,r,v,u,x\n"
    #expect(compareErrors([("a.csv", table)]).first?.hasPrefix("a.csv:5:11: error: column \"2030\"") == true)
  }

  @Test func everyMissingColumnIsNamedAtOnce() {
    let errors = compareErrors([("a.csv", "modell,region,variable,unit,subannual,2020\nm,r,v,u,Year,1\n")])
    #expect(errors.count == 2)
    #expect(errors[0].contains("\"model\" is missing") && errors[0].contains("modell"))
    #expect(errors[1].contains("\"scenario\" is missing"))
  }

  @Test func extraColumnsAreLeftOutWithARemark() throws {
    let fixture = try CompareFixture([
      ("a.csv", "\(iamcHead),climate,2030,note\nm,s,r,v,u,warm,1,x\n")
    ])
    #expect(fixture.remarks == ["a.csv:1:1: warning: 2 further columns are left out: climate, note"])
    #expect(fixture.rows("iamc.csv").count == 2)
  }

  @Test func otherSeparatorsAreNamed() {
    #expect(
      compareErrors([("a.csv", "model;scenario;2030\nm;s;1\n")]).first?.contains("separated by semicolons")
        == true)
    #expect(
      compareErrors([("a.csv", "model\tscenario\t2030\nm\ts\t1\n")]).first?.contains("separated by tabs")
        == true)
  }
}
