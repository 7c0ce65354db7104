public import Localization

/// A report as Markdown with the tables of GitHub's dialect (GFM).
public struct MarkdownReport: ReportFormat {
  /// Whether what cells of tables rest on is written under each table.
  public var citesCells: Bool

  /// The format.
  public init(citesCells: Bool = false) { self.citesCells = citesCells }

  /// `md`.
  public var fileExtension: String { "md" }

  /// The report in UTF-8.
  public func encode(_ report: Report, in language: Language) -> [UInt8] {
    Array(text(report, in: language).utf8)
  }

  /// The report as text, each line ended by a line feed.
  public func text(_ report: Report, in language: Language) -> String {
    let page = MarkdownPage(language: language, citesCells: citesCells)
    var parts = ["# " + page.inline(report.title)]
    if let subtitle = report.subtitle { parts.append("*" + page.inline(subtitle) + "*") }
    for section in report.sections {
      if let heading = section.heading { parts.append("## " + page.inline(heading)) }
      parts += section.blocks.map(page.text)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
