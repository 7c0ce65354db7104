import Testing

@testable import TimeSeries

@Suite struct QuantityArithmeticTests {
  @Test(arguments: [
    ("5.2 %", "4 pp", "9.2 %"), ("-0.5 pp", "0.25 pp", "-0.25 pp"), ("200 亿元", "5 %", "210 亿元"),
    ("100 index", "-4 %", "96 index"),
    ("2 亿元", "5000 万元", "2.5 亿元"), ("3", "-1", "2"), ("100 index", "5 index", "105 index"),
  ])
  func changesThatMakeSense(_ base: String, _ change: String, _ expected: String) throws {
    let result = try Quantity.parse(base).changed(by: Quantity.parse(change))
    #expect(result.description == expected)
  }

  @Test(arguments: [
    ("5 %", "5 %", TimeSeriesError.percentAddedToRate(.percent)),
    ("5 pp", "5 %", .percentAddedToRate(.percentagePoint)),
    ("100 index", "5 pp", .pointsAddedToLevel(.index)),
    ("5 %", "1", .incompatibleUnits(from: nil, to: .percent)),
    ("5", "1 pp", .incompatibleUnits(from: .percentagePoint, to: nil)),
  ])
  func percentAndPointsNeverMixSilently(_ base: String, _ change: String, _ error: TimeSeriesError) throws {
    let (base, change) = (try Quantity.parse(base), try Quantity.parse(change))
    #expect(throws: error) { try base.changed(by: change) }
  }

  @Test func aDifferenceOfRatesIsInPoints() throws {
    let gap = try Quantity.parse("6.9 %").difference(from: Quantity.parse("4.1 %"))
    #expect(gap.unit == .percentagePoint)
    #expect(abs(gap.value - 2.8) < 1e-12)
    #expect(try Quantity.parse("2 亿元").difference(from: Quantity.parse("5000 万元")).description == "1.5 亿元")
    #expect(throws: (any Error).self) { try Quantity.parse("2 亿元").difference(from: Quantity.parse("1 %")) }
  }
}
