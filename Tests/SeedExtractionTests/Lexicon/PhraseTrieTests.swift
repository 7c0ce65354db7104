import Testing

@testable import SeedExtraction

@Suite struct PhraseTrieTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(
    "The longest phrase at a place is found",
    arguments: [
      ("规模以上工业增加值", 0, "规模以上工业"), ("规模以", 0, ""), ("全规模以上", 1, "规模以上"), ("工", 0, "工"), ("", 0, ""),
      ("工业", 5, ""),
    ])
  func longest(text: String, place: Int, expected: String) {
    let phrases = ["规模以上", "规模以上工业", "工", "增长"]
    let trie = PhraseTrie(phrases.map { (scalars($0), $0) })
    #expect(trie.longestMatch(in: scalars(text), at: place)?.meaning ?? "" == expected)
  }

  @Test func ofEqualPhrasesTheFirstCounts() {
    let trie = PhraseTrie([(scalars("增长"), 1), (scalars("增长"), 2)])
    #expect(trie.longestMatch(in: scalars("增长"), at: 0)?.meaning == 1)
  }
}
