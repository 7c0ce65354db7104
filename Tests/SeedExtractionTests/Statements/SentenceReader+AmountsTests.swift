import Testing

@testable import SeedExtraction

/// Where the name of a number of things stands.
@Suite struct SentenceReaderAmountsTests {
  @Test(
    "Before it",
    arguments: [
      ("新增绿色工厂35家。", ["新增绿色工厂 count 35 家"]),
      ("规上工业企业达到3.9万家。", ["规上工业企业 count 39000 家"]),
      ("全年完成工业投资94.7亿元。", ["工业投资 level 94.7 亿元"]),
      ("粮食总产量381亿斤。", ["粮食总产量 level 38100000000 斤"]),
    ])
  func before(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "Behind it",
    arguments: [
      ("建成35家绿色工厂。", ["绿色工厂 count 35 家"]),
      ("实施136个技改项目。", ["技改项目 count 136 个"]),
      ("10家钢铁企业完成改造。", ["钢铁企业 count 10 家"]),
    ])
  func behind(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }

  @Test(
    "At the next of a list",
    arguments: [
      ("产品涵盖70余类、100余种产品。", ["产品 count 70 类", "产品 count 100 种"])
    ])
  func next(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "Numbers of what says nothing",
    arguments: [
      ("出台38条施。", []),
      ("提出7个方面29条举措。", []),
      ("开展5大行动。", []),
      ("推出12项制度。", []),
    ] as [(String, [String])])
  func nothing(text: String, expected: [String]) throws {
    #expect(try TestLexicon.statements(text) == expected)
  }
}
