import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct CorrectionFileTests {
  private func figures(_ rows: String...) throws -> [ReadArticle.Figure] {
    var sample = SampleReading()
    sample.corrections = rows
    return try #require(try sample.outcome().articles.first).figures
  }

  @Test func withoutTheFileNothingIsCorrected() throws {
    let found = try figures()
    #expect(found.map(\.finding) == SampleReading().findings)
    #expect(found.flatMap(\.corrections).isEmpty)
  }

  @Test func severalCorrectionsChangeOneFigure() throws {
    let found = try figures(
      "dongzhou.txt,2,增长7.4%,,value,7.5,misprint",
      "dongzhou.txt,2,增长7.4%,va_growth,period,2024Q1,the table says so",
      "dongzhou.txt,2,增长7.4%,规上工业增加值,qualifier,about,约 is lost")
    #expect(found[0].finding.value == "7.5")
    #expect(found[0].finding.period == .span(.quarter(2024, 1)))
    #expect(found[0].finding.qualifier == .about)
    #expect(found[0].corrections.map(\.reason) == ["misprint", "the table says so", "约 is lost"])
    #expect(found[1].finding == SampleReading().findings[1])
  }

  @Test func theIndicatorTellsFiguresOfOneEvidenceApart() throws {
    let found = try figures(
      "dongzhou.txt,3,50家,玩具企业,indicator,chains,known", "dongzhou.txt,3,50家,玩具基地,region,山东,x")
    let last = try #require(found.last?.finding)
    #expect(last.indicatorID == "chains")
    #expect(last.region == "东陵")
  }

  @Test func aFigureIsDroppedOrAdded() throws {
    var sample = SampleReading()
    sample.corrections = [
      "dongzhou.txt,3,最大,,drop,,a slogan",
      "dongzhou.txt,2,6月20日,chains,add,山东; asof 2024-06; 20 条; at_least,was missed",
    ]
    let article = try #require(try sample.outcome().articles.first)
    #expect(article.dropped.map(\.reason) == ["a slogan"])
    #expect(article.figures.count == 7)
    let added = article.figures[4]
    #expect(added.finding.value == "20")
    #expect(added.finding.qualifier == .atLeast)
    #expect(added.finding.measure == .count)
    #expect(added.finding.evidence == "6月20日")
    let paragraph = Array(sample.paragraphs[1].unicodeScalars)
    #expect(String(String.UnicodeScalarView(paragraph[added.finding.place])) == "6月20日")
  }

  @Test(arguments: [
    "dongzhou.txt,2,增长7.5%,,value,7.5,other evidence", "dongzhou.txt,3,增长7.4%,,value,7.5,other paragraph",
    "dongzhou.txt,2,增长7.4%,chains,value,7.5,other indicator",
    "dongzhou.txt,2,不在文中,chains,add,山东; asof 2024-06; 20 条,not there",
  ]) func aCorrectionThatFitsNothingIsWarnedOf(_ row: String) throws {
    var sample = SampleReading()
    sample.corrections = [row]
    let outcome = try sample.outcome()
    #expect(
      outcome.findings.rendered(.en).hasPrefix(
        "seeds/corrections.csv:2:1: warning: the correction fits nothing"))
    #expect(outcome.articles[0].figures.map(\.finding) == sample.findings)
  }

  @Test(arguments: [
    ("dongzhou.txt,2,增长7.4%,,value,7.5,", "column \"reason\": expected a text, found nothing"),
    (",2,增长7.4%,,value,7.5,x", "column \"article\": expected a text"),
    ("dongzhou.txt,two,增长7.4%,,value,7.5,x", "column \"paragraph\": expected a whole number"),
    ("dongzhou.txt,2,增长7.4%,,valeu,7.5,x", "did you mean \"value\"?"),
    ("dongzhou.txt,2,增长7.4%,,value,7.5%,x", "column \"value\": expected a decimal number"),
    ("dongzhou.txt,2,增长7.4%,,indicator,va_grwth,x", "there is no indicator \"va_grwth\""),
    ("dongzhou.txt,2,增长7.4%,,period,2024M13,x", "\"2024M13\" is not a period"),
    ("dongzhou.txt,2,增长7.4%,,unit,条条,x", "did you mean \"条\"?"),
    ("dongzhou.txt,2,增长7.4%,,status,maybe,x", "expected one of actual, target, derived"),
    ("dongzhou.txt,2,增长7.4%,,class,press office,x", "expected one of statistics office, department, press"),
    ("dongzhou.txt,2,6月20日,,add,山东; 2024; 20 条,x", "there is no indicator \"\""),
    ("dongzhou.txt,2,6月20日,chains,add,山东; 2024,x", "expected REGION; PERIOD; VALUE UNIT"),
  ]) func mistakesAreSaidWithTheirPlace(_ row: String, _ expected: String) throws {
    var sample = SampleReading()
    sample.corrections = [row]
    let error = #expect(throws: Diagnostics.self) { try sample.outcome() }
    let text = error?.rendered(.en) ?? ""
    #expect(text.hasPrefix("seeds/corrections.csv:2:"), "\(text)")
    #expect(text.contains(expected), "\(text)")
  }
}
