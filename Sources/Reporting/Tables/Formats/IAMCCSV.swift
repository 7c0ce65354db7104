public import Localization

/// IAMC as CSV, which pyam and the scenario databases read.
public struct IAMCCSV: TableFormat {
  /// Whether the file begins with a byte-order mark, for spreadsheets that need one.
  public var byteOrderMark: Bool

  /// The format.
  public init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }

  /// `csv`.
  public var fileExtension: String { "csv" }

  /// The table as the bytes of one file.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    WideCSV(byteOrderMark: byteOrderMark).encode(try IAMCTable.wide(table))
  }
}
