import Testing

@testable import SeedExtraction

@Suite struct NameBuilderTests {
  /// The name in front of the first figure of a text.
  private func parts(_ text: String) throws -> NameBuilder.Parts {
    let (tokens, letters) = try TestLexicon.tokens(text)
    let figure = try #require(tokens.firstIndex { $0.figure != nil })
    return NameBuilder(text: letters, tokens: tokens).parts(of: 0..<figure)
  }

  @Test(
    "Before a figure",
    arguments: [
      ("全省绿色工厂35家", "", "绿色工厂"), ("累计新增绿色工厂35家", "新增", "绿色工厂"), ("规上企业实现营业收入35亿元", "", "营业收入"),
      ("其中，新开工工业项目35个", "", "工业项目"),
      ("去年，汽车、轮胎和机床产量35万台", "", "汽车、轮胎和机床产量"), ("技改投资占工业投资的比重35%", "", "技改投资占工业投资比重"),
      ("投资（不含农户）35亿元", "投资", ""),
    ])
  func before(text: String, lead: String, core: String) throws {
    let name = try parts(text).name
    #expect(TestLexicon.string(name.lead) == lead)
    #expect(TestLexicon.string(name.core) == core)
  }

  @Test func aVerbLeavesItsSubject() throws {
    let parts = try parts("规上企业实现35亿元")
    #expect(
      TestLexicon.string(parts.subject) == "规上企业" && TestLexicon.string(parts.verb) == "实现" && parts.isEmpty)
  }

  @Test func flowsAndStates() throws {
    #expect(try parts("新增绿色工厂35家").isFlow && !parts("绿色工厂35家").isFlow)
    #expect(try parts("聚焦重点产业链35条").isExisting)
  }

  @Test(
    "Behind a figure",
    arguments: [("35家绿色工厂建成。", "绿色工厂"), ("35个“百亿”项目，", "“百亿”项目"), ("35家国家级企业增长", "国家级企业"), ("35家，绿色工厂", "")])
  func behind(text: String, expected: String) throws {
    let (tokens, letters) = try TestLexicon.tokens(text)
    #expect(TestLexicon.string(NameBuilder(text: letters, tokens: tokens).following(1).letters) == expected)
  }

  @Test(
    "Small words at the ends go, and what describes the noun",
    arguments: [
      ("的绿色工厂达", "绿色工厂"), ("以及轮胎，", "轮胎"), ("覆盖全省的绿色工厂", "绿色工厂"), ("占全国的比重", "占全国比重"), ("“百亿项目", "百亿项目"),
      ("“百亿”项目", "“百亿”项目"), ("的", ""), ("", ""),
    ])
  func trimming(name: String, expected: String) {
    #expect(TestLexicon.string(NameBuilder.trimmed(scalars(name))) == expected)
  }
}
