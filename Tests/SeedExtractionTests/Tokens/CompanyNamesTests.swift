import Testing

@testable import SeedExtraction

@Suite struct CompanyNamesTests {
  private func companies(_ text: String) throws -> [String] {
    let (tokens, letters) = try TestLexicon.tokens(text)
    return tokens.compactMap { token in
      guard case .company = token.kind else { return nil }
      return TestLexicon.string(letters[token.range])
    }
  }

  @Test(
    "The whole name",
    arguments: [
      ("走进曜石新材料集团的车间", "曜石新材料集团"), ("在山东曜石新材料集团", "山东曜石新材料集团"), ("聊城海川重工集团公司", "聊城海川重工集团公司"),
      ("目前，曜石新材料股份有限公司投资", "曜石新材料股份有限公司"), ("由聊城曜石集团投资", "聊城曜石集团"), ("南充经开区营业收入", "南充经开区"),
    ])
  func names(text: String, expected: String) throws { #expect(try companies(text) == [expected]) }

  @Test(
    "Words that only end like a company", arguments: ["上市公司12家", "该集团投资", "子公司", "公司投资3亿元", "总公司", "培育大集团"])
  func generic(text: String) throws { #expect(try companies(text) == []) }
}
