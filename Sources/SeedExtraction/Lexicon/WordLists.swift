import SourceText

/// Words of `phrases.csv` that are looked for in names and headings, not in the text: no tokens are made of them.
struct WordLists: Sendable {
  /// The classes of such words.
  enum List: String, Sendable, CaseIterable {
    /// A noun that says how something is measured and not what: 产能. Alone it takes what the text spoke of last.
    case measure
    /// An end of names that says nothing of what is measured: 数量.
    case ending
    /// What is made in a time; its rank is of that time too: 产值.
    case flownoun
    /// What stands at a time: 余额.
    case stock
    /// How far things have come, unlike 贡献率 or 开工率: 覆盖率.
    case staterate
    /// What is counted for a time in a report of that time: 项目.
    case timecount
    /// What an amount before it picks out: 500万元以上|项目.
    case thing
    /// A noun that says where, not what: 城市.
    case place = "where"
    /// What 条 counts pieces of; of anything else it counts clauses.
    case piece
    /// Words of headings of sections about what was, and about what will be.
    case lookback, lookahead
    /// Times in words: 目前, 年初以来 (as far as the year has gone), and 近年来, which no figure is of.
    case now, sofar, vague
    /// The ends of the names of companies, and of zones, which figures are published for as for places.
    case company, zone
  }

  private let words: [List: [[UInt32]]]

  /// The words of a table of phrases. One that ends in another stands before it.
  init(_ phrases: CSVTable) {
    var words: [List: [[UInt32]]] = [:]
    for row in phrases.rows where !row["phrase"].text.isEmpty {
      if let list = List(rawValue: row["class"].text) {
        words[list, default: []].append(scalars(row["phrase"].text))
      }
    }
    self.words = words.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The words of a class, long ones first.
  subscript(list: List) -> [[UInt32]] { words[list] ?? [] }

  /// The longest word of a class in which a name ends; nil if it ends in none.
  func end(of name: some BidirectionalCollection<UInt32>, in list: List) -> [UInt32]? {
    self[list].first { name.suffix($0.count).elementsEqual($0) }
  }

  /// Whether a text holds a word of a class.
  func areHeld(by text: some RandomAccessCollection<UInt32>, _ list: List) -> Bool {
    self[list].contains(where: text.holds)
  }
}

/// Nouns that say how something is measured.
extension WordLists {
  /// Whether a name is nothing but such a noun.
  func isBare(_ name: [UInt32]) -> Bool { self[.measure].contains(name) }

  /// A name without the noun at its end that says how it is measured; nil if it has none.
  func stem(of name: [UInt32]) -> [UInt32]? { head(of: name).map { Array(name.dropLast($0.count)) } }

  /// The noun at the end of a name that is more than it; nil if it has none.
  func head(of name: [UInt32]) -> [UInt32]? {
    self[.measure].first { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }
}
