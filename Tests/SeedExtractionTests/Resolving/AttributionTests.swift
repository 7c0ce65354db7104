import Testing
import TimeSeries

@testable import SeedExtraction

@Suite struct AttributionTests {
  private func ofArticle(_ text: String) throws -> SourceClass {
    Attribution(try TestLexicon.lexicon).ofArticle(try TestLexicon.article(text, published: nil))
  }

  private let body = "上半年，全省工业投资增长7.4%，制造业投资增长9.1%，技改投资增长12.6%，高技术产业投资增长15.2%。"

  @Test func anArticle() throws {
    #expect(try ofArticle("来源：东州市统计局  发布时间：2024-07-20\n" + body) == .statisticsOffice)
    #expect(try ofArticle("7月20日，省政府新闻办召开新闻发布会，邀请有关部门负责人介绍上半年全省工业经济运行情况并答记者问。\n" + body) == .department)
    #expect(try ofArticle("东州日报\n" + body) == .press)
  }

  @Test(
    "A paragraph says who speaks",
    arguments: [
      ("据省统计局数据，工业投资增长7.4%。", SourceClass.press, SourceClass.statisticsOffice),
      ("省工信厅副厅长介绍，工业投资增长7.4%。", .press, .department),
      ("工业投资增长7.4%。", .press, .press), ("工业投资增长7.4%。", .department, .department),
      ("市工信局局长说，工业投资增长。", .statisticsOffice, .statisticsOffice),
    ])
  func paragraphs(text: String, article: SourceClass, expected: SourceClass) throws {
    let lexicon = try TestLexicon.lexicon
    let roles = ParagraphSurvey(scalars(text), lexicon) { _ in }.roles
    #expect(Attribution(lexicon).ofParagraph(roles, within: article) == expected)
  }
}
