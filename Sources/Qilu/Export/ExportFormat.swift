public import Reporting

/// The formats that `qilu export` writes, by the words that a user asks for them with.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  /// One row a figure, CSV.
  case tidy
  /// One column a period, CSV.
  case wide
  /// The layout of scenario databases, CSV.
  case iamc
  /// The same as a workbook.
  case iamcWorkbook = "iamc-xlsx"
  /// SDMX-CSV 2.0.
  case sdmx
  /// The SDMX structure that the rows of `sdmx` name, SDMX-ML 3.0.
  case sdmxStructure = "sdmx-structure"
  /// A table for a page, Markdown.
  case markdown
  /// A table for a page, LaTeX.
  case latex

  /// The format with its options.
  ///
  /// - Parameter decimals: digits after the point in tables for a page.
  public func format(decimals: Int, options: OutputOptions) -> any TableFormat {
    switch self {
    case .tidy: TidyCSV(byteOrderMark: options.byteOrderMark)
    case .wide: WideCSV(byteOrderMark: options.byteOrderMark)
    case .iamc: IAMCCSV(byteOrderMark: options.byteOrderMark)
    case .iamcWorkbook: IAMCWorkbook(scratch: options.scratch)
    case .sdmx: SDMXCSV()
    case .sdmxStructure: SDMXStructure()
    case .markdown: MarkdownTable(decimals: decimals)
    case .latex: LaTeXTable(decimals: decimals)
    }
  }

  /// Whether the columns are declared once for all tables, so that all of them are written.
  var declaresColumns: Bool { self == .sdmx || self == .sdmxStructure }

  /// Whether the bytes are no text.
  public var isBinary: Bool { self == .iamcWorkbook }
}
