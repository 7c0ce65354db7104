public import Localization

/// A report as plain text for a terminal: no line wider than the page, Chinese columns aligned.
public struct TextReport: ReportFormat {
  /// The columns of the page.
  public var width: Int
  /// How characters of ambiguous width are counted; where they are wide, lines are drawn with ASCII.
  public var ambiguous: AmbiguousWidth
  /// Whether what cells of tables rest on is written under each table.
  public var citesCells: Bool

  /// A page of 80 columns unless said otherwise; at least 40.
  public init(width: Int = 80, ambiguous: AmbiguousWidth = .narrow, citesCells: Bool = false) {
    self.width = width
    self.ambiguous = ambiguous
    self.citesCells = citesCells
  }

  /// `txt`.
  public var fileExtension: String { "txt" }

  /// The report in UTF-8.
  public func encode(_ report: Report, in language: Language) -> [UInt8] {
    Array(text(report, in: language).utf8)
  }

  /// The report as text, each line ended by a line feed.
  public func text(_ report: Report, in language: Language) -> String {
    page(language).lines(of: report).ended
  }

  /// One section as text.
  public func text(_ section: Report.Section, in language: Language) -> String {
    page(language).lines(of: section).ended
  }

  /// One block as text.
  public func text(_ block: Report.Block, in language: Language) -> String {
    page(language).lines(of: block).ended
  }

  /// One table as text, for commands that print nothing else.
  public func text(_ table: Table, in language: Language) -> String {
    text(.table(table), in: language)
  }

  private func page(_ language: Language) -> TextPage {
    TextPage(
      width: max(40, width), language: language, style: TextStyle(ambiguous: ambiguous),
      citesCells: citesCells)
  }
}

extension [String] {
  /// The lines, each ended by a line feed.
  fileprivate var ended: String {
    map { $0.withoutTrailingSpaces + "\n" }.joined()
  }
}
