import Testing

@testable import Qilu

/// What the report says of how far sources reach.
@Suite struct SourceComparisonReachTests {
  @Test func scenariosAndYearsOfOneSourceAlone() throws {
    let words = try CompareFixture([
      ("a.csv", wideTable("m,base,r,out,t,1,2", "m,low,r,out,t,1,2")),
      ("b.csv", wideTable("m,base,r,out,t,1,2,3", "m,high,r,out,t,1,2,4", years: "2025,2030,2035")),
    ]).words
    #expect(words.contains("scenarios only in a: low") && words.contains("scenarios only in b: high"))
    #expect(words.contains("the shared lines reach over unlike periods: a 2025 to 2030; b 2025 to 2035"))
  }

  /// Where no scenario is shared, names say nothing; where sources reach as far, nothing is said.
  @Test func sourcesThatNameTheirScenariosAsTheyPlease() throws {
    let words = try CompareFixture([
      ("a.csv", wideTable("m,base,r,out,t,1,2")), ("b.csv", wideTable("m,SSP2,r,out,t,1,3")),
    ]).words
    #expect(!words.contains("scenarios only in") && !words.contains("unlike periods"))
  }

  /// The places shown are those of the row with quarters and of one with years, wherever they stand.
  @Test func mixedFrequenciesNameTheirRows() throws {
    let words = try CompareFixture([
      ("a.csv", wideTable("m,base,r,out,t,1,2", "m,low,r,out,t,1,2")),
      ("q.csv", wideTable("m,base,r,x,t,1,1", "m,fine,r,out,t,1,2", years: "2025Q1,2025Q2")),
    ]).words
    #expect(words.contains("out, r: parts of a year at q.csv:3:1, years at a.csv:2:1"))
  }
}
