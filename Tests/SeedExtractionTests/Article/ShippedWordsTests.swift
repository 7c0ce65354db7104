import Foundation
import SeedExtraction
import SourceText
import Testing

@Suite struct ShippedWordsTests {
  private func table(_ name: String) throws -> CSVTable {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../../seeds/reading")
    let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
    return try CSVTable.parse(SourceFile(name: name, bytes: bytes))
  }

  private func reader() throws -> ArticleTextReader {
    let problems = DiagnosticCollector()
    let reader = ArticleTextReader(
      furniture: try table("furniture.csv"), spunWords: try table("spun-words.csv"), problems)
    #expect(problems.diagnostics.isEmpty)
    return reader
  }

  @Test(arguments: [("furniture.csv", "phrase"), ("spun-words.csv", "printed")])
  func noWordIsThereTwice(file: String, column: String) throws {
    let words = try table(file).rows.map { $0[column].text }
    let twice = Dictionary(grouping: words, by: { $0 }).filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty)
  }

  @Test func whatIsMeantIsNotItselfASpunWord() throws {
    let rows = try table("spun-words.csv").rows
    let sure = Set(rows.filter { $0["sign"].text == "sure" }.map { $0["printed"].text })
    for row in rows where row["printed"].text != row["meant"].text {
      let meant = row["meant"].text
      #expect(!sure.contains(meant), "\(meant)")
    }
  }

  @Test(
    "A spun text",
    arguments: [
      (
        "本年1—9月，全市规划以上工业添加值同比添加7.1%，固定财物出资到达500亿元，榜首季度打破100亿元。",
        "今年1-9月，全市规模以上工业增加值同比增长7.1%，固定资产投资达到500亿元，第一季度突破100亿元。"
      ),
      ("本年生产形势严重，需要培养演示。", "本年生产形势严重，需要培养演示。"), ("影视制作业务严重下滑。", "影视制作业务严重下滑。"),
    ])
  func spun(text: String, expected: String) throws {
    let article = try reader().text(of: Array(text.utf8), name: "a.txt")
    #expect(SampleReader.lines(article) == [expected])
  }

  @Test func aPageOfAnOffice() throws {
    let body = "1-8月，全市规模以上工业增加值同比增长9.2%，增速居全省第3位，实现营业收入1234.5亿元。"
    let lines = [
      "某市人民政府", "首页 政务公开 政务服务 互动交流", "您现在的位置： 首页 > 新闻中心", "我市1—8月规上工业增加值增长9.2％",
      "来源： 市工信局  发布时间：2022-09-23 17:02  点击数： 356",
      body, "（通讯员 赵六）", "上一篇：某局召开会议", "主办单位：某市人民政府 某ICP备12345678号", "联系电话：0000-1234567",
    ]
    let article = try reader().text(of: Array(lines.joined(separator: "\r\n").utf8), name: "a.txt")
    let kept = article.paragraphs.filter { !$0.isFurniture }.map(\.number)
    #expect(kept == [4, 6])
    #expect(article.title == "我市1-8月规上工业增加值增长9.2%")
    #expect(article.outlet == "市工信局")
    #expect(article.published.map { "\($0.date)" } == "2022-09-23")
  }
}
