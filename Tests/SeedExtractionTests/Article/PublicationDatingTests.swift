import SeedExtraction
import Testing
import TimeSeries

@Suite struct PublicationDatingTests {
  private let body = "全市上下坚定信心、迎难而上，工业经济运行总体平稳，各项指标保持在合理区间。"

  private func published(_ content: String, name: String = "a.txt") throws -> String {
    let date = try SampleReader.text(content, name: name).published
    return date.map { "\($0.date) \($0.rule.rawValue)" } ?? ""
  }

  @Test(
    "A printed day",
    arguments: [
      "标题文字一二三四\n来源：某某日报    发布时间：2024-03-05 08:00:00", "2024年3月5日 来源：某某日报", "发布日期：2024/3/5　浏览：20",
      "日期:2024.03.05", "2024-03-05",
      "2024年03月05日 星期二",
    ])
  func printed(head: String) throws {
    #expect(try published(head + "\n" + body) == "2024-03-05 printed")
  }

  @Test func aPageSaysItInItsHead() throws {
    let page =
      "<html><head><meta name='PubDate' content='2024-03-05 10:00'></head><body><p>\(body)</p><p>2025-01-01 00:00</p></body></html>"
    #expect(try published(page, name: "a.html") == "2024-03-05 printed")
  }

  @Test func theSignatureUnderABulletinIsItsDay() throws {
    #expect(try published(body + "\n某某市统计局\n2024年1月25日") == "2024-01-25 printed")
  }

  @Test func theLatestStampOnThePage() throws {
    #expect(
      try published(body + "\n2025-01-04 10:21:33\n2025-03-07 16:05:48\n2024-12-28 07:55:02")
        == "2025-03-07 latest on page")
  }

  @Test(
    "The day of the text in the year that it means",
    arguments: [
      ("3月8日，会议举行。2023年，全市工业增长7.1%，去年投资增长。", "2024-03-08 inferred"),
      ("7月4日，发布会举行。1-5月增长6%。2022年技改投资增长7.3%。", "2023-07-04 inferred"),
      ("10月25日，发布会举行。2023年前三季度，工业增长5%。", "2023-10-25 inferred"),
      ("1月9日，发布会举行。2023年1-11月，工业增长5%。", "2024-01-09 inferred"),
      ("2025年是规划收官之年。2月5日，记者走进车间。", "2025-02-05 inferred"),
      ("2024年3月5日上午，发布会举行，2023年全市工业增长6%。", "2024-03-05 inferred"),
      ("截至2023年6月30日，全市增长3%。7月9日，会议举行。", "2023-07-09 inferred"),
      ("2月5日，记者走进车间。到2030年，产值达到5亿元。", ""), ("2月30日，2023年增长5%。", ""), ("2023年增长5%。", ""),
    ])
  func inferred(text: String, expected: String) throws {
    #expect(try published(text) == expected)
  }

  @Test func whatTheCallerSaysCounts() throws {
    let given = try #require(CalendarDate(year: 2020, month: 1, day: 2))
    let article = try SampleReader.reader().text(
      of: Array("发布时间：2024-03-05\n\(body)".utf8), name: "a.txt", published: given)
    #expect(article.published == PublicationDate(date: given, rule: .given))
  }
}
