import Testing

@testable import SeedExtraction

/// Figures given out over several names.
@Suite struct SentenceReaderListsTests {
  @Test(
    "With 分别",
    arguments: [
      ("汽车、轮胎产量分别增长8.1%、6.4%。", ["汽车产量 growth_rate 8.1 %", "轮胎产量 growth_rate 6.4 %"]),
      ("进口额和出口额分别为210亿元、480亿元。", ["进口额 level 210 亿元", "出口额 level 480 亿元"]),
    ])
  func each(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "Without it",
    arguments: [
      ("汽车、轮胎产量增长8.1%、6.4%。", ["汽车产量 growth_rate 8.1 %", "轮胎产量 growth_rate 6.4 %"])
    ])
  func bare(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "A counted list",
    arguments: [
      ("电子、机械两个行业增加值分别增长1.2%和3.1%。", ["电子行业增加值 growth_rate 1.2 %", "机械行业增加值 growth_rate 3.1 %"])
    ])
  func counted(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "As many as things just named",
    arguments: [
      (
        "关停生产线17条、磨机94台，涉及产能815万吨和1.06亿吨。",
        ["关停生产线 count 17 条", "关停磨机 count 94 台", "关停生产线产能 level 815 万吨", "关停磨机产能 level 10600 万吨"]
      )
    ])
  func topics(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }
}
