public import SpreadsheetML

/// Colours that depend on a cell's value.
public struct ConditionalFormat: Sendable, Hashable {
  /// When the colours show.
  public enum Condition: Sendable, Hashable {
    /// The value is above a number.
    case above(Double)
    /// The value is below a number.
    case below(Double)
    /// The formula, written for the upper left cell of the range, is true.
    case formula(String)
  }

  /// The cells.
  public var range: CellRange
  /// When the colours show.
  public var condition: Condition
  /// The colour behind the text.
  public var fill: RGBColor
  /// The colour of the text.
  public var textColor: RGBColor

  /// Colours for a range; red unless said otherwise.
  public init(
    _ range: CellRange, _ condition: Condition, fill: RGBColor = WorkbookPalette.failure,
    textColor: RGBColor = WorkbookPalette.failureText
  ) {
    self.range = range
    self.condition = condition
    self.fill = fill
    self.textColor = textColor
  }
}
