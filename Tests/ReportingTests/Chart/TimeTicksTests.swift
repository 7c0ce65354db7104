import Localization
import Testing

@testable import Reporting

@Suite struct TimeTicksTests {
  private func ticks(_ count: Int, parts: Int, width: Double, _ language: Language = .en) -> TimeTicks {
    let periods = (0..<count).map { Chart.Period(year: 2001 + $0 / parts, part: $0 % parts + 1, of: parts) }
    return TimeTicks(TimeScale(periods, from: 0, to: width), Lettering(size: 10), language)
  }

  @Test func namesEveryYearWhileThereIsRoom() {
    #expect(ticks(5, parts: 1, width: 400).marks.map(\.text) == ["2001", "2002", "2003", "2004", "2005"])
  }

  @Test func thinsYearsToRoundOnes() {
    #expect(
      ticks(30, parts: 1, width: 300).marks.map(\.text) == ["2005", "2010", "2015", "2020", "2025", "2030"])
    #expect(
      ticks(600, parts: 1, width: 300).marks.map(\.text) == ["2100", "2200", "2300", "2400", "2500", "2600"])
  }

  @Test func writesYearsBelowQuarters() {
    let quarters = ticks(6, parts: 4, width: 400, .zh)
    #expect(quarters.marks.filter { $0.row == 0 }.map(\.text) == ["一季度", "二季度", "三季度", "四季度", "一季度", "二季度"])
    #expect(quarters.marks.filter { $0.row == 1 }.map(\.text) == ["2001", "2002"])
    #expect(quarters.separators.count == 1)
  }

  @Test func writesYearsAloneWhereQuartersHaveNoRoom() {
    #expect(ticks(40, parts: 4, width: 400).marks.map(\.text) == (2001...2010).map { "\($0)" })
    #expect(ticks(600, parts: 12, width: 400).marks.map(\.text).prefix(2) == ["2005", "2010"])
  }

  @Test func namesASinglePeriod() {
    #expect(ticks(1, parts: 1, width: 100).marks.map(\.text) == ["2001"])
    #expect(ticks(1, parts: 12, width: 100).marks.map(\.text) == ["Jan", "2001"])
    #expect(ticks(0, parts: 1, width: 100).marks.isEmpty)
  }
}
