public import Localization

/// A report as one HTML file that needs nothing else: both languages, light and dark, tables that sort and copy,
/// charts with their figures, print.
///
/// The page works from a disk, fetches nothing and, by its own Content-Security-Policy, could not. Without scripts it
/// shows one language and the viewer's theme. What stands in the report is only ever text.
public struct HTMLReport: ReportFormat {
  /// Whether charts are drawn a second time for narrow screens, where the wide picture would be too small to read.
  public var drawsNarrowCharts: Bool

  /// The format.
  public init(drawsNarrowCharts: Bool = true) { self.drawsNarrowCharts = drawsNarrowCharts }

  /// `html`.
  public var fileExtension: String { "html" }

  /// The page in UTF-8; it opens in the language asked for.
  public func encode(_ report: Report, in language: Language) -> [UInt8] {
    Array(text(report, in: language).utf8)
  }

  /// The page as text.
  public func text(_ report: Report, in language: Language) -> String {
    var page = HTMLPage(report: report, language: language, drawsNarrowCharts: drawsNarrowCharts)
    page.write()
    return page.html.text
  }
}
