import Testing

@testable import SeedExtraction

/// Places that a clause points at: 增速最高的是枣庄市.
@Suite struct SentenceReaderPointingTests {
  @Test(
    "The next clause speaks of the place, the next sentence no longer",
    arguments: [
      ("1-8月，工业投资增速最高的是枣庄市，增长10.9%。技改投资增长7%。", ["枣庄 ind_inv_growth 10.9", "山东 techup_growth 7"]),
      ("1-8月，工业投资增速最快的为枣庄，增长10.9%，最慢的是滨州，下降2.1%。", ["枣庄 ind_inv_growth 10.9", "滨州 ind_inv_growth -2.1"]),
      (
        "1-8月，工业投资增长7.4%，增速最高的是枣庄市，增长10.9%；技改投资增长7%。",
        ["山东 ind_inv_growth 7.4", "枣庄 ind_inv_growth 10.9", "山东 techup_growth 7"]
      ),
      ("1-8月，工业投资增长最快的是枣庄市，增速达10.9%，聊城市技改投资增长7%。", ["枣庄 ind_inv_growth 10.9", "聊城 techup_growth 7"]),
      ("1-8月，工业投资最多的是枣庄，轮胎企业最少，工业投资增长7%。", ["枣庄 ind_inv_growth 7"]),
      (
        "1-8月，工业投资增速前三位的是枣庄、济宁、聊城，分别增长10.1%、9.2%和8.3%。",
        ["枣庄 ind_inv_growth 10.1", "济宁 ind_inv_growth 9.2", "聊城 ind_inv_growth 8.3"]
      ),
      (
        "1-8月，工业投资增速居前的是枣庄市、济宁市，分别增长10.9%、9.2%。技改投资增长7%。",
        ["枣庄 ind_inv_growth 10.9", "济宁 ind_inv_growth 9.2", "山东 techup_growth 7"]
      ),
    ])
  func pointing(text: String, expected: [String]) throws {
    let found = try TestLexicon.findings(text).map {
      "\($0.region) \($0.indicatorID ?? $0.indicator) \($0.value)"
    }
    #expect(found == expected)
  }
}
