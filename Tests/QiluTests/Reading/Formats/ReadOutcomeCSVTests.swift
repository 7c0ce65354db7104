import Foundation
import Localization
@testable import Qilu
import Reporting
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct ReadOutcomeCSVTests {
  @Test func everyFigureIsARow() throws {
    let lines = String(decoding: try SampleReading().outcome().csv, as: UTF8.self).split(separator: "\n")
    #expect(
      lines[0]
        == "article,order,region,indicator,measure,period,value,unit,qualifier,status,derivation,evidence,indicator_id,"
        + "paragraph,start,end,confidence,rule")
    #expect(lines.count == 8)
    #expect(
      lines[2]
        == "dongzhou.txt,2,山东,规上工业增加值,pp_difference,2024M01-M05,1.6,个百分点,exact,actual,,高于全国1.6个百分点,"
        + "va_growth_gap,2,25,36,0.9,hand")
    #expect(lines[3].contains(",derived,7.4 - 1.6,"))
  }

  @Test func jsonHasTheArticlesFactsToo() throws {
    var sample = SampleReading()
    sample.corrections = ["dongzhou.txt,3,最大,,drop,,a slogan"]
    let bytes = Data(JSONWriter().encode(try sample.outcome().json))
    let articles = try #require(try JSONSerialization.jsonObject(with: bytes) as? [[String: Any]])
    let article = try #require(articles.first)
    #expect(article["published"] as? String == "2024-06-21")
    #expect(article["published_rule"] as? String == "printed")
    #expect(article["home_region"] as? String == "山东")
    #expect(article["title"] as? String == "东州：工业稳中有进")
    #expect(article["outlet"] as? String == "东州日报")
    let figures = try #require(article["figures"] as? [[String: Any]])
    #expect(figures.map { $0["order"] as? Int } == [1, 2, 3, 4, 5, 6])
    #expect(figures[0]["value"] as? String == "7.4")
    #expect((article["dropped"] as? [Any])?.count == 1)
  }
}
