import Testing

@testable import TimeSeries

@Suite struct PeriodPrintingTests {
  static let allSpans: [Period] = (1...12).flatMap { first in
    (first...12).compactMap { Period(year: 2023, firstMonth: first, lastMonth: $0) }
  }

  @Test func everySpanReadsBackFromItsTwoPrintedForms() throws {
    let codes = try Self.allSpans.map { try Period.parse($0.description) }
    let chinese = try Self.allSpans.map { try Period.parse($0.chineseDescription) }
    #expect(Self.allSpans.count == 78)
    #expect(codes == Self.allSpans)
    #expect(chinese == Self.allSpans)
  }

  @Test(arguments: [
    ("2023", "2023年"), ("2023Q1", "2023年一季度"), ("2023H1", "2023年上半年"), ("2023M01-M09", "2023年前三季度"),
    ("2023M01-M05", "2023年1—5月"), ("2023M03", "2023年3月"),
  ])
  func chineseFormsAreThoseOfReleases(_ code: String, _ chinese: String) throws {
    #expect(try Period.parse(code).chineseDescription == chinese)
  }
}
