import TimeSeries

/// One field of every row: which column it shows, and how.
struct RowField: Sendable {
  /// The column, by its index in the table.
  var column: Int
  /// Bytes before the field, such as fields that are the same in every row; for columns of texts and periods.
  var prefix: [UInt8] = []
  /// What is written for a text.
  var text: @Sendable (String) -> String = { $0 }
  /// What is written for a period.
  var period: @Sendable (Period) -> String = { $0.description }

  /// The field with its quotes (RFC 4180).
  func encoded(_ text: String) -> [UInt8] {
    var bytes = prefix
    CSVWriter.append(text, to: &bytes)
    return bytes
  }
}
