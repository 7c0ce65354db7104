/// What an article itself says of its words: which characters carry which reading, and which characters stand together.
struct GlossDictionary {
  /// The characters printed with a reading, by the reading as printed.
  private(set) var characters: [[UInt32]: Set<UInt32>] = [:]
  /// Simplified characters that stand side by side somewhere.
  private var pairs: Set<UInt64> = []
  /// For each character those found behind it.
  private(set) var followers: [UInt32: Set<UInt32>] = [:]

  /// Longer articles are read this far.
  private static let longest = 2_000_000

  init(_ draft: ArticleDraft) {
    var read = 0
    for paragraph in draft.paragraphs {
      guard read < GlossDictionary.longest else { break }
      read += paragraph.text.scalars.count
      addPairs(paragraph.text.scalars.prefix(GlossDictionary.longest))
      addGlosses(paragraph.original.unicodeScalars.prefix(GlossDictionary.longest).map(\.value))
    }
  }

  /// Whether two simplified characters stand side by side in the article.
  func isPair(_ left: UInt32, _ right: UInt32) -> Bool { pairs.contains(UInt64(left) << 32 | UInt64(right)) }

  private mutating func addPairs(_ scalars: some Collection<UInt32>) {
    for (left, right) in zip(scalars, scalars.dropFirst()) where left > 0x2000 && right > 0x2000 {
      guard pairs.insert(UInt64(left) << 32 | UInt64(right)).inserted else { continue }
      followers[left, default: []].insert(right)
    }
  }

  private mutating func addGlosses(_ source: [UInt32]) {
    let table = CharacterTable.shared
    for place in source.indices where table.kind(of: source[place]) == .openBracket && place > 0 {
      let character = source[place - 1]
      guard table.kind(of: character) == .han, let reading = PinyinSyllables.match(in: source, at: place + 1),
        reading.isToned, reading.end < source.count, table.kind(of: source[reading.end]) == .closeBracket
      else { continue }
      characters[Array(source[place + 1..<reading.end]), default: []].insert(character)
    }
  }
}
