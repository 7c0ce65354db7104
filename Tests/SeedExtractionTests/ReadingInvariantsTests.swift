import SeedExtraction
import Testing

/// The checks must notice what is wrong: each case spoils one thing of a reading that is in order.
@Suite struct ReadingInvariantsTests {
  private func reading() throws -> Reading {
    let text = "东州市工业情况\n2024年3月8日\n\n2023年，全市规模以上工业增加值增长7.4%，技改投资增长9.1%。\n"
    return try #require(try ShippedReaders.shared.get().reading(Array(text.utf8)))
  }

  private func spoiled(_ reading: Reading, _ spoil: (inout Finding) -> Void) -> Reading {
    var findings = reading.findings
    spoil(&findings[0])
    return Reading(article: reading.article, home: nil, findings: findings)
  }

  @Test func aReadingIsInOrder() throws {
    let reading = try reading()
    #expect(reading.findings.count == 2)
    #expect(ReadingInvariants.broken(reading).isEmpty)
  }

  @Test func whatIsSpoiledIsNoticed() throws {
    let reading = try reading()
    try #require(reading.findings.count == 2)
    let spoils: [(inout Finding) -> Void] = [
      { $0.value = "1e400" }, { $0.value = "" }, { $0.value = "1.2.3" }, { $0.value = ".5" },
      { $0.value = "nan" },
      { $0.evidence += "点" }, { $0.place = 3..<3 }, { $0.place = 0..<10_000 }, { $0.paragraph = 90 },
      { $0.paragraph += 1 }, { $0.confidence = 1.5 },
      { $0.place = ($0.place.lowerBound + 1)..<$0.place.upperBound },
    ]
    for (number, spoil) in spoils.enumerated() {
      #expect(!ReadingInvariants.broken(spoiled(reading, spoil)).isEmpty, "\(number)")
    }
  }

  @Test(arguments: [
    ([0, 2, 1, 3] as [UInt32], [0x4E00, 0x4E01, 0x4E02] as [UInt32]), ([0, 1, 2], [0x4E00, 0x4E01, 0x4E02]),
    ([0, 1, 2, 9], [0x4E00, 0x4E01, 0x4E02]), ([0, 1, 2, 3], [0x4E00, 0xD800, 0x4E02]),
  ])
  func offsetsAreChecked(offsets: [UInt32], scalars: [UInt32]) {
    let paragraph = ArticleParagraph(
      number: 1, original: "一丁丂", scalars: scalars, offsets: offsets, isFurniture: false)
    let article = ArticleText(name: "a", title: nil, outlet: nil, published: nil, paragraphs: [paragraph])
    #expect(!ReadingInvariants.broken(Reading(article: article, home: nil, findings: [])).isEmpty)
  }
}
