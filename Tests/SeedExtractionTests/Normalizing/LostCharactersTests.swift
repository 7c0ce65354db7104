import SeedExtraction
import Testing

@Suite struct LostCharactersTests {
  @Test("The article's own readings find a lost character")
  func readings() throws {
    let article = try SampleReader.text("項目優(yōu)化方案。數(shù)量很多。\n減量?jī)?yōu)化，基地?cái)?shù)量15個(gè)。")
    #expect(SampleReader.lines(article) == ["项目优化方案。数量很多。", "减量优化，基地数量15个。"])
  }

  @Test("Characters made of halves are put together again")
  func halves() throws {
    // 。科技創 in GBK, one byte out of step: ?|A3BF|C6BC|BC84|?.
    let article = try SampleReader.text("增強能力。科技創(chuàng)新。\n提高能力??萍紕?chuàng)新水平3項。")
    #expect(SampleReader.lines(article).last == "提高能力。科技创新水平3项。")
  }

  @Test(
    "What cannot be found is left out, and digits stay",
    arguments: [
      ("增長?zhǎng)7.1%", "增长7.1%"), ("多少?jī)?15%", "多少？15%"), ("行不行?", "行不行？"),
    ])
  func unknown(text: String, expected: String) throws {
    #expect(try SampleReader.normalized(text) == expected)
  }
}
