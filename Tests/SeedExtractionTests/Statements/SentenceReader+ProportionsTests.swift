import Testing

@testable import SeedExtraction

/// The parts of a whole.
@Suite struct SentenceReaderProportionsTests {
  @Test(
    "The three industries",
    arguments: [
      (
        "去年，全省三次产业结构为3.9:47.6:48.5。",
        ["第一产业增加值占地区生产总值比重 share 3.9 %", "第二产业增加值占地区生产总值比重 share 47.6 %", "第三产业增加值占地区生产总值比重 share 48.5 %"]
      )
    ])
  func industries(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "Other proportions",
    arguments: [
      ("这种合金材料的配比为3.9:47.6:48.5。", []),
      ("去年，全省三次产业队的比分为3:2:1。", []),
    ] as [(String, [String])])
  func others(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }
}
