import SourceText
import Testing
import TimeSeries

@testable import Qilu

/// What lines up and what does not: units, names, periods, duplicates.
@Suite struct AlignmentTests {
  @Test func duplicatesThatContradictAreShownWithBothRows() {
    let errors = compareErrors([
      ("a.csv", wideTable("m,s,r,v,t,1,2", "m,s,r,w,t,1,1", "m,s,r,v,t,1,3", "m,s,r,w,t,1,1"))
    ])
    #expect(
      errors == [
        "a.csv:4:1: error: m, s, r, v, t, 2030 is there twice: 3 here, 2 at a.csv:2:1\n    remove one of the two rows",
        "a.csv:5:1: warning: m, s, r, w, t, 2025 is there twice, with the same value 1; the first is at a.csv:3:1",
      ])
  }

  /// The unit of a line is that of its first source; what is shown is what the rows hold.
  @Test func duplicatesAreShownAsWritten() {
    let first = ("a.csv", wideTable("m,s,r,v,EJ/yr,1,2"))
    #expect(
      compareErrors([first, ("b.csv", wideTable("m,s,r,v,PJ/yr,1,49900", "m,s,r,v,PJ/yr,,49901"))]).first
        == "b.csv:3:1: error: m, s, r, v, PJ/yr, 2030 is there twice: 49901 here, 49900 at b.csv:2:1\n    remove one of the two rows"
    )
    #expect(
      compareErrors([first, ("b.csv", wideTable("m,s,r,v,PJ/yr,1,49900", "m,s,r,v,TJ/yr,,49901"))]).first
        == "b.csv:3:1: error: m, s, r, v, 2030 is there twice: 49901 TJ/yr here, 49900 PJ/yr at b.csv:2:1\n    remove one of the two rows"
    )
  }

  @Test func duplicatesThatAgreeAreUsedOnce() throws {
    let fixture = try CompareFixture([("a.csv", wideTable("m,s,r,v,t,1,2", "m,s,r,v,t,1.0,"))])
    #expect(fixture.rows("iamc.csv").count == 2)
    #expect(fixture.remarks.count == 1)
  }

  @Test func rowsThatShareTheirYearsAreNoDuplicates() throws {
    let fixture = try CompareFixture([("a.csv", wideTable("m,s,r,v,t,1,", "m,s,r,v,t,,2"))])
    #expect(fixture.rows("iamc.csv").dropFirst() == ["m,s,r,v,t,1,2"])
    #expect(fixture.remarks.isEmpty)
  }

  @Test func aLeftOutColumnMayBeWhatTellsRowsApart() {
    let table = "\(iamcHead),climate,2030\nm,s,r,v,t,warm,1\nm,s,r,v,t,cold,2\n"
    #expect(compareErrors([("a.csv", table)]).first?.contains("put what tells them apart (climate?)") == true)
  }

  @Test func manyDuplicatesAreCounted() {
    let rows = (0..<30).flatMap { ["m,s,r,v\($0),t,1,1", "m,s,r,v\($0),t,2,1"] }
    let errors = compareErrors([("a.csv", "\(iamcHead),2025,2030\n" + rows.joined(separator: "\n"))])
    #expect(errors.count == 21)
    #expect(errors.last == "error: 10 more duplicate rows, with other values")
  }

  /// More lines than one part has: what came up in each is put together in the order of the parts.
  @Test func findingsOfAllPartsAreCountedInOrder() throws {
    let rows = (0..<2500).map { "m,s,r,v\($0),EJ/yr,\($0),1" }
    let twice = stride(from: 0, to: 2500, by: 100).map { "m,s,r,v\($0),EJ/yr,-1,1" }
    let errors = compareErrors([
      ("a.csv", "\(iamcHead),2025,2030\n" + (rows + twice).joined(separator: "\n"))
    ])
    #expect(errors.first?.hasPrefix("a.csv:2502:1: error: m, s, r, v0, EJ/yr, 2025 is there twice") == true)
    #expect(errors.dropLast().last?.contains("v1900, EJ/yr") == true)
    #expect(errors.last == "error: 5 more duplicate rows, with other values")
    let first = "\(iamcHead),2025,2030\n" + rows.joined(separator: "\n")
    let second = "\(iamcHead),2025\n" + (0..<2500).map { "n,s,r,v\($0),PJ/yr,1" }.joined(separator: "\n")
    let fixture = try CompareFixture([("a.csv", first), ("b.csv", second)])
    #expect(fixture.words.contains("2,500 rows in PJ/yr brought to EJ/yr (÷ 1000), first at b.csv:2:1"))
  }

  @Test(arguments: [
    ("EJ/yr", "PJ/yr", 1.0, 1000.0), ("PJ/yr", "EJ/yr", 1000, 1), ("Mt CO2/yr", "kt CO2/yr", 1, 1000),
    ("billion US$2010/yr", "million US$2010/yr", 2, 2000), ("亿元", "万元", 1, 10_000), ("万元", "亿元", 10_000, 1),
    ("GWh", "TWh", 1000, 1), ("t CO2/yr", "Mt CO2/yr", 1e6, 1), ("million t/yr", "Mt/yr", 3, 3),
    ("percent", "%", 5, 5),
  ])
  func unitsThatAreConverted(_ from: String, _ to: String, _ value: Double, _ expected: Double) {
    let scaling = UnitMatch(conversions: []).scaling(from: from, to: to, variable: "v")
    #expect(scaling?.applied(to: value) == expected)
  }

  @Test(arguments: [
    ("%", "pp"), ("%", "个百分点"), ("EJ/yr", "Mt CO2/yr"), ("t CO2/yr", "t C/yr"), ("", "%"), ("m", "km2"),
    ("Mtoe", "Mt"),
    ("US$2010", "US$2005"),
  ])
  func unitsThatAreNot(_ from: String, _ to: String) {
    #expect(UnitMatch(conversions: []).scaling(from: from, to: to, variable: "v") == nil)
    #expect(UnitMatch(conversions: []).scaling(from: to, to: from, variable: "v") == nil)
  }

  @Test func convertedRowsAreSaid() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,s,r,v,kt CO2/yr,1000,2000")), ("b.csv", wideTable("n,s,r,v,Mt CO2/yr,1,3")),
    ])
    #expect(
      fixture.rows("comparison.csv").dropFirst() == [
        "v,r,kt CO2/yr,2025,1000,1000,0", "v,r,kt CO2/yr,2030,2000,3000,1000",
      ])
    #expect(fixture.words.contains("1 row in Mt CO2/yr brought to kt CO2/yr (× 1000), first at b.csv:2:1"))
  }

  @Test func ratesAndPointsAreKeptApart() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,s,r,v,%,5,6")), ("b.csv", wideTable("n,s,r,v,pp,5,6")),
    ])
    #expect(fixture.rows("comparison.csv").count == 5)
    #expect(fixture.rows("comparison.csv").contains("v,r,%,2025,5,,"))
    #expect(
      fixture.words.contains(
        "v, r: pp at b.csv:2:1, % at a.csv:2:1, kept apart (a rate and a change of rates)"))
  }

  @Test func aMappingRenamesAndConverts() throws {
    let map = """
      variables: {Final Energy|Industry: energy}
      regions: {CHN: 全国}
      scenarios: {SSP2: baseline}
      models: {IMAGE 3.0: image}
      units:
        - {from: EJ/yr, to: Mtce, factor: 34.12}
      """
    let fixture = try CompareFixture(
      [
        ("a.csv", wideTable("own,baseline,全国,energy,Mtce,34.12,68.24")),
        ("b.csv", wideTable("IMAGE 3.0,SSP2,CHN,Final Energy|Industry,EJ/yr,1,3")),
      ], map: map)
    #expect(
      fixture.rows("comparison.csv").dropFirst() == [
        "energy,全国,Mtce,2025,34.12,34.12,0", "energy,全国,Mtce,2030,68.24,102.36,34.12",
      ])
    #expect(fixture.rows("iamc.csv")[2] == "image,baseline [b],全国,energy,Mtce,34.12,102.36")
    #expect(fixture.remarks.isEmpty)
  }

  @Test func aRenameThatNoSourceNeedsIsSaid() throws {
    let fixture = try CompareFixture(
      [("a.csv", wideTable("m,s,CHN,v,t,1,2"))], map: "regions:\n  CHM: 全国\n")
    #expect(
      fixture.remarks == [
        "map.yaml:2:3: warning: no source has the region \"CHM\"\n    did you mean \"CHN\"?"
      ])
  }

  @Test(arguments: [
    ("units: [{from: \"%\", to: pp, factor: 1}]", "map.yaml:1:9: error: % and pp are different quantities"),
    ("units: [{from: a, to: b, factor: 0}]", "map.yaml:1:34: error: expected a number above zero"),
    ("units: [{from: a, to: b}]", "map.yaml:1:9: error: a conversion of units needs \"factor\""),
    ("annual: {v: total}", "map.yaml:1:13: error: expected one of sum, mean, last"),
    ("variabels: {a: b}", "map.yaml:1:1: error: unknown key \"variabels\" in a mapping file"),
  ])
  func mappingsThatCannotBeRead(_ map: String, _ message: String) {
    let errors = compareErrors([("a.csv", wideTable("m,s,r,v,t,1,2"))], map: map + "\n")
    #expect(errors.first?.hasPrefix(message) == true, "\(errors)")
  }

  static let quarters = "\(iamcHead),2025Q1,2025Q2,2025Q3,2025Q4,2026Q1\nn,s,r,v,%@,1,2,3,6,9\n"

  @Test(arguments: [("sum", "12"), ("mean", "3"), ("last", "6")])
  func quartersMakeAYearAsDeclared(_ rule: String, _ value: String) throws {
    let quarterly = Self.quarters.replacing("%@", with: "t")
    let fixture = try CompareFixture(
      [("a.csv", wideTable("m,s,r,v,t,10,11")), ("b.csv", quarterly)], map: "annual: {v: \(rule)}")
    #expect(fixture.rows("comparison.csv").contains { $0.hasPrefix("v,r,t,2025,10,\(value),") })
    #expect(!fixture.text("comparison.csv").contains("Q1"))
    #expect(!fixture.text("comparison.csv").contains("2026"))
  }

  @Test func frequenciesStayApartOtherwise() throws {
    let quarterly = Self.quarters.replacing("%@", with: "t")
    let fixture = try CompareFixture([("a.csv", wideTable("m,s,r,v,t,10,11")), ("b.csv", quarterly)])
    #expect(fixture.text("comparison.csv").contains("v,r,t,2025Q1,,1,"))
    #expect(
      fixture.words.contains(
        "v, r: parts of a year at b.csv:2:1, years at a.csv:2:1; not brought together (declare sum, mean or last"
      ))
    let rates = try CompareFixture(
      [("a.csv", wideTable("m,s,r,v,%,10,11")), ("b.csv", Self.quarters.replacing("%@", with: "%"))],
      map: "annual: {v: mean}")
    #expect(rates.words.contains("rates of parts of a year do not make the year's"))
    let shares = try CompareFixture(
      [("a.csv", wideTable("m,s,r,v,%,10,11")), ("b.csv", Self.quarters.replacing("%@", with: "%"))],
      map: "annual: {v: mean}\nmeasures: {v: share}")
    #expect(shares.rows("comparison.csv").contains("v,r,%,2025,10,3,-7"))
  }

  @Test func gapsAreNamed() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,s,r,v,t,1,2,3,4,5", years: "2025,2026,2027,2028,2030")),
      ("b.csv", wideTable("n,s,r,v,t,1,2")),
    ])
    #expect(
      fixture.words.contains("b has no values for 2026–2028 that others have, in 1 line, first at b.csv:2:1"))
  }

  @Test func rowsOfOneSourceAreNamed() throws {
    let fixture = try CompareFixture([
      ("a.csv", wideTable("m,s,r,v,t,1,2", "m,s,r,x,t,1,2")),
      ("b.csv", wideTable("n,s,r,v,t,1,2", "n,s,q,v,t,1,2")),
    ])
    #expect(fixture.words.contains("1 of 3 lines are in more than one source"))
    #expect(fixture.words.contains("Only in a: 1 line x, r: a.csv:3:1"))
    #expect(fixture.words.contains("Only in b: 1 line v, q: b.csv:3:1"))
  }
}
