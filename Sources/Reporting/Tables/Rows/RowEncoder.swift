/// Writes the rows of tables that have the same columns: made once, it encodes each distinct text once.
///
/// A table with other distinct values is written all the same, only its texts are encoded anew.
public struct RowEncoder: Sendable {
  private let fields: [RowField]
  private let known: ColumnarTable
  /// By field; nil for numbers.
  private let encoded: [EncodedFields?]

  /// An encoder of the columns of tables like this one.
  init(_ table: ColumnarTable) { self.init(table, table.columns.indices.map { RowField(column: $0) }) }

  /// An encoder of some fields of tables like this one.
  init(_ table: ColumnarTable, _ fields: [RowField]) {
    self.fields = fields
    known = table
    encoded = fields.enumerated().map { place, field in
      // A row of one empty field would be a blank line, which readers skip.
      let isAlone = fields.count == 1
      let end = place == fields.count - 1 ? UInt8.lineFeed : .comma
      switch table.columns[field.column].values {
      case .text(let coded):
        return EncodedFields(
          coded.values.lazy.map { text in
            let text = field.text(text)
            return isAlone && text.isEmpty ? [.quote, .quote] : field.encoded(text)
          }, end: end)
      case .period(let coded):
        return EncodedFields(coded.values.lazy.map { field.encoded(field.period($0)) }, end: end)
      case .number, .integer: return nil
      }
    }
  }

  /// The rows of a table as bytes. Precondition: it has the columns that the encoder was made for.
  public func encode(_ table: ColumnarTable) -> [UInt8] { encode(table, rows: 0..<table.rowCount) }

  /// Some rows of a table as bytes.
  public func encode(_ table: ColumnarTable, rows: Range<Int>) -> [UInt8] {
    precondition(table.columns.count == known.columns.count, "a table of other columns")
    guard hasSameValues(table) else { return RowEncoder(table, fields).encode(table, rows: rows) }
    let capacity = byteBound(table, rows)
    return [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      withCursors(table, 0, []) { cursors in
        cursors.withUnsafeBufferPointer { count = RowCursor.write(rows, $0, to: base) }
      }
      assert(count <= capacity)
    }
  }

  /// Whether the distinct values are those that are encoded; at no cost where the arrays are shared.
  private func hasSameValues(_ table: ColumnarTable) -> Bool {
    fields.allSatisfy { field in
      switch (table.columns[field.column].values, known.columns[field.column].values) {
      case (.text(let one), .text(let other)): one.values == other.values
      case (.period(let one), .period(let other)): one.values == other.values
      case (.number, .number), (.integer, .integer): true
      default: false
      }
    }
  }

  /// Bytes that no text of the rows exceeds.
  private func byteBound(_ table: ColumnarTable, _ rows: Range<Int>) -> Int {
    var bound = 2 * EncodedFields.slack + SignificantDigits.longestText
    for (place, field) in fields.enumerated() {
      switch table.columns[field.column].values {
      case .text(let coded): bound += encoded[place]?.byteCount(coded.codes, rows) ?? 0
      case .period(let coded): bound += encoded[place]?.byteCount(coded.codes, rows) ?? 0
      case .number, .integer: bound += rows.count * RowCursor.longestNumber
      }
    }
    return bound
  }

  /// Calls `body` with the columns' storage, from column `place` of the file on.
  private func withCursors(
    _ table: ColumnarTable, _ place: Int, _ cursors: [RowCursor], _ body: ([RowCursor]) -> Void
  ) {
    guard place < fields.count else { return body(cursors) }
    let end = place == fields.count - 1 ? UInt8.lineFeed : .comma
    func with(_ cursor: RowCursor) { withCursors(table, place + 1, cursors + [cursor], body) }
    func withCoded(_ codes: [UInt32]) {
      guard let field = encoded[place] else { return }
      codes.withUnsafeBytes { codes in
        field.bytes.withUnsafeBytes { bytes in
          field.starts.withUnsafeBufferPointer { starts in
            with(RowCursor(.coded, codes, bytes, starts, end, isAlone: false))
          }
        }
      }
    }
    switch table.columns[fields[place].column].values {
    case .text(let coded): withCoded(coded.codes)
    case .period(let coded): withCoded(coded.codes)
    case .number(let numbers):
      numbers.withUnsafeBytes { with(RowCursor(.number, $0, nil, nil, end, isAlone: fields.count == 1)) }
    case .integer(let numbers):
      numbers.withUnsafeBytes { with(RowCursor(.integer, $0, nil, nil, end, isAlone: false)) }
    }
  }
}
