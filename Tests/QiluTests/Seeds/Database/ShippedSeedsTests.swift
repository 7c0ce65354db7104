import Archives
import Foundation
import Localization
import Qilu
import SourceText
import Testing
import TimeSeries

/// The shipped figures as transcribed: counts and sums are those of the two hand-read tables that
/// Scripts/reference/seeds-from-tables made the files from.
@Suite struct ShippedSeedsTests {
  private let seeds: SeedDatabase

  init() throws {
    do {
      seeds = try ShippedSeeds.database.get()
    } catch let error as Diagnostics {
      Issue.record("\(error.rendered(.en))")
      throw error
    }
  }

  @Test(arguments: [("observations.csv", 120, 254_266_034.6), ("official.csv", 1798, 13_351_204.34)])
  func everyFigureIsThere(_ file: String, _ count: Int, _ sum: Double) {
    let rows = seeds.observations.observations.filter { $0.origin.file == "seeds/\(file)" }
    #expect(rows.count == count)
    #expect(abs(rows.reduce(0) { $0 + $1.value } - sum) < 1e-6)
    #expect(rows.map(\.origin.line) == Array(2...count + 1))
    #expect(rows.allSatisfy { Double($0.printedValue) == $0.value })
  }

  @Test func theCataloguesAreWhole() {
    #expect(seeds.warnings.isEmpty)
    #expect(seeds.indicators.count == 119)
    let kinds = Dictionary(grouping: seeds.regionDetails.values, by: \.kind).mapValues(\.count)
    #expect(kinds == [.nation: 1, .province: 31, .city: 17, .county: 3, .company: 5])
    #expect(seeds.articles.count == 5)
    let used = Set(seeds.observations.observations.map(\.indicator))
    #expect(seeds.indicators.filter { !used.contains($0.id) }.map(\.id) == [])
    #expect(seeds.indicators.filter { $0.name.en == $0.name.zh || $0.synonyms.isEmpty }.map(\.id) == [])
  }

  @Test func statusesAndTheirCounts() {
    let rows = seeds.observations.observations
    let official = rows.filter { $0.origin.file == "seeds/official.csv" }
    let statuses = Dictionary(grouping: official, by: \.status).mapValues(\.count)
    #expect(statuses == [.actual: 1659, .derived: 131, .target: 8])
    #expect(official.filter { $0.qualifier == .about }.count == 18)
    let undated = rows.filter { $0.period == .unknown }
    #expect(undated.count == 6)
  }

  /// Twelve keys repeat after periods are normalised; one pairs a target with an actual, eleven disagree.
  @Test func theConflictsAreResolvedByTheDesignsOrder() {
    let found = seeds.conflicts().conflicts.map { conflict in
      let losers = conflict.losers.map(\.observation.printedValue).joined(separator: " ")
      return
        "\(conflict.region) \(conflict.indicator) \(conflict.period): \(conflict.chosen.printedValue), not \(losers)"
    }
    #expect(
      found == [
        "全国 gdp_energy_intensity_chg 2011-2014: -14.1, not -13.4",
        "全国 gdp_energy_intensity_chg 2013-2021: -26.4, not -26.2",
        "福建 elec_growth 2005: 13.88, not 13.9",
        "福建 elec_growth 2006: 14.57, not 14.6",
        "山东 techretrofit_inv_growth 2025Q1: 9.3, not 12.2",
        "山东 ind_energy_intensity 2008: 1.698, not 1.7",
        "山东 gdp_energy_intensity 2008: 1.13, not 1.1",
        "山东 elec_growth 2005: 16.58, not 16.6",
        "山东 elec_growth 2006: 15.24, not 18.9",
        "山东 elec_growth 2007: 14.26, not 14.3",
        "山东 elec_growth 2008: 5.04, not 5",
      ])
  }

  /// What the articles print as a difference agrees with the two growth rates it is between.
  @Test(arguments: [
    ("va_growth_gap_national", "va_growth", "2023M01-M10"), ("va_growth_gap_national", "va_growth", "2023"),
    ("va_growth_gap_national", "va_growth", "2023M01-M05"),
    ("techretrofit_inv_growth_gap_national", "techretrofit_inv_growth", "2023"),
  ])
  func gapsAgreeWithTheRates(_ gap: String, _ rate: String, _ period: String) throws {
    let span = try Period.parse(period)
    let store = seeds.observations
    let ours = try #require(store.value(region: "山东", indicator: rate, period: span))
    let national = try #require(store.value(region: "全国", indicator: rate, period: span))
    let printed = try #require(store.value(region: "山东", indicator: gap, period: span))
    #expect(abs(ours - national - printed) < 0.051)
  }

  @Test func noRowIsKnownBeforeItsArticle() {
    let date = CalendarDate(year: 2023, month: 7, day: 4)
    let known = date.map { seeds.observations.asOf($0) }
    #expect(
      known?.value(region: "山东", indicator: "techretrofit_inv_growth", period: Period(year: 2022)) == nil)
    let next = date.map { seeds.observations.asOf($0.advanced(byDays: 1)) }
    #expect(
      next?.value(region: "山东", indicator: "techretrofit_inv_growth", period: Period(year: 2022)) == 7.3)
  }
}

/// QILU_ARTICLES is a folder with the five article files.
private let articleFolder = ProcessInfo.processInfo.environment["QILU_ARTICLES"]

@Test(.enabled(if: articleFolder != nil, "QILU_ARTICLES is not set"))
func theArticlesAreTheOnesThatWereRead() throws {
  let folder = try #require(articleFolder)
  for article in try ShippedSeeds.database.get().articles {
    let bytes = try LocalFileSystem().read("\(folder)/\(article.file)")
    #expect(SHA256.hexDigest(of: bytes) == article.sha256, "\(article.file)")
  }
}
