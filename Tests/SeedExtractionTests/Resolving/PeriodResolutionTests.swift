import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct PeriodResolutionTests {
  private func context(_ day: String?, spoken: ObservationPeriod? = nil, isPlan: Bool = false) throws
    -> ReadingContext
  {
    var context = ReadingContext(published: try day.map { try CalendarDate.parse($0) }, home: HomeRegion())
    context.paragraphTime = spoken
    context.isPlan = isPlan
    return context
  }

  private func period(_ text: String, in context: ReadingContext) throws -> String? {
    let letters = scalars(text)
    let time = try #require(
      TimeScanner(text: letters, end: letters.count, words: try TestLexicon.lexicon.times).time(at: 0)
    ).time
    return context.period(of: time)?.description
  }

  @Test(
    "By the day of publication",
    arguments: [
      ("去年", "2024-03-08", "2023"), ("今年", "2024-03-08", "2024"), ("明年", "2024-11-08", "2025"),
      ("2022年", "2024-03-08", "2022"), ("1-5月", "2024-06-18", "2024M01-M05"),
      ("1-11月", "2024-01-18", "2023M01-M11"), ("11月份", "2024-12-05", "2024M11"),
      ("12月份", "2024-01-15", "2023M12"), ("四季度", "2024-01-15", "2023Q4"),
      ("前三季度", "2024-10-20", "2024M01-M09"), ("上半年", "2024-03-01", "2023M01-M06"),
      ("今年上半年", "2024-07-01", "2024M01-M06"), ("截至去年底", "2024-03-08", "asof 2023-12"),
      ("截至目前", "2024-03-08", "asof 2024-03"), ("截至8月末", "2024-09-08", "asof 2024-08"),
      ("年末", "2024-03-08", "asof 2023-12"), ("到2027年", "2024-03-08", "2027"),
      ("“十三五”期间", "2021-03-08", "2016-2020"), ("“十四五”以来", "2025-03-08", "2021-2024"),
      ("“十四五”以来", "2024-09-08", "2021-2024"), ("全年", "2024-02-08", "2023"),
      ("全年", "2024-09-08", "2024"), ("近年来", "2024-09-08", nil), ("去年同期", "2024-09-08", nil),
      ("3月8日", "2024-09-08", nil),
    ] as [(String, String, String?)])
  func published(text: String, day: String, expected: String?) throws {
    #expect(try period(text, in: context(day)) == expected)
  }

  @Test(
    "By the span spoken of",
    arguments: [
      ("当月", ObservationPeriod.span(Period(year: 2022)), "2022M12"),
      ("全年", .span(Period(year: 2022)), "2022"), ("上半年", .span(Period(year: 2022)), "2022M01-M06"),
      ("同年", .span(Period(year: 2021)), "2021"), ("年末", .span(Period(year: 2022)), "asof 2023-12"),
    ])
  func spoken(text: String, span: ObservationPeriod, expected: String) throws {
    #expect(try period(text, in: context("2024-02-08", spoken: span)) == expected)
  }

  @Test(
    "Without a day only what the text names is known",
    arguments: [
      ("2023年", "2023"), ("2023年1-5月", "2023M01-M05"), ("截至2023年末", "asof 2023-12"), ("去年", nil),
      ("1-5月", nil), ("目前", nil),
    ]
      as [(String, String?)])
  func undated(text: String, expected: String?) throws {
    #expect(try period(text, in: context(nil)) == expected)
  }

  @Test func plansGoAhead() throws {
    #expect(try period("全年", in: context("2024-02-08", isPlan: true)) == "2024")
    #expect(try period("年底", in: context("2024-02-08", isPlan: true)) == "asof 2024-12")
  }
}
