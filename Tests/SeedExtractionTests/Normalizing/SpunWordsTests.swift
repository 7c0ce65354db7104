import SeedExtraction
import SourceText
import Testing

@Suite struct SpunWordsTests {
  @Test(
    "Ordinary words are put back only in a spun text",
    arguments: [
      ("本年制作业投资。", "本年制造业投资。"), ("本年制作业添加值悉数到位。", "今年制造业增加值全部到位。"), ("承接制作业务。", "承接制作业务。"),
      ("本年制作业与制作业。", "本年制造业与制造业。"),
    ])
  func replacing(text: String, expected: String) throws {
    #expect(try SampleReader.normalized(text) == expected)
  }

  @Test func offsetsStayRightWhereLengthsDiffer() throws {
    let paragraph = try #require(try SampleReader.text("数实深层次地交融5项").paragraphs.first)
    #expect(SampleReader.string(paragraph.scalars) == "数实深度融合5项")
    #expect(paragraph.offsets == [0, 1, 2, 3, 4, 5, 8, 9, 10])
  }

  @Test func aWordWithoutASignIsReported() throws {
    let problems = DiagnosticCollector()
    let empty = try CSVTable.parse(SourceFile(name: "f.csv", text: "phrase,where,note\n"))
    let words = try CSVTable.parse(
      SourceFile(name: "s.csv", text: "printed,meant,sign,note\n甲,乙,perhaps,\n,乙,sure,\n"))
    _ = ArticleTextReader(furniture: empty, spunWords: words, problems)
    #expect(problems.diagnostics.errors.count == 2)
  }
}
