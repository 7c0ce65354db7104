import SeedExtraction
import Testing

/// Short invented texts, each for one way of saying something. What a text gives must be there in full and in order.
@Suite struct SentencesTests {
  private func check(_ sentence: SentenceCase) throws {
    let text = sentence.text.split(separator: "¶").joined(separator: "\n")
    let found = try TestLexicon.findings(text, region: sentence.region, published: sentence.published)
    let lines = found.map(\.line)
    #expect(lines == sentence.expected, "\(sentence.text)\n\(lines.joined(separator: "\n"))")
  }

  @Test("Growth", arguments: SentenceCase.table(growth)) func readsGrowth(_ sentence: SentenceCase) throws {
    try check(sentence)
  }
  @Test("Times", arguments: SentenceCase.table(times)) func readsTimes(_ sentence: SentenceCase) throws {
    try check(sentence)
  }
  @Test("Amounts and counts", arguments: SentenceCase.table(amounts)) func readsAmounts(
    _ sentence: SentenceCase
  ) throws { try check(sentence) }
  @Test("Shares, ratios and ranks", arguments: SentenceCase.table(shares)) func readsShares(
    _ sentence: SentenceCase
  ) throws { try check(sentence) }
  @Test("Differences", arguments: SentenceCase.table(differences)) func readsDifferences(
    _ sentence: SentenceCase
  ) throws { try check(sentence) }
  @Test("Lists", arguments: SentenceCase.table(lists)) func readsLists(_ sentence: SentenceCase) throws {
    try check(sentence)
  }
  @Test("Targets", arguments: SentenceCase.table(targets)) func readsTargets(_ sentence: SentenceCase) throws
  { try check(sentence) }
  @Test("Regions and companies", arguments: SentenceCase.table(regions)) func readsRegions(
    _ sentence: SentenceCase
  ) throws { try check(sentence) }
  @Test("Several in one", arguments: SentenceCase.table(mixed)) func readsMixed(_ sentence: SentenceCase)
    throws
  {
    try check(sentence)
  }
  @Test("What is no figure", arguments: SentenceCase.table(traps)) func readsTraps(_ sentence: SentenceCase)
    throws
  { try check(sentence) }
}
