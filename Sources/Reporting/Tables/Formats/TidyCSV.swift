/// The table as it is: one row a figure, RFC 4180.
public struct TidyCSV: RowTableFormat {
  /// Whether the file begins with a byte-order mark, for spreadsheets that need one.
  public var byteOrderMark: Bool

  /// The format.
  public init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }

  /// `csv`.
  public var fileExtension: String { "csv" }

  /// The header row.
  public func head(of table: ColumnarTable) -> [UInt8] {
    CSVWriter(header: table.columns.map(\.name), byteOrderMark: byteOrderMark).bytes
  }

  /// Rows with all columns.
  public func rowEncoder(for table: ColumnarTable) -> RowEncoder { RowEncoder(table) }
}
