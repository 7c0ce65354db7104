import Testing

@testable import TimeSeries

@Suite struct ObservationStoreTests {
  @Test func oneSpanWrittenInTwoWaysIsOneKey() throws {
    let store = ObservationStore([
      try observation("2025Q1", "12.2", by: .press), try observation("2025M01-M03", "9.3", by: .department),
      try observation("2023M01-M12", "7.1", on: "2024-01-22"), try observation("2023", "7.1", by: .press),
    ])
    #expect(store.resolved(region: "山东", indicator: "va_growth").count == 2)
    #expect(store.value(region: "山东", indicator: "va_growth", period: .quarter(2025, 1)) == 9.3)
    #expect(store.conflicts.map(\.period) == [.span(.quarter(2025, 1))])
    #expect(store.conflicts.first?.losers.map(\.observation.value) == [12.2])
  }

  @Test func aVintageIsWhatWasPublishedByItsDate() throws {
    // Energy per GDP, 2011-2014: -13.4 on one day, -14.1 three days later.
    let store = ObservationStore([
      try observation("2011-2014", "-13.4", by: .press, on: "2015-10-24"),
      try observation("2011-2014", "-14.1", by: .press, on: "2015-10-27"),
    ])
    let period = ObservationPeriod.years(2011...2014)
    let dates = try ["2015-10-23", "2015-10-24", "2015-10-26", "2015-10-27"].map(CalendarDate.parse)
    let known = dates.map {
      store.asOf($0).resolved(region: "山东", indicator: "va_growth")[period]?.chosen.value
    }
    #expect(known == [nil, -13.4, -13.4, -14.1])
    #expect(store.asOf(dates[2]).conflicts.isEmpty)
    #expect(store.conflicts.count == 1)
  }

  @Test func aDerivedFigureGivesWayOnceTheActualIsPublished() throws {
    let store = ObservationStore([
      try observation("2020Q1", "-5.8", status: .derived, by: .press, on: "2020-07-18"),
      try observation("2020Q1", "-5.7", on: "2020-10-01"),
    ])
    let before = store.asOf(try .parse("2020-08-01"))
    #expect(before.value(region: "山东", indicator: "va_growth", period: .quarter(2020, 1)) == -5.8)
    #expect(store.value(region: "山东", indicator: "va_growth", period: .quarter(2020, 1)) == -5.7)
  }

  @Test func rowsOfUnknownPeriodAreKeptAndNotUsed() throws {
    let store = ObservationStore([
      try observation("unknown", "7", qualifier: .over), try observation("unknown", "9"),
      try observation("unknown", "8"),
    ])
    #expect(store.observations.count == 3)
    #expect(store.resolved(region: "山东", indicator: "va_growth").isEmpty)
    #expect(store.conflicts.isEmpty)
    #expect(store.subjects.map(\.indicator) == ["va_growth"])
  }

  @Test func aBoundGivesNoValue() throws {
    let store = ObservationStore([
      try observation("2023", "7", qualifier: .over), try observation("2022", "5.1"),
    ])
    #expect(store.value(region: "山东", indicator: "va_growth", period: Period(year: 2023)) == nil)
    #expect(store.spans(region: "山东", indicator: "va_growth").map(\.period) == [Period(year: 2022)])
    #expect(store.resolved(region: "山东", indicator: "va_growth").count == 2)
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let rows = try [("2023", "7.1"), ("2022", "5.1"), ("2023", "7"), ("2023M01-M06", "6.9"), ("2022", "5.3")]
      .enumerated().map { try observation($1.0, $1.1, line: $0) }
    #expect(ObservationStore(rows).conflicts == ObservationStore(rows.reversed()).conflicts)
    #expect(ObservationStore(rows).conflicts.map { $0.period.description } == ["2022", "2023"])
  }
}
