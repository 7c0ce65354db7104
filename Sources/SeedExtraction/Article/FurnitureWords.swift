import Localization
import SourceText

/// Phrases that tell the furniture of a page from its text.
struct FurnitureWords: Sendable {
  /// Where a phrase must stand to tell.
  enum Place: String, CaseIterable {
    /// Anywhere in a line of ordinary length.
    case anywhere
    /// The line is nothing else but such phrases, signs and digits.
    case alone
    /// The line begins with it and is short.
    case start
    /// The line begins with it, however long.
    case notice
    /// Alone, and the list of links below belongs to it.
    case list
    /// Alone, and everything below belongs to it: readers' comments.
    case rest
  }

  let trie: PhraseTrie<Place>

  /// Phrases from a table with the columns phrase, where.
  init(_ table: CSVTable, _ problems: DiagnosticCollector) {
    var phrases: [(phrase: [UInt32], meaning: Place)] = []
    var normalizer = Normalizer()
    for row in table.rows {
      guard let place = Place(rawValue: row["where"].text) else {
        let names = Place.allCases.map(\.rawValue).joined(separator: ", ")
        problems.add(row["where"].mismatch(expected: LocalizedText(en: "one of \(names)", zh: "\(names) 之一")))
        continue
      }
      phrases.append((normalizer.normalize(row["phrase"].text.unicodeScalars.map(\.value)).scalars, place))
    }
    trie = PhraseTrie(phrases)
  }
}
