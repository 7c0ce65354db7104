public import SpreadsheetML

/// A rectangle of cells on a named sheet, for charts, names and links.
public struct SheetRange: Sendable, Hashable {
  /// The sheet.
  public var sheet: SheetName
  /// The cells.
  public var range: CellRange

  /// Cells of a sheet.
  public init(_ sheet: SheetName, _ range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// One cell of a sheet.
  public init(_ sheet: SheetName, _ position: CellPosition) { self.init(sheet, CellRange(position)) }

  /// The reference as formulas write it: `'GDP growth'!$A$1:$A$9`.
  public var absolute: String { sheet.quoted + "!" + range.absolute }

  /// The relative reference: `'GDP growth'!A1:A9`.
  public var a1: String { sheet.quoted + "!" + range.a1 }
}
