import Localization
import SourceText

/// Words that text spinners put in the place of others, and what they stand for.
struct SpunWords: Sendable {
  /// How far a word is a sign of spinning.
  enum Sign: String, CaseIterable {
    /// Never good Chinese in such a text: replaced wherever it stands.
    case sure
    /// An ordinary word: replaced only in a text that shows two different sure signs.
    case context
  }

  private struct Entry {
    let meant: [UInt32]
    let sign: Sign
  }

  /// Places in a text where a word of the list stands.
  struct Match {
    let place: Int
    let length: Int
    let entry: Int
  }

  private let trie: PhraseTrie<Int>
  private let entries: [Entry]

  /// Words from a table with the columns printed, meant, sign.
  init(_ table: CSVTable, _ problems: DiagnosticCollector) {
    var phrases: [(phrase: [UInt32], meaning: Int)] = []
    var entries: [Entry] = []
    for row in table.rows {
      let (printed, meant) = (row["printed"].text, row["meant"].text)
      guard let sign = Sign(rawValue: row["sign"].text) else {
        problems.add(
          row["sign"].mismatch(expected: LocalizedText(en: "sure or context", zh: "sure 或 context")))
        continue
      }
      guard !printed.isEmpty, !meant.isEmpty else {
        problems.add(
          row["printed"].mismatch(expected: LocalizedText(en: "a word and what it means", zh: "词及其原意")))
        continue
      }
      phrases.append((printed.unicodeScalars.map(\.value), entries.count))
      entries.append(Entry(meant: meant.unicodeScalars.map(\.value), sign: sign))
    }
    (trie, self.entries) = (PhraseTrie(phrases), entries)
  }

  /// The words of the list in a text, the longest at each place, none within another. A word that means itself (内生动力)
  /// keeps a shorter one from being found in it.
  func matches(in scalars: [UInt32]) -> [Match] {
    guard !entries.isEmpty else { return [] }
    var result: [Match] = []
    scalars.withUnsafeBufferPointer { text in
      var place = 0
      while place < text.count {
        if let match = trie.longestMatch(in: text, at: place, end: text.count) {
          result.append(Match(place: place, length: match.length, entry: match.meaning))
          place += match.length
        } else {
          place += 1
        }
      }
    }
    return result
  }

  /// Whether an entry is a sign of spinning by itself.
  func isSure(_ match: Match) -> Bool { entries[match.entry].sign == .sure }

  /// The text with words replaced: the sure ones, and all of them in a text that is spun. The characters of a replacement
  /// stand for the place in the original at the same distance, as far as the printed word reaches.
  func replacing(_ matches: [Match], inSpunText isSpun: Bool, _ paragraph: inout Normalizer.Result) {
    let chosen = matches.filter { isSpun || isSure($0) }
    guard !chosen.isEmpty else { return }
    var scalars: [UInt32] = []
    var offsets: [UInt32] = []
    scalars.reserveCapacity(paragraph.scalars.count)
    offsets.reserveCapacity(paragraph.offsets.count)
    var done = 0
    for match in chosen {
      scalars += paragraph.scalars[done..<match.place]
      offsets += paragraph.offsets[done..<match.place]
      for (index, scalar) in entries[match.entry].meant.enumerated() {
        scalars.append(scalar)
        offsets.append(paragraph.offsets[match.place + min(index, match.length - 1)])
      }
      done = match.place + match.length
    }
    scalars += paragraph.scalars[done...]
    offsets += paragraph.offsets[done...]
    (paragraph.scalars, paragraph.offsets) = (scalars, offsets)
  }
}
