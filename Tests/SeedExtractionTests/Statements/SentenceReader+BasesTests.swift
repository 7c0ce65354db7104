import Testing

@testable import SeedExtraction

/// Which growths are against the year before, and so of a known indicator.
@Suite struct SentenceReaderBasesTests {
  @Test(
    "Value and id of each growth",
    arguments: [
      ("与2020年相比，工业投资增长21%，其中技改投资增长30%。", ["21 -", "30 -"]),
      ("同2020年相比，工业投资增长21%，同比增长6%。", ["21 -", "6 ind_inv_growth"]),
      ("较2019年，工业投资增长25%；技改投资增长8%。", ["25 -", "8 techup_growth"]),
      ("工业投资与2019年同期相比增长25%。", ["25 -"]),
      ("工业投资比2019年增长25%，技改投资增长8%。", ["25 -", "8 techup_growth"]),
      ("与2020年相比，工业投资增长21%，2023年工业投资增长8%。", ["21 -", "8 ind_inv_growth"]),
      ("与上年相比，工业投资增长7.4%。", ["7.4 ind_inv_growth"]),
      ("与去年同期相比，工业投资增长7.4%。", ["7.4 ind_inv_growth"]),
    ])
  func bases(text: String, expected: [String]) throws {
    let found = try TestLexicon.findings(text).map { "\($0.value) \($0.indicatorID ?? "-")" }
    #expect(found == expected)
  }

  @Test func theSpanIsStillThatOfTheText() throws {
    let text = "1-8月，工业投资增长7.4%。与2020年同期相比，工业投资增长21%。"
    let found = try TestLexicon.findings(text).map { "\($0.period)" }
    #expect(found == ["2024M01-M08", "2024M01-M08"])
  }
}
