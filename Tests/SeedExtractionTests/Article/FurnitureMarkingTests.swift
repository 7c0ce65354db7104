import SeedExtraction
import Testing

@Suite struct FurnitureMarkingTests {
  private let body = "今年以来，全市上下坚定信心、迎难而上，工业经济运行总体平稳，规模以上工业增加值同比增长7.1%。"

  private func lines(_ content: [String]) throws -> [String] {
    SampleReader.lines(try SampleReader.text(content.joined(separator: "\n")))
  }

  @Test(
    "What stands around the body",
    arguments: [
      ("首页", true), ("首页 | 分享", true), ("某网 2006-2025 版权所有", true), ("编辑：李明", true),
      ("2025-03-07 16:05:48", true), ("县区动态", true),
      ("前三季度全市工业增长7.1%", false), ("我市前三季度工业经济运行平稳", false), ("一、工业生产", false), ("指标\t1-9月\t增速", false),
      ("许可证37990180099", true), ("2024年12月20日", true), ("共引进项目30个", false),
    ])
  func above(line: String, isFurniture: Bool) throws {
    #expect(try lines([line, body]).first?.hasPrefix("#") == isFurniture)
  }

  @Test func linesWithinTheBodyStay() throws {
    #expect(try lines([body, "采访手记", "首页", body]).map { $0.hasPrefix("#") } == [false, false, true, false])
  }

  @Test func listsOfLinksEndWhereTextBegins() throws {
    let marks = try lines([body, "相关阅读", "邻市投资增长12%", "邻市出口增长3%", body, body]).map { $0.hasPrefix("#") }
    #expect(marks == [false, true, true, true, false, false])
  }

  @Test func commentsReachToTheEnd() throws {
    let marks = try lines([body, "网友评论", "我家收入增长了5%，真不错，大家都很高兴，希望以后越来越好。", "顶"]).map { $0.hasPrefix("#") }
    #expect(marks == [false, true, true, true])
  }

  @Test func aCommentMayStandOnTheLineOfItsHeading() throws {
    let marks = try lines([body, "网友评论：增长100%我也不信", body]).map { $0.hasPrefix("#") }
    #expect(marks == [false, true, false])
  }

  @Test func aNoticeMayBeLong() throws {
    #expect(try lines([body, "声明：" + body]).last?.hasPrefix("#声明") == true)
  }
}
