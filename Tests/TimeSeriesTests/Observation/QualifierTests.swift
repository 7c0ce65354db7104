import Testing

@testable import TimeSeries

@Suite struct QualifierTests {
  // A qualifier belongs to the printed magnitude: -4 at least is a fall of at least 4.
  @Test(arguments: [
    (Qualifier.atLeast, -4.0, -4.8, true), (.atLeast, -4, -3.9, false), (.atLeast, -4, 4.8, false),
    (.atLeast, 5, 5, true),
    (.over, 7, 7, false), (.over, 7, 7.1, true), (.atMost, 7, 7, true), (.atMost, -3, -2, true),
    (.under, 7, 7, false),
    (.under, -3, -4, false), (.under, -3, -2.9, true),
  ])
  func boundsAdmit(_ qualifier: Qualifier, _ printed: Double, _ value: Double, _ admits: Bool) {
    #expect(qualifier.admits(value, printed: printed) == admits)
    #expect(!qualifier.isPointValue)
  }

  @Test(arguments: [Qualifier.exact, .about, .nearly])
  func pointValuesAreNoBounds(_ qualifier: Qualifier) {
    #expect(qualifier.isPointValue)
    #expect(qualifier.admits(1, printed: 2) == nil)
  }

  @Test func sourcesRankFromTheOfficeDown() {
    #expect(SourceClass.allCases.sorted() == [.statisticsOffice, .department, .press])
    #expect(SourceClass(rawValue: "statistics office") == .statisticsOffice)
    #expect(Qualifier(rawValue: "at_least") == .atLeast)
  }
}
