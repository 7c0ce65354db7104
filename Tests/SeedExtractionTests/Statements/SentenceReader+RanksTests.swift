import Testing

@testable import SeedExtraction

/// Places in an order.
@Suite struct SentenceReaderRanksTests {
  @Test(
    "Of what was just said",
    arguments: [
      ("工业投资增长7.4%，居全国第2位。", ["工业投资 growth_rate 7.4 %", "工业投资 rank 2 位"]),
      ("工业投资增长7.4%，增速全省第一。", ["工业投资 growth_rate 7.4 %", "工业投资 rank 1 位"]),
    ])
  func same(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "Of what it names",
    arguments: [
      ("汽车产量居全国首位。", ["汽车产量 rank 1 位"]),
      ("轮胎产量列全国前三位。", ["轮胎产量 rank 3 位"]),
      ("机床产量排名全国第5。", ["机床产量 rank 5 位"]),
    ])
  func own(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "Of each of a list",
    arguments: [
      (
        "绿色工厂286家、绿色园区18个，数量均居全国第一。",
        ["绿色工厂 count 286 家", "绿色园区 count 18 个", "绿色工厂 rank 1 位", "绿色园区 rank 1 位"]
      )
    ])
  func each(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }

  @Test(
    "Ordinals of things are none",
    arguments: [
      ("第一产业增势良好。", []),
      ("第三次会议召开。", []),
      ("第二批名单公布。", []),
    ] as [(String, [String])])
  func none(text: String, expected: [String]) throws { #expect(try TestLexicon.statements(text) == expected) }
}
