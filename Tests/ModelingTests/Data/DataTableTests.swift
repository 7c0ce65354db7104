import SourceText
import Testing
import TimeSeries

@testable import Modeling

@Suite struct DataTableTests {
  private static func table(_ text: String, _ frequency: Frequency = .annual) throws -> DataTable {
    try DataTable.read(SourceFile(name: "models/d.csv", text: text), frequency: frequency)
  }

  @Test func missingFieldsAreMissing() throws {
    let table = try Self.table("year,x,y\n2020,1,NA\n2021,,-2.5e1\n2022,n/a,#N/A\n")
    #expect(table.periods == (try years(2020, 2022)) && table.columns == ["x", "y"])
    #expect(table.figures(0).map(\.figure.value) == [1] && table.figures(0).map(\.period) == [year(2020)])
    #expect(table.figures(1).map(\.figure.value) == [-25] && table.value(1, year(2021)) == -25)
    #expect(table.figure(1, year(2021))?.origin == "models/d.csv:3")
    #expect(table.value(0, year(2023)) == nil && table.figure(0, year(2021)) == nil)
  }

  @Test func anyFrequency() throws {
    let quarters = try Self.table("q,x\n2020Q3,1\n2020Q4,2\n2021Q1,3\n", .quarterly)
    #expect(quarters.periods.description == "2020Q3..2021Q1")
    #expect(try Self.table("m,x\r\n2020M12,1\r\n2021M01,2\r\n", .monthly).periods.count == 2)
  }

  @Test(arguments: [
    (
      "year,x\n2020,abc\n",
      "models/d.csv:2:6: error: column \"x\": expected a number, NA or nothing, found \"abc\""
    ),
    ("year,x\n2020,1\n2020,2\n", "models/d.csv:3:1: error: 2020 is there twice"),
    ("year,x\n2021,1\n2020,2\n", "models/d.csv:3:1: error: 2020 stands below 2021; periods must be in order"),
    (
      "year,x\n2020,1\n2022,2\n",
      "models/d.csv:3:1: error: 2022 follows 2020, so 2021 is missing\n    write a line for 2021; its fields may be empty"
    ),
    (
      "year,x\n2020Q1,1\n",
      "models/d.csv:2:1: error: 2020Q1 is not annual, as the model's frequency is\n    write frequency: quarterly in the model, or 2026 here"
    ),
    ("year,x\n,1\n", "models/d.csv:2:1: error: column \"year\": expected a text, found nothing"),
    ("year,x,x\n2020,1,2\n", "models/d.csv:1:8: error: the column \"x\" is there twice (columns 2 and 3)"),
    (
      "year,x\n2020,1,2\n",
      "models/d.csv:2:1: error: expected 2 fields as in the header, found 3\n    a field that holds a comma stands in quotes: \"…\""
    ),
    ("year,x\n", "models/d.csv:1:1: error: the table has no line below its header"),
  ])
  func whatIsWrongIsNamed(_ text: String, _ expected: String) {
    #expect(findings { try Self.table(text) } == [expected])
  }

  private static let model = """
    model: m
    data: d.csv
    variables:
      c: {role: endogenous}
      x: {role: exogenous, column: demand}
      z: {role: exogenous, project: "1"}
    equations:
      c: {regress: c ~ x, sample: 2018..2024}
    identities:
      sum: {is: c + x}
    """

  private static func data(_ text: String, _ csv: String) throws -> ModelData {
    try ModelData(
      model: Fixture.model(text), store: ObservationStore([]), table: table(csv))
  }

  /// Variables without an indicator take the column of their name or the one they name; an identity or a variable with a rule may have none.
  @Test func variablesTakeTheirColumns() throws {
    let data = try Self.data(Self.model, "year,c,demand,other\n2020,1,2,9\n2021,3,4,9\n")
    #expect(data.value("c", year(2021)) == 3 && data.value("x", year(2020)) == 2)
    #expect(data.value("sum", year(2020)) == nil && data.value("z", year(2020)) == nil)
    #expect(data.figure("x", year(2021))?.origin == "models/d.csv:3")
    #expect(try Fixture.model(Self.model).region == "m")
    let earlier = data.before(year: 2021)
    #expect(earlier.value("c", year(2021)) == nil && earlier.value("c", year(2020)) == 1)
    #expect(earlier.figures(of: "c", frequency: .annual).map(\.period) == [year(2020)])
  }

  @Test(arguments: [
    (
      "", "", "year,c,demnad\n2020,1,2\n",
      "models/m.yaml:5:32: error: models/d.csv has no column \"demand\"\n    did you mean \"demnad\"?"
    ),
    (
      "", "", "year,demand\n2020,1\n",
      "models/m.yaml:4:3: error: models/d.csv has no column \"c\"\n    expected one of: demand"
    ),
    (
      "", "", "year,c,demand,SUM\n2020,1,2,3\n",
      "models/m.yaml:10:3: error: models/d.csv has no column \"sum\"\n    did you mean \"SUM\"?"
    ),
    (
      "sum: {is: c + x}", "sum: {is: c + x, start: {2020: 1}}", "year,c,demand,sum\n2020,1,2,3\n",
      "models/m.yaml:10:3: error: sum has a start for 2020, for which the data have a figure too (models/d.csv:2)\n    leave one of them out"
    ),
  ])
  func columnsThatAreNotThere(_ old: String, _ new: String, _ csv: String, _ expected: String) {
    let text = old.isEmpty ? Self.model : Self.model.replacing(old, with: new)
    #expect(findings { try Self.data(text, csv) } == [expected])
  }

  @Test(arguments: [
    (
      "x: {role: exogenous, column: demand}", "x: {role: exogenous, indicator: va_growth, column: demand}",
      "the figures are those of the indicator va_growth or of a column, not of both"
    ),
    ("data: d.csv", "region: 山东", "a column is one of the model's own data, but the model has no \"data\""),
    ("data: d.csv", "title: x", "a model needs \"region\""),
  ])
  func keysThatDoNotFit(_ old: String, _ new: String, _ expected: String) {
    let found = findings { try Fixture.model(Self.model.replacing(old, with: new)) }
    #expect(found.contains { $0.contains(expected) }, "\(found)")
  }
}
