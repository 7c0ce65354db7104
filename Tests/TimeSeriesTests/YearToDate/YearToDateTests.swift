import Localization
import Testing

@testable import TimeSeries

@Suite struct YearToDateTests {
  /// All that the nation published.
  private let nation = YearToDate(
    published: NationalGrowth.toDate.merging(NationalGrowth.ofMonth) { one, _ in one })

  private func algebra(_ rates: [String: Double]) throws -> YearToDate {
    YearToDate(published: try Dictionary(uniqueKeysWithValues: rates.map { (try Period.parse($0), $1) }))
  }

  @Test func whatIsPublishedIsGivenAsPublished() throws {
    let rate = try nation.growth(over: .parse("2023M01-M12"))
    #expect(rate.value == 4.6)
    #expect(rate.standardDeviation == 0)
    #expect(!rate.isDerived)
  }

  @Test func remainingMonthsAreTheYearLessTheYearToDate() throws {
    // (12 × 4.6 - 9 × 4.0) / 3 = 6.4
    let rate = try algebra(["2023": 4.6, "2023M01-M09": 4.0, "2022": 3.6]).growth(over: .quarter(2023, 4))
    #expect(abs(rate.value - 6.4) < 1e-12)
    #expect(rate.isDerived)
    // Twelve months' error on three. January and February stand in both spans, so their weight matters by
    // 0.3 × 2/3 × (4.6 - 4.0) = 0.12 only; October to December by 0.05/3 × 1.8 each.
    #expect(abs(rate.standardDeviation - 0.09 * 4) < 1e-12)
    #expect(rate.methodText.en == "derived: 2023 - 2023M01-M09, by month weights")
    #expect(rate.methodText.zh == "推算：2023 - 2023M01-M09（按月权重）")
  }

  @Test func aWideSpreadOfTheMonthsShowsInTheError() throws {
    // 2020M01-M03 from M01-M02 (-13.5) and M03 (-1.1): (2 × -13.5 - 1.1) / 3 = -9.4, published -8.4.
    let rates = try algebra(["2020M01-M02": -13.5, "2020M03": -1.1, "2019": 5.7])
    let rate = try rates.growth(over: .quarter(2020, 1))
    #expect(abs(rate.value - -28.1 / 3) < 1e-12)
    // January and February: 0.3 × 2/3 × 4.13; March: 0.05 × 1/3 × 8.27.
    let (first, march) = (0.3 * 2 / 3 * (13.5 - 28.1 / 3), 0.05 / 3 * (28.1 / 3 - 1.1))
    #expect(abs(rate.standardDeviation - (first * first + march * march).squareRoot()) < 1e-12)
    #expect(abs(rate.value - -8.4) < 2 * rate.standardDeviation)
  }

  @Test func derivedAndPublishedMonthsComeClose() throws {
    // September 2024: 5.4 as published; (9 × 5.8 - 8 × 5.8) = 5.8 from the two rates to date.
    let rates = NationalGrowth.toDate.filter { $0.key.year == 2024 || $0.key.year == 2023 }
    let rate = try YearToDate(published: rates).growth(over: .month(2024, 9))
    #expect(abs(rate.value - 5.8) < 1e-9)
    #expect(abs(rate.value - 5.4) < 2 * rate.standardDeviation)
  }

  @Test func singleMonthsArePreferredToADifferenceOfLongSpans() throws {
    let without = NationalGrowth.toDate.merging(NationalGrowth.ofMonth) { one, _ in one }
    let quarter = try YearToDate(published: without).growth(over: .quarter(2024, 3))
    #expect(abs(quarter.value - (5.1 + 4.5 + 5.4) / 3) < 1e-12)
    #expect(quarter.methodText.en == "derived: 2024M07 + 2024M08 + 2024M09, by month weights")
    #expect(quarter.standardDeviation < 0.1)
  }

