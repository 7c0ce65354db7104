import Testing

@testable import TimeSeries

@Suite struct UnitTests {
  @Test func growthAndPointsAreDifferentUnits() {
    #expect(Unit.percent != Unit.percentagePoint)
    #expect(Unit.percent.differenceUnit == .percentagePoint)
    #expect(Unit.percentagePoint.differenceUnit == .percentagePoint)
    #expect(Unit.index.differenceUnit == .index)
    #expect(Unit.percent.isRate && Unit.percentagePoint.isRate && Unit.index.isLevel)
    #expect(!Unit.percent.isConvertible(to: .percentagePoint))
  }
}
