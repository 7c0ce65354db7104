public import Localization

extension Report {
  /// Running text whose figures lead to where they stand.
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

  /// A figure as it stands in a text, and where in the report it is told in full.
  ///
  /// A mention is looked for behind the one before it; one that the text of a language does not hold is passed over
  /// there, so that a sentence may tell its figures in another order or leave one out. A number is found as a whole, never
  /// within a longer one.
  public struct Mention: Sendable, Hashable {
    /// The figure as printed: `7.1 %`, in Chinese `7.1%`.
    public var words: LocalizedText
    /// Where it is told; nil for words that hold digits but are no figure, such as a name, so that the figures behind
    /// them are not looked for in them.
    public var target: Target?

    /// A figure with its cell.
    public init(_ words: LocalizedText, _ place: Table.Place) {
      self.init(words, to: .cell(place))
    }

    /// A figure with where it is told.
    public init(_ words: LocalizedText, to target: Target?) {
      self.words = words
      self.target = target
    }
  }

  /// Where a figure of a text is told in full.
  public enum Target: Sendable, Hashable {
    /// A cell of a table of the report.
    case cell(Table.Place)
    /// A derivation of the report, by its identifier.
    case derivation(String)
  }
}

extension Report.Statement {
  /// Two statements one after the other.
  public static func + (left: Self, right: Self) -> Self {
    Self(left.text + right.text, mentions: left.mentions + right.mentions)
  }

  /// The statement behind words that are no figures, whatever digits they hold: a name.
  public func behind(_ words: LocalizedText) -> Self {
    Self(words + text, mentions: [Report.Mention(words, to: nil)] + mentions)
  }

  /// The text of a language in pieces, those that are figures with what they lead to.
  func pieces(in language: Language) -> [(text: String, target: Report.Target?)] {
    var rest = text[language][...]
    var pieces: [(text: String, target: Report.Target?)] = []
    for mention in mentions {
      let words = mention.words[language]
      guard !words.isEmpty, let range = rest.firstFigure(words) else { continue }
      if rest.startIndex < range.lowerBound { pieces.append((String(rest[..<range.lowerBound]), nil)) }
      pieces.append((words, mention.target))
      rest = rest[range.upperBound...]
    }
    if !rest.isEmpty { pieces.append((String(rest), nil)) }
    return pieces
  }
}

extension Substring {
  /// Where words stand first that do not cut a number in two.
  fileprivate func firstFigure(_ words: String) -> Range<Index>? {
    var from = startIndex
    while let range = self[from...].firstRange(of: words) {
      let before = base[..<range.lowerBound].reversed().prefix(2)
      if !Self.joins(words.first, before), !Self.joins(words.last, self[range.upperBound...].prefix(2)) {
        return range
      }
      from = index(after: range.lowerBound)
    }
    return nil
  }

  /// Whether the characters beside a number, nearest first, belong to it.
  private static func joins(_ end: Character?, _ beside: some Sequence<Character>) -> Bool {
    let beside = Array(beside)
    guard let end, end.isNumber, let next = beside.first else { return false }
    return next.isNumber || (".,".contains(next) && beside.count > 1 && beside[1].isNumber)
  }
}
