public import Localization

/// Rows under columns, with numbers still numbers: each format rounds and aligns them its own way.
public struct Table: Sendable, Hashable {
  /// What the table shows; units belong here or in the headings.
  public var title: LocalizedText?
  /// The columns, left to right.
  public var columns: [Column]
  /// The cells by row; a short row is filled with empty cells, cells beyond the columns are not shown.
  public var rows: [[Cell]]
  /// Rows with a common heading, in row order.
  public var groups: [RowGroup]
  /// What is said under the table.
  public var notes: [LocalizedText]
  /// What single cells rest on, in the order in which it is told.
  public var citations: [Citation]
  /// The cells that lead to how they come about.
  public var links: [Link]
  /// A name by which other parts of the report point at cells of the table; unique in a report.
  public var identifier: String?

  /// A table from its columns and rows.
  public init(
    title: LocalizedText? = nil, columns: [Column], rows: [[Cell]], groups: [RowGroup] = [],
    notes: [LocalizedText] = [], citations: [Citation] = [], links: [Link] = [],
    identifier: String? = nil
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.groups = groups
    self.notes = notes
    self.citations = citations
    self.links = links
    self.identifier = identifier
  }
}

extension Table {
  /// Where the text of a column stands.
  public enum Alignment: Sendable, Hashable {
    case left
    case center
    /// Text to the right; numbers on their decimal points.
    case right
  }

  /// One column: its heading, where its text stands, how its numbers are written.
  public struct Column: Sendable, Hashable {
    /// The heading.
    public var heading: LocalizedText
    /// A heading over this column and the neighbours that carry the same one.
    public var span: LocalizedText?
    /// Where text stands.
    public var alignment: Alignment
    /// How numbers are written that bring no format of their own.
    public var format: NumberFormat
    /// Whether the column names the rows, so that every part of a split table repeats it.
    public var namesRows: Bool

    /// A column with its heading.
    public init(
      _ heading: LocalizedText, span: LocalizedText? = nil, alignment: Alignment = .left,
      format: NumberFormat = NumberFormat(), namesRows: Bool = false
    ) {
      self.heading = heading
      self.span = span
      self.alignment = alignment
      self.format = format
      self.namesRows = namesRows
    }

    /// A column of numbers, aligned on their decimal points.
    public static func number(
      _ heading: LocalizedText, span: LocalizedText? = nil, format: NumberFormat = NumberFormat()
    ) -> Column {
      Column(heading, span: span, alignment: .right, format: format)
    }

    /// A column that names the rows.
    public static func rowName(_ heading: LocalizedText) -> Column {
      Column(heading, namesRows: true)
    }
  }

  /// One cell.
  public enum Cell: Sendable, Hashable {
    /// Nothing belongs here.
    case empty
    /// Words.
    case text(LocalizedText)
    /// A number; NaN and infinities are shown as missing. Without a format, the column's is used.
    case number(Double, NumberFormat? = nil)
    /// A number with its interval: `6.6 [4.9, 8.3]`.
    case band(Band, NumberFormat? = nil)
    /// An interval alone: `[0.81, 0.94]`.
    case range(low: Double, high: Double, NumberFormat? = nil)
    /// A small curve.
    case sparkline(Sparkline)

    /// Words that read the same in both languages: a name, a period, a path.
    public static func plain(_ text: String) -> Cell { .text(LocalizedText(text)) }

    /// A number with its own decimals and unit.
    public static func number(_ value: Double, unit: LocalizedText?, decimals: Int) -> Cell {
      .number(value, NumberFormat(decimals: decimals, unit: unit))
    }
  }

  /// A heading over the rows from one on, up to the next group.
  public struct RowGroup: Sendable, Hashable {
    /// The index of the first row under it.
    public var firstRow: Int
    /// The heading; without one the rows are only set off from those before.
    public var heading: LocalizedText?

    /// A heading over the rows from `firstRow` on.
    public init(firstRow: Int, heading: LocalizedText? = nil) {
      self.firstRow = firstRow
      self.heading = heading
    }
  }
}
