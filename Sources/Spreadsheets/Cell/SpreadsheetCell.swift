/// One cell of a sheet that was read: what it shows, and the formula that gives it.
public struct SpreadsheetCell: Hashable, Sendable {
  /// What a cell holds, or what its formula gave when the file was last saved.
  public enum Content: Hashable, Sendable {
    /// Nothing; with a formula: one whose value was not saved.
    case blank
    /// A number as it is stored: 0.05 where the cell shows 5 %.
    case number(Double)
    /// A text, its runs of different format joined, without the reading aid of East Asian text.
    case text(String)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error value such as `#REF!`.
    case error(String)
    /// A number that the cell's format shows as a date, or a date stored as one.
    case date(SpreadsheetDate)
  }

  /// What the cell holds.
  public var content: Content
  /// The formula; nil for a cell without one.
  public var formula: CellFormula?
  /// What the cell's number format makes of its number.
  public var format: NumberFormatKind

  /// A cell.
  public init(
    _ content: Content = .blank, formula: CellFormula? = nil, format: NumberFormatKind = .general
  ) {
    self.content = content
    self.formula = formula
    self.format = format
  }
}

extension SpreadsheetCell {
  /// Whether the cell holds neither a value nor a formula.
  public var isBlank: Bool { content == .blank && formula == nil }

  /// The content as a person would read it out: numbers in full, dates as 2026-01-31, nothing as an empty text.
  public var text: String {
    switch content {
    case .blank: ""
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    case .text(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let name): name
    case .date(let date): date.description
    }
  }
}
