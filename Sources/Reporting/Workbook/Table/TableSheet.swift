/// A large table on a sheet of its own, whose rows are made while they are written: memory does not grow with them.
public struct TableSheet {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// The text of the heading.
    public var header: String
    /// The width in characters; nil is as wide as the heading needs.
    public var width: Double?
    /// The looks of the cells.
    public var style: CellStyle

    /// A column with its heading.
    public init(_ header: String, width: Double? = nil, style: CellStyle = CellStyle()) {
      self.header = header
      self.width = width
      self.style = style
    }
  }

  /// The name on the tab.
  public var name: SheetName
  /// The columns from the left.
  public var columns: [Column]
  /// Rows under the heading.
  public var rowCount: Int
  /// Writes the cells of a row, counted from zero under the heading, from the left.
  public var fill: (Int, inout TableRow) -> Void

  /// A table; `fill` is called once for each row, in order.
  public init(
    name: SheetName, columns: [Column], rowCount: Int, fill: @escaping (Int, inout TableRow) -> Void
  ) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.fill = fill
  }
}
