import Localization
@testable import Qilu
import SeedExtraction
import SourceText
import Testing
import TimeSeries

@Suite struct ArticleSentenceTests {
  @Test func sentencesEndAtTheirMarksWithTheQuotesBehind() throws {
    var sample = SampleReading()
    sample.findings = []
    sample.paragraphs = ["甲说：“增长1.5%。”乙问？！丙；丁", "……", "戊12"]
    let sentences = try sample.outcome().articles[0].sentences
    #expect(
      sentences.map { String(String.UnicodeScalarView($0.scalars)) } == [
        "甲说：“增长1.5%。”", "乙问？！", "丙；", "丁", "……", "戊12",
      ])
    #expect(sentences.map(\.paragraph) == [1, 1, 1, 1, 2, 3])
    #expect(sentences.map(\.hasDigits) == [true, false, false, false, false, true])
  }

  @Test func aFigureBelongsToTheSentenceInWhichItsEvidenceEnds() throws {
    var sample = SampleReading()
    sample.paragraphs = ["增长7%。高于全国2个百分点。"]
    sample.findings = [
      sample.finding("增长7%", in: 1, "山东", .growthRate, "7", "%"),
      sample.finding("增长7%。高于全国2个百分点", in: 1, "全国", .growthRate, "5", "%", derivation: "7 - 2"),
    ]
    let sentences = try sample.outcome().articles[0].sentences
    #expect(sentences.map(\.figures.count) == [1, 1])
    #expect(sentences.map(\.markedText) == ["增长⟦7%⟧。", "高于全国2个百分点。"])
  }

  @Test func aMarkBeginsBehindTheDateThatIsComparedWith() throws {
    var sample = SampleReading()
    sample.paragraphs = ["比8月份加快1.1个百分点，约2-3个月，前三季度。"]
    sample.findings = ["比8月份加快1.1个百分点", "前三季度"].map {
      sample.finding($0, in: 1, "山东", .percentagePointDifference, "1.1", "个百分点")
    }
    #expect(
      try sample.outcome().articles[0].sentences.map(\.markedText) == ["比8月份加快⟦1.1个百分点⟧，约2-3个月，⟦前三季度⟧。"])
  }

  @Test func numbersThatWereNotReadAreNamed() throws {
    var sample = SampleReading()
    sample.paragraphs = ["2024年5月，出台38条施，总投资1,200.5亿元，增长7%，占３成；"]
    sample.findings = [sample.finding("增长7%", in: 1, "山东", .growthRate, "7", "%")]
    #expect(try sample.outcome().articles[0].sentences.map(\.unreadNumbers) == [["38条", "1,200.5亿", "３成"]])
    #expect(try sample.outcome().text(in: .en).contains("    not read: 38条, 1,200.5亿, ３成"))
  }

  @Test func furnitureIsLeftOutUnlessItHasFigures() throws {
    let sample = SampleReading()
    #expect(try sample.outcome().articles[0].sentences.allSatisfy { $0.paragraph != 4 })
  }

  /// Evidence beyond the paragraph, as a defect of reading might give it, is shown without a mark.
  @Test func evidenceOutsideTheParagraphDoesNoHarm() throws {
    var sample = SampleReading()
    sample.paragraphs = ["增长7%。"]
    var finding = sample.finding("增长7%", in: 1, "山东", .growthRate, "7", "%")
    finding.place = 90..<95
    sample.findings = [finding]
    #expect(try sample.outcome().articles[0].sentences.map(\.markedText) == ["增长7%。"])
  }
}
