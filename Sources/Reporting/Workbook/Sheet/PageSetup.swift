/// How a sheet is printed.
public struct PageSetup: Sendable, Hashable {
  /// Whether the paper (A4) lies on its side.
  public var isLandscape: Bool
  /// Whether the sheet is made as small as it takes to be one page wide.
  public var fitsWidth: Bool
  /// Whether it is one page high too.
  public var fitsHeight = false
  /// The size of print in per cent, 10 to 400, in place of what makes the sheet fit; nil leaves it to that.
  public var scale: Int?
  /// Rows that begin a page, from 0. Programs pass them over where the sheet is made to fit.
  public var rowBreaks: [Int] = []
  /// Columns that begin a page, from 0.
  public var columnBreaks: [Int] = []
  /// Rows repeated on top of every page.
  public var repeatedRows: ClosedRange<Int>?
  /// Columns repeated on the left of every page.
  public var repeatedColumns: ClosedRange<Int>?
  /// The text on top of every page, in the middle.
  public var header: String
  /// The text at the foot of every page, on the left.
  public var footer: String
  /// The words around the page's number, at the foot on the right: `PAGE / PAGES` when nil.
  public var pageText: PageText?

  /// `page`, the number, `of`, the count, `end`: as in `第 1 页，共 3 页`.
  public struct PageText: Sendable, Hashable {
    /// Before the page's number.
    public var page: String
    /// Between the number and the count.
    public var of: String
    /// After the count.
    public var end: String

    /// The three parts.
    public init(page: String, of: String, end: String = "") {
      self.page = page
      self.of = of
      self.end = end
    }
  }

  /// Landscape on one page's width, unless said otherwise.
  public init(
    isLandscape: Bool = true, fitsWidth: Bool = true, repeatedRows: ClosedRange<Int>? = nil,
    repeatedColumns: ClosedRange<Int>? = nil, header: String = "", footer: String = "",
    pageText: PageText? = nil
  ) {
    self.isLandscape = isLandscape
    self.fitsWidth = fitsWidth
    self.repeatedRows = repeatedRows
    self.repeatedColumns = repeatedColumns
    self.header = header
    self.footer = footer
    self.pageText = pageText
  }
}
