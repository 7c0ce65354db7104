/// A comma-separated table with a header line, every field with its place (RFC 4180).
///
/// The text is kept as bytes and fields are cut out when asked for, so memory is the file and eight bytes a field.
public struct CSVTable: Sendable {
  /// The file's name in messages.
  public let file: String
  /// The column names, in order.
  public let header: [String]
  let storage: CSVStorage
  let columns: [String: Int]

  /// The lines of the table.
  public var rows: Rows { Rows(table: self) }

  /// The position of a column, counted from 0, or nil if the table does not have it.
  public func column(_ name: String) -> Int? { columns[name] }

  /// The lines of a table, cut out when asked for.
  public struct Rows: RandomAccessCollection, Sendable {
    let table: CSVTable
    /// Always 0.
    public var startIndex: Int { 0 }
    /// The number of lines below the header.
    public var endIndex: Int { table.storage.rowCount - 1 }
    /// One line.
    public subscript(position: Int) -> Row { Row(table: table, index: position + 1) }
  }

  /// One line of a table.
  public struct Row: Sendable {
    let table: CSVTable
    let index: Int
    /// The line of the file in which it begins, from 1.
    public var line: Int { table.storage.line(ofRow: index) }
    /// The place of the line.
    public var range: SourceRange { SourceRange(file: table.file, line: line) }
    /// The number of fields.
    public var count: Int { table.header.count }

    /// The field of a column by position, counted from 0; empty if there is none.
    public subscript(column: Int) -> CSVField {
      CSVField(row: self, column: column)
    }

    /// The field of a column by name; empty if the table does not have the column.
    public subscript(name: String) -> CSVField {
      CSVField(row: self, column: table.columns[name] ?? -1)
    }

    /// Every field.
    public var fields: [CSVField] { (0..<count).map { self[$0] } }
  }
}
