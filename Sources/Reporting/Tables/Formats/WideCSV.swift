import TimeSeries
public import Localization

/// One row a series, one column a period: what people and spreadsheets like to look at.
public struct WideCSV: TableFormat {
  /// Whether the file begins with a byte-order mark, for spreadsheets that need one.
  public var byteOrderMark: Bool

  /// The format.
  public init(byteOrderMark: Bool = false) { self.byteOrderMark = byteOrderMark }

  /// `csv`.
  public var fileExtension: String { "csv" }

  /// The table as the bytes of one file.
  public func encode(_ table: ColumnarTable, in language: Language) throws(TableError) -> [UInt8] {
    encode(try WideTable(table))
  }

  func encode(_ wide: WideTable) -> [UInt8] {
    var writer = CSVWriter(
      header: wide.names.map(\.name) + wide.periods.map(\.description), byteOrderMark: byteOrderMark)
    for row in wide.rows {
      for name in wide.names { writer.field(name.values.text(row.source)) }
      for value in row.values { writer.field(value) }
      writer.endRow()
    }
    return writer.bytes
  }
}
