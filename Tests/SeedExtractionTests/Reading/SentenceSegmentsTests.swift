import Testing

@testable import SeedExtraction

@Suite struct SentenceSegmentsTests {
  @Test(
    "Sentences",
    arguments: [
      ("甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"]), ("甲；乙。", ["甲；乙。"]), ("他说：“甲。”乙。", ["他说：“甲。”", "乙。"]),
      ("增长7.4%。", ["增长7.4%。"]), ("", []), ("。。", ["。", "。"]),
    ])
  func sentences(text: String, expected: [String]) {
    let letters = scalars(text)
    #expect(SentenceSegments.ranges(of: letters).map { TestLexicon.string(letters[$0]) } == expected)
  }

  @Test func aSentenceWithoutEndIsCut() {
    let letters = scalars(String(repeating: "甲", count: 5000))
    let ranges = SentenceSegments.ranges(of: letters)
    let longest = ranges.map(\.count).max() ?? 0
    #expect(ranges.count > 1 && longest <= SentenceSegments.longest + 1)
    #expect(ranges.reduce(0) { $0 + $1.count } == 5000)
  }

  @Test(
    "Items of a list",
    arguments: [
      ("二是抓改造。", true), ("（三）抓服务。", true), ("三、投资", true), ("一是大盘稳。", false), ("一、工业", false),
      ("二季度增长", false), ("", false),
    ])
  func items(text: String, expected: Bool) {
    let letters = scalars(text.replacing("（", with: "(").replacing("）", with: ")"))
    #expect(SentenceSegments.continuesList(letters) == expected)
  }
}
