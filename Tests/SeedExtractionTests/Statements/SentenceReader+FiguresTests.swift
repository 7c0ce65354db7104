import Testing

@testable import SeedExtraction

/// What a percentage or a multiple says, by the words about it.
@Suite struct SentenceReaderFiguresTests {
  @Test(
    "The word before gives the sign",
    arguments: [
      ("工业投资增长7.4%。", ["工业投资 growth_rate 7.4 %"]),
      ("工业投资下降7.4%。", ["工业投资 growth_rate -7.4 %"]),
      ("工业投资降幅达到7.4%。", ["工业投资 growth_rate -7.4 %"]),
      ("工业投资增速为7.4%。", ["工业投资 growth_rate 7.4 %"]),
      ("工业投资同比多增7.4%。", ["工业投资 growth_rate 7.4 %"]),
      ("工业投资微降0.4%。", ["工业投资 growth_rate -0.4 %"]),
      ("工业投资为-7.4%。", ["工业投资 growth_rate -7.4 %"]),
    ])
  func signs(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "The word behind too",
    arguments: [
      ("工业投资保持10%以上的增长。", ["工业投资 growth_rate 10 %"])
    ])
  func behind(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "A change that ends at the value is a share",
    arguments: [
      ("技改投资占工业投资的比重提高到36.8%。", ["技改投资占工业投资比重 share 36.8 %"]),
      ("亏损面降至9.8%。", ["亏损面 share 9.8 %"]),
      ("城镇化率上升到66.1%。", ["城镇化率 share 66.1 %"]),
    ])
  func reached(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "Percentages without a change are shares",
    arguments: [
      ("数控化率达到63.5%。", ["数控化率 share 63.5 %"]),
      ("民营企业占比超过八成。", ["民营企业占比 share 80 %"]),
      ("六成以上的规上企业完成诊断。", ["规上企业完成诊断 share 60 %"]),
    ])
  func shares(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "Multiples",
    arguments: [
      ("轮胎企业数量翻番。", ["轮胎企业数量 ratio 2 倍"]),
      ("出口额是上年的3.6倍。", ["出口额 ratio 3.6 倍"]),
      ("出口额增长1.2倍。", ["出口额 growth_rate 120 %"]),
      ("效率提高数百倍。", []),
    ] as [(String, [String])])
  func multiples(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "Ranges are two figures",
    arguments: [
      ("工业投资增长5%-6%。", ["工业投资 growth_rate 5 %", "工业投资 growth_rate 6 %"])
    ])
  func ranges(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "A figure without a name goes on about the last",
    arguments: [
      ("工业投资增长7.4%，6月当月增长9.1%。", ["工业投资 growth_rate 7.4 %", "工业投资 growth_rate 9.1 %"]),
      ("轮胎产量6200万条，增长5.1%。", ["轮胎产量 count 62000000 条", "轮胎产量 growth_rate 5.1 %"]),
    ])
  func goesOn(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }
}
