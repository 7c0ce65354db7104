public import Localization

/// A way to write a report: plain text, Markdown, and what comes after them.
///
/// To add a format:
/// 1. Make a folder `Formats/<Name>Report/` with a struct `<Name>Report: ReportFormat`; its options are stored
///    properties with defaults.
/// 2. Write one function for each case of `Report.Block`. The compiler names the ones that are missing, here
///    and in every other format when a case is added.
/// 3. Numbers come as numbers: write them by `NumberFormat`, or hand them on if the format has numbers of its
///    own (a spreadsheet's cell format). Take the missing mark from `NumberFormat.missing`.
/// 4. Escape what the format would read as its own marks; text in a report is the user's.
/// 5. Same report, same bytes: no clock, no locale, no dictionary order.
/// 6. Test with the report of `SampleReport` in both languages.
public protocol ReportFormat: Sendable {
  /// What the file's name ends in, without the point.
  var fileExtension: String { get }

  /// The report as the bytes of one file.
  func encode(_ report: Report, in language: Language) -> [UInt8]
}
