import SpreadsheetML

/// A workbook as a value: what `WorkbookWriter` turns into the bytes of an xlsx file.
///
/// Nothing in it depends on a clock, a locale or a user: the same value gives the same bytes.
public struct Workbook: Sendable, Hashable {
  /// The title in the document's properties.
  public var title: String
  /// The subject in the document's properties.
  public var subject: String
  /// The sheets in the order of their tabs; the first is shown on opening.
  public var sheets: [Worksheet]
  /// Names for cells, usable in every formula of the workbook.
  public var names: [DefinedName]

  /// A workbook of sheets.
  public init(title: String, subject: String = "", sheets: [Worksheet] = [], names: [DefinedName] = []) {
    self.title = title
    self.subject = subject
    self.sheets = sheets
    self.names = names
  }
}

/// What a spreadsheet program can hold; the rows and columns of a sheet stand at `CellPosition`.
///
/// Source: Excel specifications and limits (Microsoft); ECMA-376 Part 1, 18.3 and 18.2.5.
public enum WorkbookLimits {
  /// UTF-16 units of a text in a cell or a comment.
  public static let text = 32_767
  /// UTF-16 units of a formula, with its equals sign.
  public static let formula = 8_192
  /// UTF-16 units of a sheet's name.
  public static let sheetName = 31
  /// UTF-16 units of a link's address as it is written (`LinkAddress`); programs take some more.
  public static let linkAddress = 2_000
  /// Links of one sheet.
  public static let links = 65_530
  /// Series of a chart.
  public static let chartSeries = 255
  /// Points of a chart series.
  public static let chartPoints = 32_000
}
