import Testing

@testable import TimeSeries

@Suite struct BaseWeightsTests {
  @Test func theYearAndItsRemainderAreInverse() throws {
    let weights = try BaseWeights(months: [0.7, 0.7] + [Double](repeating: 1, count: 10))
    for month in 1...11 {
      let year = try weights.yearGrowth(toDate: 6.3, through: month, remaining: 4.9)
      #expect(abs(try weights.remainingGrowth(toDate: 6.3, through: month, year: year) - 4.9) < 1e-9)
    }
    // Equal weights: seven months at 5.3 and five at 5.9.
    let year = try BaseWeights.equal.yearGrowth(toDate: 5.3, through: 7, remaining: 5.9)
    #expect(abs(year - 5.55) < 1e-12)
  }

  @Test(arguments: [0, 12, 13, -1])
  func noRemainderNoAnswer(_ month: Int) {
    #expect(throws: (any Error).self) {
      try BaseWeights.equal.remainingGrowth(toDate: 5, through: month, year: 6)
    }
  }

  @Test(arguments: [
    [], [Double](repeating: 1, count: 11), [0] + [Double](repeating: 1, count: 11),
    [Double](repeating: .nan, count: 12),
  ])
  func weightsAreTwelvePositiveNumbers(_ months: [Double]) {
    #expect(throws: (any Error).self) { try BaseWeights(months: months) }
  }

  @Test func unequalWeightsChangeTheDerivedRate() throws {
    let months = [0.7, 0.7] + [Double](repeating: 1, count: 10)
    let rates: [Period: Double] = [.yearToDate(2023, through: 2): 2.4, .month(2023, 3): 3.9]
    let rate = try YearToDate(published: rates, baseWeights: BaseWeights(months: months)).growth(
      over: .quarter(2023, 1))
    #expect(abs(rate.value - (1.4 * 2.4 + 3.9) / 2.4) < 1e-12)
  }
}
