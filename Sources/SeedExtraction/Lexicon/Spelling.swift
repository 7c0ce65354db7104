import SourceText

/// One spelling for the names that differ only in abbreviation: 规上 and 规模以上, 技术改造 and 技改.
struct Spelling: Sendable {
  private let aliases: PhraseTrie<[UInt32]>
  private let lists: WordLists

  /// The rows of class `alias`: a phrase and what it stands for; and the ends of names that say nothing.
  init(_ phrases: CSVTable, _ lists: WordLists) {
    self.lists = lists
    aliases = PhraseTrie(
      phrases.rows.filter { $0["class"].text == "alias" }.map {
        (scalars($0["phrase"].text), scalars($0["value"].text))
      })
  }

  /// A name in one spelling: abbreviations written out, brackets with their content, quotes, blanks and the ends that say
  /// nothing (数量, 总额, 增速) gone.
  func canonical(_ name: some Collection<UInt32>) -> [UInt32] {
    let plain = Spelling.withoutBrackets(name)
    var result: [UInt32] = []
    var place = 0
    while place < plain.count {
      if let match = aliases.longestMatch(in: plain, at: place) {
        result += match.meaning
        place += match.length
      } else {
        result.append(plain[place])
        place += 1
      }
    }
    return withoutEnd(result)
  }

  private static func withoutBrackets(_ name: some Collection<UInt32>) -> [UInt32] {
    var result: [UInt32] = []
    var depth = 0
    for letter in name {
      switch letter {
      case "(", "（": depth += 1
      case ")", "）": depth = max(0, depth - 1)
      case "“", "”", "‘", "’", " ", "、", "的", "《", "》": continue
      default: if depth == 0 { result.append(letter) }
      }
    }
    return result
  }

  /// A name without the ends that say nothing of what is measured; 比重 and 占比 become one.
  private func withoutEnd(_ name: [UInt32]) -> [UInt32] {
    guard
      let end = lists[.ending].first(where: {
        name.count > $0.count + 1 && name.suffix($0.count).elementsEqual($0)
      })
    else { return name }
    let stem = Array(name.dropLast(end.count))
    return end == scalars("比重") || end == scalars("占比") ? stem + scalars("占比") : stem
  }
}
