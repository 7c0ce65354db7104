public import Localization

extension Report {
  /// Running text whose figures lead to the cells where they stand.
  public struct Statement: Sendable, Hashable {
    /// The text.
    public var text: LocalizedText
    /// The figures of the text that can be followed, in their order.
    public var mentions: [Mention]

    /// A text with its figures.
    public init(_ text: LocalizedText, mentions: [Mention] = []) {
      self.text = text
      self.mentions = mentions
    }
  }

  /// A figure as it stands in a text, and the cell of a table of the report that holds it.
  ///
  /// A mention is looked for behind the one before it; one that the text of a language does not hold is passed over
  /// there, so that a sentence may tell its figures in another order or leave one out.
  public struct Mention: Sendable, Hashable {
    /// The figure as printed: `7.1 %`, in Chinese `7.1%`.
    public var words: LocalizedText
    /// Its cell.
    public var place: Table.Place

    /// A figure with its cell.
    public init(_ words: LocalizedText, _ place: Table.Place) {
      self.words = words
      self.place = place
    }
  }
}

extension Report.Statement {
  /// The text of a language in pieces, those that are mentions with their cells.
  func pieces(in language: Language) -> [(text: String, place: Table.Place?)] {
    var rest = text[language][...]
    var pieces: [(text: String, place: Table.Place?)] = []
    for mention in mentions {
      let words = mention.words[language]
      guard !words.isEmpty, let range = rest.firstRange(of: words) else { continue }
      if rest.startIndex < range.lowerBound { pieces.append((String(rest[..<range.lowerBound]), nil)) }
      pieces.append((words, mention.place))
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { pieces.append((String(rest), nil)) }
    return pieces
  }
}
