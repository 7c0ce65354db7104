import Localization
import Testing
import TimeSeries

@testable import Reporting

@Suite struct TimeTicksTests {
  private func ticks(
    _ count: Int, _ frequency: Frequency, width: Double, _ language: Language = .en
  ) -> TimeTicks {
    let periods = (0..<count).map {
      Period(frequency: frequency, ordinal: 2001 * frequency.periodsPerYear + $0)
    }
    return TimeTicks(TimeScale(periods, from: 0, to: width), Lettering(size: 10), language)
  }

  @Test func namesEveryYearWhileThereIsRoom() {
    #expect(ticks(5, .annual, width: 400).marks.map(\.text) == ["2001", "2002", "2003", "2004", "2005"])
  }

  @Test func thinsYearsToRoundOnes() {
    #expect(
      ticks(30, .annual, width: 300).marks.map(\.text) == ["2005", "2010", "2015", "2020", "2025", "2030"])
    #expect(
      ticks(600, .annual, width: 300).marks.map(\.text) == ["2100", "2200", "2300", "2400", "2500", "2600"])
  }

  @Test func yearsThatStandAloneAreNamedWhereThereIsRoom() {
    func texts(_ years: [Int], width: Double) -> [String] {
      let scale = TimeScale(years.map { Period(year: $0) }, from: 0, to: width)
      return TimeTicks(scale, Lettering(size: 10), .en).marks.map(\.text)
    }
    let years = [2011] + (2016...2030) + [2035]
    #expect(texts(years, width: 450) == ["2011"] + (8...15).map { "\(2000 + 2 * $0)" } + ["2035"])
    #expect(texts(years, width: 150) == ["2011", "2020", "2025", "2030", "2035"])
    // Even steps are thinned evenly.
    #expect(
      texts(Array(stride(from: 2015, through: 2060, by: 5)), width: 200) == [
        "2020", "2030", "2040", "2050", "2060",
      ])
  }

  @Test func writesYearsBelowQuarters() {
    let quarters = ticks(6, .quarterly, width: 400, .zh)
    #expect(quarters.marks.filter { $0.row == 0 }.map(\.text) == ["一季度", "二季度", "三季度", "四季度", "一季度", "二季度"])
    #expect(quarters.marks.filter { $0.row == 1 }.map(\.text) == ["2001", "2002"])
    #expect(quarters.separators.count == 1)
  }

  @Test func writesYearsAloneWhereQuartersHaveNoRoom() {
    #expect(ticks(40, .quarterly, width: 400).marks.map(\.text) == (2001...2010).map { "\($0)" })
    #expect(ticks(600, .monthly, width: 400).marks.map(\.text).prefix(2) == ["2005", "2010"])
  }

  @Test(arguments: [
    (Period.half(2026, 2), "H2", "下半年"), (.quarter(2026, 3), "Q3", "三季度"), (.month(2026, 5), "May", "5月"),
    (.yearToDate(2026, through: 5), "Jan–May", "1—5月"), (.yearToDate(2026, through: 9), "Jan–Sep", "前三季度"),
  ])
  func namesPartsOfAYear(_ period: Period, _ en: String, _ zh: String) {
    #expect(period.partLabel == LocalizedText(en: en, zh: zh))
  }

  @Test func periodsStandInTheMiddleOfTheirMonths() {
    #expect(Period(year: 2026).middle == 2026.5)
    #expect(Period.month(2026, 1).middle == 2026 + 1.0 / 24)
    #expect(Period.yearToDate(2026, through: 6).length == 0.5)
  }

  @Test func namesASinglePeriod() {
    #expect(ticks(1, .annual, width: 100).marks.map(\.text) == ["2001"])
    #expect(ticks(1, .monthly, width: 100).marks.map(\.text) == ["Jan", "2001"])
    #expect(ticks(0, .annual, width: 100).marks.isEmpty)
  }
}
