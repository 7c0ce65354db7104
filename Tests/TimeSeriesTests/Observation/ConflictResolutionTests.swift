import Testing

@testable import TimeSeries

/// Cases transcribed from published figures of Shandong, Fujian and the nation.
@Suite struct ConflictResolutionTests {
  /// Resolves two rows in both orders and expects the first to win.
  private func expectLoss(
    of loser: Observation, to winner: Observation, _ reason: LossReason,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let resolutions = [[winner, loser], [loser, winner]].map(ConflictResolution.resolve)
    let losing = LosingObservation(observation: loser, reason: reason)
    #expect(resolutions[0]?.chosen == winner, sourceLocation: sourceLocation)
    #expect(resolutions[0]?.losers == [losing], sourceLocation: sourceLocation)
    #expect(resolutions[0] == resolutions[1], sourceLocation: sourceLocation)
  }

  @Test func theDepartmentIsTakenBeforeThePress() throws {
    // Shandong's upgrading investment, 2025Q1: the department of industry, and a commentary of unclear scope.
    expectLoss(
      of: try observation("2025Q1", "12.2", by: .press, on: "2025-04-28"),
      to: try observation("2025M01-M03", "9.3", by: .department, on: "2025-04-23"),
      .lessAuthoritative(.press, than: .department))
  }

  @Test func anActualIsTakenBeforeAMoreAuthoritativeDerivedFigure() throws {
    // Shandong's electricity use, 2006: growth as printed, and the ratio of two levels.
    expectLoss(
      of: try observation("2006", "18.9", status: .derived, on: "2009-10-01"),
      to: try observation("2006", "15.24", by: .press, on: "2007-10-01"), .derived)
    expectLoss(
      of: try observation("2005", "16.6", status: .derived), to: try observation("2005", "16.58"), .derived)
  }

  @Test func moreDigitsAreTakenWhereFiguresAgreeWithinRounding() throws {
    // Shandong 2008, tce per 10,000 yuan: GDP 1.13 (yearbook 2012) and 1.1; industry 1.698 (2009) and 1.7
    // (yearbook 2012).
    expectLoss(
      of: try observation("2008", "1.1", on: "2009-07-01"),
      to: try observation("2008", "1.13", on: "2012-10-01"), .rounded)
    expectLoss(
      of: try observation("2008", "1.7", on: "2012-10-01"),
      to: try observation("2008", "1.698", on: "2009-07-01"),
      .rounded)
    expectLoss(of: try observation("2008", "-4"), to: try observation("2008", "-3.98"), .rounded)
    expectLoss(
      of: try observation("2008", "6.9", qualifier: .about, on: "2009-07-01"),
      to: try observation("2008", "6.9", on: "2009-06-01").replacing(value: 6.94), .rounded)
  }

  @Test func theLaterIsTakenWhereFiguresDisagree() throws {
    // The nation's energy per GDP, 2011-2014: two press reports three days apart.
    let (early, late) = (
      try observation("2011-2014", "-13.4", by: .press, on: "2015-10-24"),
      try observation("2011-2014", "-14.1", by: .press, on: "2015-10-27")
    )
    expectLoss(of: early, to: late, .earlier(than: late.published))
    expectLoss(
      of: try observation("2023", "7.1", line: 8), to: try observation("2023", "7.3", line: 9), .earlierEntry)
    // 1.14 rounds to 1.1, not to 1.2.
    let (coarse, fine) = (
      try observation("2008", "1.2", on: "2012-10-01"), try observation("2008", "1.14", on: "2009-07-01")
    )
    expectLoss(of: fine, to: coarse, .earlier(than: coarse.published))
  }

  @Test func theLatestWordIsTakenInItsMostPreciseForm() throws {
    let word = try observation("2008", "1.1", on: "2012-10-01")
    let other = try observation("2008", "1.2", on: "2011-10-01")
    let precise = try observation("2008", "1.13", on: "2010-10-01")
    for rows in [[word, other, precise], [precise, other, word], [other, precise, word]] {
      let resolved = try #require(ConflictResolution.resolve(rows))
      #expect(resolved.chosen == precise)
      #expect(Set(resolved.losers.map(\.reason)) == [.rounded, .earlier(than: word.published)])
    }
  }

  @Test func rowsThatAgreeExactlyAreConfirmations() throws {
    // The nation, 2023M01-M10: 4.1 from the office, and 6.9 less 2.8 from an article on Shandong.
    let derived = try observation("2023M01-M10", "4.1", region: "全国", status: .derived, by: .press)
    let office = try observation("2023M01-M10", "4.1", region: "全国")
    let resolved = try #require(ConflictResolution.resolve([derived, office]))
    #expect(resolved.chosen == office)
    #expect(resolved.confirmations == [derived])
    #expect(resolved.losers.isEmpty)
  }

  @Test func unitsAreConvertedBeforeFiguresAreCompared() throws {
    let (hundredMillion, tenThousand) = (try Unit.parse("亿元"), try Unit.parse("万元"))
    let later = try observation("2017", "16728.6", unit: hundredMillion)
    let same = try observation("2017", "167286000", unit: tenThousand, on: "2018-03-01")
    let resolved = try #require(ConflictResolution.resolve([later, same]))
    #expect(resolved.losers.isEmpty)
    #expect(resolved.confirmations.count == 1)
    let rounded = try observation("2017", "1.67", unit: .parse("万亿元"), on: "2026-02-01")
    expectLoss(of: rounded, to: later, .rounded)
    let percent = try observation("2017", "5", by: .press)
    expectLoss(of: percent, to: later, .otherUnit(.percent))
  }

  @Test func aBoundNeverReplacesAValue() throws {
    // 超过7% beside 7.3 is a confirmation; beside 6.9 it is a conflict; alone it gives no value.
    let bound = try observation("2023", "7", qualifier: .over, on: "2026-02-01")
    let met = try observation("2023", "7.3", by: .press)
    #expect(ConflictResolution.resolve([bound, met])?.confirmations == [bound])
    expectLoss(of: bound, to: try observation("2023", "6.9", by: .press), .boundNotMet)
    #expect(ConflictResolution.resolve([bound])?.pointValue == nil)
    // A fall of at least 4, and one of 4.8 and of 3.9.
    let fall = try observation("2024", "-4", qualifier: .atLeast)
    #expect(ConflictResolution.resolve([fall, try observation("2024", "-4.8")])?.confirmations == [fall])
    expectLoss(of: fall, to: try observation("2024", "-3.9"), .boundNotMet)
  }

  @Test func nothingResolvesToNothing() {
    #expect(ConflictResolution.resolve([]) == nil)
  }
}

extension Observation {
  /// The same row printed as before with another value.
  fileprivate func replacing(value: Double) -> Observation {
    Observation(
      region: region, indicator: indicator, period: period, value: value, printedValue: String(value),
      unit: unit,
      qualifier: qualifier, status: status, published: published, sourceClass: sourceClass, origin: origin)
  }
}
