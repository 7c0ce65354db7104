import Testing

@testable import TimeSeries

@Suite struct PeriodParsingTests {
  @Test(arguments: [
    ("2026", "2026"), (" 2026H1 ", "2026M01-M06"), ("2026h2", "2026M07-M12"), ("2026q3", "2026Q3"),
    ("2026M3", "2026M03"), ("2026M01-M05", "2026M01-M05"), ("2026M01-05", "2026M01-M05"),
    ("２０２６Ｍ０１－Ｍ０５", "2026M01-M05"), ("2026M10–M11", "2026M10-M11"),
  ])
  func codesAreRead(_ text: String, _ expected: String) throws {
    #expect(try Period.parse(text).description == expected)
  }

  @Test(arguments: [
    ("2023年", "2023"), ("2023年度", "2023"), ("2023年全年", "2023"), ("2023年3月", "2023M03"),
    ("2023年3月份", "2023M03"),
    ("2023年十二月", "2023M12"), ("2023年1-5月", "2023M01-M05"), ("2023年1—5月", "2023M01-M05"),
    ("2023年1月至5月", "2023M01-M05"), ("２０２３年１～５月份", "2023M01-M05"), ("2023年 1 - 10 月", "2023M01-M10"),
    ("2023年一季度", "2023Q1"), ("2023年第四季度", "2023Q4"), ("2023年2季度", "2023Q2"), ("2023年上半年", "2023M01-M06"),
    ("2023年下半年", "2023M07-M12"), ("2023年前三季度", "2023M01-M09"), ("2023年一至三季度", "2023M01-M09"),
    ("2023年前5个月", "2023M01-M05"), ("2023年前两个月", "2023M01-M02"), ("2023年前11月", "2023M01-M11"),
  ])
  func chineseFormsAreRead(_ text: String, _ expected: String) throws {
    #expect(try Period.parse(text).description == expected)
  }

  @Test(arguments: [
    "", "26", "202", "20261", "2026Q5", "2026Q0", "2026H3", "2026M13", "2026M00", "2026M05-M01", "2026M",
    "2026Q",
    "2026M1-", "2026-01", "2016-2019", "2023年13月", "2023年五季度", "2023年5-1月", "2023年0月", "2023年前13个月", "今年一季度",
    "2023年度一季度", "2026Q1Q2", "2026M001", "0999", "二〇二三年",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(throws: TimeSeriesError.notAPeriod(text)) { try Period.parse(text) }
  }
}
