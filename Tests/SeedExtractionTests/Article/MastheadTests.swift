import SeedExtraction
import Testing

@Suite struct MastheadTests {
  private let body = "全市上下坚定信心、迎难而上，工业经济运行总体平稳，各项指标保持在合理区间。"

  @Test(
    "Headline and outlet",
    arguments: [
      ("首页\n某市前三季度工業增長7.1%\n来源：某某日报 2024-03-05", "某市前三季度工业增长7.1%", "某某日报"), ("", "", ""),
    ])
  func ofAText(head: String, title: String, outlet: String) throws {
    let article = try SampleReader.text(head + "\n" + body)
    #expect((article.title ?? "") == title)
    #expect((article.outlet ?? "") == outlet)
  }

  @Test func ofAPage() throws {
    let page = "<html><head><title>某市前三季度工业增长7.1%_某网</title></head><body><p>\(body)</p></body></html>"
    #expect(try SampleReader.text(page, name: "a.html").title == "某市前三季度工业增长7.1%")
  }

  @Test func ofAnAgency() throws {
    #expect(try SampleReader.text("新华社济南1月20日电 " + body).outlet == "新华社")
  }
}
