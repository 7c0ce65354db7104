public import TimeSeries

/// The text of an article, paragraph by paragraph, in one script and one spelling, with the way back to the original.
public struct ArticleText: Sendable {
  /// The file's name.
  public let name: String
  /// The headline, in simplified characters; nil if none can be told.
  public let title: String?
  /// Who published it, as the page says (来源); nil if it does not.
  public let outlet: String?
  /// When it was published; nil if neither the caller nor the text says.
  public let published: PublicationDate?
  /// Every paragraph that holds a character that is not blank, furniture included.
  public let paragraphs: [ArticleParagraph]
  /// The encoding that the file was in.
  public let encoding: String
  /// Whether the file is a saved page.
  public let isPage: Bool

  /// An article.
  public init(
    name: String, title: String?, outlet: String?, published: PublicationDate?,
    paragraphs: [ArticleParagraph],
    encoding: String = "UTF-8", isPage: Bool = false
  ) {
    self.name = name
    self.title = title
    self.outlet = outlet
    self.published = published
    self.paragraphs = paragraphs
    self.encoding = encoding
    self.isPage = isPage
  }
}

/// A paragraph: a line of a text file, or a block of a page.
public struct ArticleParagraph: Sendable {
  /// Its number, from 1, among those that are not blank.
  public let number: Int
  /// As the file has it.
  public let original: String
  /// Its scalars, normalised: simplified characters, plain digits and ASCII brackets, glosses and line furniture gone.
  public let scalars: [UInt32]
  /// For each of `scalars`, and for the end, the offset of the original scalar it stands for: `scalars.count + 1`
  /// numbers, never falling.
  public let offsets: [UInt32]
  /// Whether it is navigation, a notice, a comment: nothing that the article says.
  public let isFurniture: Bool
  /// What makes it furniture: the place of a phrase of `furniture.csv`, `in list` below such a phrase, `margin` outside of
  /// the text; nil if unknown, or if it is none.
  public let furnitureRule: String?

  /// A paragraph.
  public init(
    number: Int, original: String, scalars: [UInt32], offsets: [UInt32], isFurniture: Bool,
    furnitureRule: String? = nil
  ) {
    self.number = number
    self.original = original
    self.scalars = scalars
    self.offsets = offsets
    self.isFurniture = isFurniture
    self.furnitureRule = furnitureRule
  }
}

/// When an article was published, and how that is known.
public struct PublicationDate: Sendable, Hashable {
  /// How a date is known, the surest first.
  public enum Rule: String, Sendable, CaseIterable {
    /// The caller said so.
    case given
    /// Printed beside a word that says what it is, or at the head of the page.
    case printed
    /// The latest time stamp on the page.
    case latestOnPage = "latest on page"
    /// Put together from the days and years that the text speaks of.
    case inferred
  }

  /// The day.
  public let date: CalendarDate
  /// How it is known.
  public let rule: Rule

  /// A date.
  public init(date: CalendarDate, rule: Rule) {
    self.date = date
    self.rule = rule
  }
}