  @Test func januaryAndFebruaryStayOneRelease() {
    let refusals = [Period.month(2024, 1), .month(2024, 2)].map { month in
      #expect(throws: DerivationRefusal.januaryFebruary(month)) { try nation.growth(over: month) }
    }
    #expect(refusals.count == 2)
    #expect(throws: DerivationRefusal.januaryFebruary(.yearToDate(2024, through: 1))) {
      try nation.growth(over: .yearToDate(2024, through: 1))
    }
  }

  @Test func theFirstTwoMonthsAreTheQuarterLessMarch() throws {
    // (3 × 5.1 - 8.3) / 2 = 3.5
    let rate = try nation.growth(over: .yearToDate(2009, through: 2))
    #expect(abs(rate.value - 3.5) < 1e-12)
  }

  @Test func aYearAfterAFallIsRefused() throws {
    let toMay = Period.yearToDate(2021, through: 5)
    var rates = NationalGrowth.toDate.merging(NationalGrowth.ofMonth) { one, _ in one }
    rates[toMay] = nil
    let error = DerivationRefusal.yearBeforeFell(.yearToDate(2020, through: 2), growth: -13.5)
    #expect(throws: error) { try YearToDate(published: rates).growth(over: toMay) }
    #expect(error.message.en.contains("2020M01-M02") && error.message.zh.contains("-13.5%"))
    // A single month's fall (2022M04, -2.9) is no such year.
    rates[.yearToDate(2023, through: 5)] = nil
    #expect(try YearToDate(published: rates).growth(over: .yearToDate(2023, through: 5)).isDerived)
  }

  @Test func aMissingLinkIsNamed() throws {
    // Shandong 2023: to February, June, September, October and the year.
    let shandong = try algebra([
      "2022": 5.1, "2023M01-M02": 5.4, "2023M01-M06": 6.9, "2023M01-M09": 7.1, "2023M01-M10": 6.9,
      "2023": 7.1,
    ])
    #expect(abs(try shandong.growth(over: .quarter(2023, 3)).value - 7.5) < 1e-12)
    do {
      _ = try shandong.growth(over: .quarter(2023, 2))
      Issue.record("derived without the first quarter")
    } catch {
      guard case .notReached(let period, let missing) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(period == .quarter(2023, 2))
      #expect(missing.contains(.quarter(2023, 1)) && missing.contains(.month(2023, 3)))
      #expect(error.message.en.contains("2023M03"))
    }
    #expect(throws: DerivationRefusal.nothingPublished(year: 2024)) {
      try shandong.growth(over: .quarter(2024, 2))
    }
  }

  @Test func anUncheckedYearBeforeIsSaid() throws {
    let rate = try algebra(["2023": 4.6, "2023M01-M09": 4.0]).growth(over: .quarter(2023, 4))
    #expect(rate.methodText.en.hasSuffix("the year before is not published"))
  }

  @Test func missingRatesAreLeftOut() throws {
    #expect(throws: (any Error).self) {
      try algebra(["2023": 4.6, "2023M01-M09": .nan]).growth(over: .quarter(2023, 4))
    }
  }

  @Test func theStoresFiguresCarryTheirRounding() throws {
    func store(_ toDate: String) throws -> YearToDate {
      let rows = [
        try observation("2022", "5.1"), try observation("2023", "7.1"),
        try observation("2023M01-M09", toDate),
      ]
      return try YearToDate(ObservationStore(rows), region: "山东", indicator: "va_growth")
    }
    let (fine, coarse) = (
      try store("7.0").growth(over: .quarter(2023, 4)), try store("7").growth(over: .quarter(2023, 4))
    )
    #expect(fine.value == coarse.value)
    // Rounding to whole per cents adds (1 - 0.1²) / 12 × 3² to the variance: the nine months weigh three
    // times the quarter.
    let added =
      coarse.standardDeviation * coarse.standardDeviation - fine.standardDeviation * fine.standardDeviation
    #expect(abs(added - 9 * 0.99 / 12) < 1e-12)
  }

  @Test func figuresRecordedAsDerivedCarryTheRoundingOfBoth() throws {
    // Shandong 2023M01-M10 less the gap to the nation: 6.9 - 2.8 = 4.1.
    let store = ObservationStore([try observation("2023M01-M10", "4.1", region: "全国", status: .derived)])
    let rate = try YearToDate(store, region: "全国", indicator: "va_growth").growth(over: .parse("2023M01-M10"))
    #expect(rate.isDerived)
    #expect(abs(rate.standardDeviation - 0.1 / 6.0.squareRoot()) < 1e-12)
  }

  /// With the true weights the algebra is exact: every span that can be derived is what the levels say.
  @Test func trueWeightsGiveTrueRates() throws {
    let before = [61.0, 58, 83, 80, 86, 97, 84, 85, 92, 90, 95, 104]
    let after = [66.0, 59, 91, 83, 90, 104, 90, 88, 99, 93, 99, 111]
    func rate(_ span: Period) -> Double {
      let months = (span.firstMonth - 1)..<span.lastMonth
      return (after[months].reduce(0, +) / before[months].reduce(0, +) - 1) * 100
    }
    let spans = try [
      "2023M01-M02", "2023M03", "2023Q2", "2023M01-M07", "2023M09", "2023M01-M09", "2023", "2023M12",
    ]
    .map(Period.parse)
    let published = Dictionary(uniqueKeysWithValues: spans.map { ($0, rate($0)) })
    let algebra = YearToDate(published: published, baseWeights: try BaseWeights(months: before))
    let all = (1...12).flatMap { first in
      (first...12).compactMap { Period(year: 2023, firstMonth: first, lastMonth: $0) }
    }
    let derived = all.compactMap { try? algebra.growth(over: $0) }
    // The month ends 0, 2, 3, 6, 7, 8, 9, 11 and 12 are reached: 36 spans lie between them.
    #expect(derived.count == 36)
    #expect(derived.allSatisfy { abs($0.value - rate($0.period)) < 1e-9 })
  }
}
