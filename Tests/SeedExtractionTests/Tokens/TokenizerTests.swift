import Testing

@testable import SeedExtraction

@Suite struct TokenizerTests {
  /// The cut with each piece's kind: t time, f figure, r rank, n number, p place, c company, w phrase, m mark, - text.
  private func cut(_ text: String) throws -> String {
    let (tokens, letters) = try TestLexicon.tokens(text)
    return tokens.map { token in
      let kind =
        switch token.kind {
        case .text: "-"
        case .figure: "f"
        case .number: "n"
        case .proportions: "s"
        case .rank: "r"
        case .time: "t"
        case .place: "p"
        case .company: "c"
        case .phrase: "w"
        case .mark: "m"
        }
      return TestLexicon.string(letters[token.range]) + "/" + kind
    }.joined(separator: " ")
  }

  @Test(
    "Sentences in pieces",
    arguments: [
      ("1-8月，全市工业投资同比增长7.4%。", "1-8月/t ，/m 全市/w 工业投资/- 同比/w 增长/w 7.4%/f 。/m"),
      ("增加值增长", "增加值/- 增长/w"), ("比较快", "比较快/-"), ("居全国第2位", "居/w 全国/p 第2位/r"), ("占比超过五成", "占比/w 超过/w 五成/f"),
      ("聊城、德州", "聊城/p 、/m 德州/p"), ("C919首飞", "C919首飞/-"), ("投资2亿元以上", "投资/w 2亿元/f 以上/w"), ("以上企业", "以上企业/-"),
      ("超级工厂", "超级工厂/-"), ("超三成", "超/w 三成/f"), ("高质量发展", "高质量发展/-"),
    ])
  func pieces(text: String, expected: String) throws { #expect(try cut(text) == expected) }

  @Test(
    "The pieces have no gaps and no overlaps",
    arguments: [
      "2023年，全省（不含青岛）工业投资增长7.4%，高于全国1.6、全省0.4个百分点；曜石集团有限公司投资2.8亿元。", "）（（（5%", "——一二三四五六七八九十百千万亿",
      "-+-+5%5%5%", "的的的公司公司",
      "“十四五“十四五”", "1/2/3/4:5:6:7.8.9", "第第第一第二第三名",
    ])
  func noGaps(text: String) throws {
    let (tokens, letters) = try TestLexicon.tokens(text)
    var place = 0
    for token in tokens {
      try #require(token.range.lowerBound == place && !token.range.isEmpty)
      place = token.range.upperBound
    }
    #expect(place == letters.count)
  }
}
