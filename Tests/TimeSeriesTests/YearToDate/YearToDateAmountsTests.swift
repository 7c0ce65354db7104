import Localization
import Testing

@testable import TimeSeries

@Suite struct YearToDateAmountsTests {
  @Test func amountsAddAndSubtractExactly() throws {
    let published: [Period: Double] = [.yearToDate(2017, through: 9): 12_000.5, Period(year: 2017): 16_728.6]
    let amounts = YearToDateAmounts(published: published, roundingStep: 0.1)
    let rest = try amounts.amount(over: .quarter(2017, 4))
    #expect(abs(rest.value - 4728.1) < 1e-9)
    #expect(abs(rest.standardDeviation - 0.1 / 6.0.squareRoot()) < 1e-12)
    #expect(rest.methodText.en == "derived: 2017 - 2017M01-M09")
  }

  @Test func aStockIsNoSum() {
    let stock = YearToDateAmounts(
      published: [.quarter(2024, 1): 5, .quarter(2024, 2): 6], accumulation: .stock)
    #expect(throws: DerivationRefusal.stock(.half(2024, 1))) { try stock.amount(over: .half(2024, 1)) }
  }
}
