import Testing

@testable import SeedExtraction

@Suite struct ArticleReaderTests {
  private let text = "今年1—5月，全省規模以上工業增加值同比增長(zhǎng)７.４%，高于全國1.6個百分點。"

  @Test func theEvidenceIsTheOriginals() throws {
    let article = try TestLexicon.article(text, published: "2024-06-21")
    let reading = ArticleReader(lexicon: try TestLexicon.lexicon).read(article, region: "山东")
    let original = Array(text.unicodeScalars)
    #expect(reading.findings.map(\.value) == ["7.4", "1.6", "5.8"])
    for finding in reading.findings {
      try #require(finding.place.upperBound <= original.count)
      #expect(finding.evidence == String(String.UnicodeScalarView(original[finding.place])))
    }
    #expect(reading.findings.first?.evidence == "增長(zhǎng)７.４%")
  }

  @Test func theHomeRegionIsTheGivenOneOrTheTexts() throws {
    let reader = ArticleReader(lexicon: try TestLexicon.lexicon)
    let article = try TestLexicon.article("聊城市1-5月工业投资增长7.4%，全市技改投资增长9.1%。", published: "2024-06-21")
    #expect(reader.read(article).home == "聊城")
    #expect(reader.read(article, region: "德州市").home == "德州")
  }

  @Test func stagesAreKeptOnlyWhereAskedFor() throws {
    let article = try TestLexicon.article(text, published: "2024-06-21")
    let reader = ArticleReader(lexicon: try TestLexicon.lexicon)
    #expect(reader.read(article).trace.isEmpty)
    let trace = reader.read(article, tracing: true).trace
    let stages = try #require(trace.first).stages
    #expect(stages.map(\.stage) == ["normalise", "tokens", "context", "statements", "resolve", "derive"])
    #expect(stages.first?.result == "規 → 规; 業 → 业; 長(zhǎng)７ → 长7; ４ → 4; 國 → 国; 個 → 个; 點 → 点")
    #expect(stages.last?.result == "全国 va_growth 2024M01-M05 5.8 % = 7.4 - 1.6")
    #expect(stages.contains { $0.result.contains("7.4%/figure") })
  }

  @Test func rowsOfTablesAreTracedToo() throws {
    let table = "指标\t1-5月增速（%）\n工业投资\t7.4"
    let article = try TestLexicon.article(table, published: "2024-06-21")
    let trace = ArticleReader(lexicon: try TestLexicon.lexicon).read(article, region: "山东", tracing: true)
      .trace
    #expect(trace.last?.stages.map(\.stage) == ["tokens", "statements", "resolve"])
    #expect(trace.last?.stages.first?.result == "工业投资/name 7.4/growth")
  }

  @Test func theStagesBeforeReadingAreKnownByTheText() throws {
    let text = try SampleReader.text("工业投资增长7.4%，高于全国1.6个百分点。\n首页\n相关阅读\n邻市投资增长12%")
    #expect(
      text.stages.map { "\($0.stage): \($0.result)" } == [
        "decode: UTF-8, text, 4 paragraphs", "furniture: ¶2 alone: 首页", "furniture: ¶3 list: 相关阅读",
        "furniture: ¶4 in list: 邻市投资增长12%",
      ])
  }

  @Test func furnitureIsNotRead() throws {
    let read = try TestLexicon.article(text, published: "2024-06-21")
    let paragraphs = read.paragraphs.map {
      ArticleParagraph(
        number: $0.number, original: $0.original, scalars: $0.scalars, offsets: $0.offsets, isFurniture: true)
    }
    let article = ArticleText(
      name: "a.txt", title: nil, outlet: nil, published: read.published, paragraphs: paragraphs)
    #expect(ArticleReader(lexicon: try TestLexicon.lexicon).read(article, region: "山东").findings.isEmpty)
  }

  @Test func whatIsSuppliedLowersConfidence() throws {
    let said = try #require(try TestLexicon.findings("1-8月，全省工业投资增长7.4%。").first)
    let supplied = try #require(try TestLexicon.findings("1-8月，全省工业投资增长7.4%。\n轮胎产量增长5%。").last)
    #expect(said.confidence == 1 && supplied.confidence < 0.9)
  }
}
