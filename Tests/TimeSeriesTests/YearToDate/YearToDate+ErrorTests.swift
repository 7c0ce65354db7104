import Testing

@testable import TimeSeries

/// What the stated errors are worth on the nation's figures: each growth to a month against the growth to the
/// year's first published month with the single months that follow.
@Suite struct YearToDateErrorTests {
  private struct Trial {
    let year: Int
    let derived: DerivedValue
    let error: Double
  }

  private let trials: [Trial]

  init() {
    trials = NationalGrowth.toDate.sorted { $0.key < $1.key }.compactMap { span, published in
      let first = NationalGrowth.toDate.keys.filter { $0.year == span.year }.min()
      guard let first, first < span else { return nil }
      var rates = NationalGrowth.ofMonth.filter {
        $0.key.year == span.year && $0.key.lastMonth > first.lastMonth
      }
      rates[first] = NationalGrowth.toDate[first]
      guard let derived = try? YearToDate(published: rates).growth(over: span) else { return nil }
      return Trial(year: span.year, derived: derived, error: derived.value - published)
    }
  }

  private func rootMeanSquare(_ values: [Double]) -> Double {
    (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
  }

  @Test func equalWeightsReproduceOrdinaryYears() {
    let errors = trials.filter { ![2020, 2021].contains($0.year) }.map(\.error)
    #expect(errors.count == 91)
    // 0.092 pp; the constant is rounded to two places.
    #expect(abs(rootMeanSquare(errors) - YearToDate.ordinaryError) < 0.005)
    #expect((errors.map(abs).max() ?? 9) < 0.3)
  }

  @Test func theyMissTheYearAfterTheFall() {
    let errors = trials.filter { $0.year == 2021 }.map(\.error)
    #expect(abs((errors.map(abs).max() ?? 0) - 3.6) < 0.01)
  }

  @Test func theStatedErrorsAreOfTheRightSize() {
    // Standardised errors: 1 would be exact; the ordinary years' statement is on the careful side.
    for (years, range) in [(Set(2009...2019), 0.5...1.1), ([2020], 0.8...1.2), (Set(2022...2025), 0.5...1.1)]
    {
      let standardised = trials.filter { years.contains($0.year) }.map {
        $0.error / $0.derived.standardDeviation
      }
      let size = rootMeanSquare(standardised)
      #expect(range.contains(size), "\(years.sorted()): \(size)")
    }
  }

  @Test func ordinarySpansCarryTheOrdinaryError() {
    let stated = trials.filter { ![2020, 2021].contains($0.year) }.map(\.derived.standardDeviation).sorted()
    #expect(stated.first == YearToDate.ordinaryError)
    #expect(stated[stated.count / 2] == YearToDate.ordinaryError)
  }

  @Test func remainingMonthsAreStatedTooWithTheRightSize() {
    // A single month from two rates to date, against the published month, in ordinary years.
    var standardised: [Double] = []
    for (month, published) in NationalGrowth.ofMonth where ![2020, 2021].contains(month.year) {
      let rates = NationalGrowth.toDate.filter { $0.key.year >= month.year - 1 && $0.key.year <= month.year }
      guard let derived = try? YearToDate(published: rates).growth(over: month) else { continue }
      standardised.append((derived.value - published) / derived.standardDeviation)
    }
    #expect(standardised.count > 60)
    #expect((0.3...1.1).contains(rootMeanSquare(standardised)), "\(rootMeanSquare(standardised))")
  }
}
