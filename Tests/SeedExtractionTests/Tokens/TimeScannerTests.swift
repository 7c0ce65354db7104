import Testing

@testable import SeedExtraction

@Suite struct TimeScannerTests {
  private func time(_ text: String) throws -> String? {
    let letters = scalars(text)
    let scanner = TimeScanner(text: letters, end: letters.count, words: try TestLexicon.lexicon.times)
    return scanner.time(at: 0).map {
      $0.time.line + " |" + TestLexicon.string(letters[$0.end...])
    }
  }

  @Test(
    "Years",
    arguments: [
      ("2023年增长", "2023 year |增长"), ("去年增长", "-1 year |增长"), ("上年增长", "-1 year |增长"), ("今年增长", "0 year |增长"),
      ("本年度", "0 year |"),
      ("明年", "+1 year |"), ("前年", "-2 year |"), ("过去一年，", "-1 year |，"), ("同年", "same year |"),
      ("2016-2019年增长", "years 2016-2019 |增长"),
      ("2020年至2023年", "years 2020-2023 |"), ("2020年到2024年，", "years 2020-2024 |，"), ("全年增长", "? year |增长"),
      ("上一年度", "-1 year |"),
    ])
  func years(text: String, expected: String) throws {
    let expected = expected.hasPrefix("years") ? "\(text.prefix(4)) \(expected)" : expected
    #expect(try time(text) == expected)
  }

  @Test(
    "Parts of a year",
    arguments: [
      ("今年前10个月，", "0 months 1-10 |，"), ("1-5月增长", "? months 1-5 |增长"), ("1—5月", "? months 1-5 |"),
      ("1月至7月", "? months 1-7 |"), ("1至8月份", "? months 1-8 |"),
      ("1到9月", "? months 1-9 |"), ("一季度", "? months 1-3 |"), ("首季度", "? months 1-3 |"),
      ("上半年", "? months 1-6 |"), ("下半年", "? months 7-12 |"),
      ("前三季度", "? months 1-9 |"), ("前三个季度", "? months 1-9 |"), ("第四季度", "? months 10-12 |"),
      ("5月份", "? months 5-5 |"),
      ("11月当月", "? months 11-11 |"), ("2023年1-10月", "2023 months 1-10 |"), ("去年四季度", "-1 months 10-12 |"),
      ("前两月", "? months 1-2 |"),
      ("前五个月", "? months 1-5 |"), ("九月份", "? months 9-9 |"), ("十二月", "? months 12-12 |"),
      ("当月增长", "? current month |增长"), ("今年上半年", "0 months 1-6 |"),
    ])
  func parts(text: String, expected: String) throws { #expect(try time(text) == expected) }

  @Test(
    "Ends, days and now",
    arguments: [
      ("年初以来，", "0 so far |，"), ("开年以来增长", "0 so far |增长"),
      ("截至于2023年末，", "2023 end 12 |，"), ("截至目前为止，", "0 now |，"), ("2023年全年度，", "2023 year |，"),
      ("截至去年底，", "-1 end 12 |，"), ("截至2023年末", "2023 end 12 |"), ("截至8月末", "? end 8 |"),
      ("截至2022年6月底", "2022 end 6 |"), ("截至9月15日", "? end 9 |"),
      ("截至目前", "0 now |"), ("目前", "0 now |"), ("眼下", "0 now |"), ("去年底", "-1 end 12 |"), ("6月底", "? end 6 |"),
      ("年末", "? end 12 |"), ("3月8日", "? day 3-8 |"),
      ("2023年3月8日", "2023 day 3-8 |"), ("年初", "? day 1-1 |"), ("2024年初", "2024 day 1-1 |"),
    ] as [(String, String?)])
  func ends(text: String, expected: String?) throws { #expect(try time(text) == expected) }

  @Test(
    "Times to come and plans",
    arguments: [
      ("到2027年，", "2027 by |，"), ("到明年", "+1 by |"), ("年内", "0 by |"), ("年底前", "0 by |"),
      ("到2025年底", "2025 by |"), ("“十四五”以来", "2021 since 2021 |"),
      ("“十三五”期间", "2016 years 2016-2020 |"), ("“十四五”前三年", "2021 years 2021-2023 |"), ("“十四五”末", "2025 by |"),
      ("“十四五”规划", "? vague |规划"),
      ("2020年以来", "2020 since 2020 |"),
    ])
  func plans(text: String, expected: String) throws { #expect(try time(text) == expected) }

  @Test(
    "What gives a figure no time",
    arguments: [
      ("近年来", "? vague |"), ("去年同期", "-1 same span |"), ("上年同期", "-1 same span |"),
      ("2015年成立", "? vague |成立"), ("1996年创办", "? vague |创办"),
    ])
  func vague(text: String, expected: String) throws { #expect(try time(text) == expected) }

  @Test(
    "No time",
    arguments: ["2023", "13月", "1-13月", "3000年", "1900年", "120235年", "月", "年", "32日", "到", "5-3月", "截至"])
  func none(text: String) throws { #expect(try time(text) == nil) }
}
