public import Localization

/// A way to write a table of figures for another program: tidy and wide CSV, IAMC, SDMX, Markdown, LaTeX.
///
/// To add a format:
/// 1. One file in `Tables/Formats` with a struct that conforms; its options are stored properties with defaults.
/// 2. Rows as they stand: `RowEncoder` with a `FieldStyle` (the separator and how a text is written). Periods as
///    columns: `WideTable`, which names rows that are there twice. A workbook: `Workbook`.
/// 3. Columns are found by role, those of a standard (`model`, `scenario`) by name; throw `TableError` for what is missing.
/// 4. Text is the user's: escape what the format would read as its own marks, and what a spreadsheet would compute.
/// 5. Numbers of files have 12 significant digits (`SignificantDigits`); only formats for a page round.
/// 6. Same table, same bytes: no clock, no locale, no dictionary order.
/// 7. A case of `ExportFormat` in `Qilu/Export`, a row in `docs/tables.md`, a test with `SampleTable`, and, where a program
///    reads the format, one in `Tests/Documents`.
public protocol TableFormat: Sendable {
  /// What the file's name ends in, without the point.
  var fileExtension: String { get }

  /// The table as the bytes of one file; the language is that of headings in formats for a page.
  func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8]
}

/// A format whose rows do not depend on each other, so that a table of any size is written piece by piece.
public protocol RowTableFormat: TableFormat {
  /// What stands before the rows.
  func head(of table: ColumnarTable) throws(TableError) -> [UInt8]

  /// What writes rows of tables with these columns.
  func rowEncoder(for table: ColumnarTable) throws(TableError) -> RowEncoder
}

extension RowTableFormat {
  /// The table as the bytes of one file.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    try head(of: table) + rowEncoder(for: table).encode(table)
  }
}
