public import SourceText
public import TimeSeries

/// Makes the text of an article from the bytes of a file: a text file or a saved page.
///
/// The stages: bytes to UTF-8 (`ArticleDecoder`), a page to lines (`PageText`), each line to normalised scalars
/// (`Normalizer`), damaged glosses mended (`LostCharacters`), spun words put back (`SpunWords`), furniture told from text
/// (`FurnitureWords`), and at last the day, the headline and the outlet.
public struct ArticleTextReader: Sendable {
  private let furniture: FurnitureWords
  private let spunWords: SpunWords

  /// A reader. `furniture` and `spunWords` are the tables `reading/furniture.csv` and `reading/spun-words.csv` of a
  /// seeds folder; what is wrong in them goes to `problems`.
  public init(furniture: CSVTable, spunWords: CSVTable, _ problems: DiagnosticCollector) {
    self.furniture = FurnitureWords(furniture, problems)
    self.spunWords = SpunWords(spunWords, problems)
  }

  /// The text of a file. `published`, if given, is believed; else the text is searched for the day.
  ///
  /// Throws for a file that is empty or not a text.
  public func text(
    of bytes: [UInt8], name: String, published: CalendarDate? = nil
  ) throws(Diagnostic) -> ArticleText {
    let decoded = try ArticleDecoder(name: name).decode(bytes)
    let page = PageText.isPage(decoded.text, name: name) ? PageText(decoded.text) : nil
    var draft = ArticleDraft(utf8: page?.text ?? decoded.text)
    guard !draft.paragraphs.isEmpty else { throw .emptyArticle(name) }
    LostCharacters.mend(&draft)
    draft.replaceSpunWords(spunWords)
    let marking = furniture.marking(draft.paragraphs.map(\.text.scalars))
    let masthead = Masthead(draft, marking, page: page)
    return ArticleText(
      name: name, title: masthead.title, outlet: masthead.outlet,
      published: published.map { PublicationDate(date: $0, rule: .given) } ?? masthead.published,
      paragraphs: draft.paragraphs.indices.map { index in
        let paragraph = draft.paragraphs[index]
        return ArticleParagraph(
          number: index + 1, original: paragraph.original, scalars: paragraph.text.scalars,
          offsets: paragraph.text.offsets, isFurniture: marking.isFurniture[index],
          furnitureRule: marking.rules[index])
      }, encoding: decoded.encoding, isPage: page != nil)
  }
}
