import Testing

@testable import TimeSeries

@Suite struct YearToDateRevisionTests {
  // The nation's growth of the year less growth to the month, 2009-2025 without 2020 and 2021.
  @Test(arguments: [(6, -0.15, 0.42), (7, -0.20, 0.59), (9, -0.08, 0.31)])
  func theYearDiffersFromItsParts(_ month: Int, _ mean: Double, _ deviation: Double) throws {
    let nation = YearToDate(published: NationalGrowth.toDate)
    let revision = try #require(nation.revision(from: month, excluding: [2020, 2021]))
    #expect(abs(revision.mean - mean) < 0.005)
    #expect(abs(revision.standardDeviation - deviation) < 0.005)
    #expect(!revision.years.contains(2020))
  }

  @Test func fewYearsSayNothing() throws {
    let published = NationalGrowth.toDate.filter { 2022...2023 ~= $0.key.year }
    #expect(YearToDate(published: published).revision(from: 6) == nil)
    #expect(YearToDate(published: NationalGrowth.toDate).revision(from: 12) == nil)
  }
}
