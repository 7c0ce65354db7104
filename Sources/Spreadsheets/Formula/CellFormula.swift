public import SpreadsheetML

/// The formula of a cell, without the leading `=`.
///
/// Of formulas that a program shares among cells the first one is kept, with the distance to it: the text is made
/// when asked for, so that a long formula shared by a million cells takes no more memory than one.
public struct CellFormula: Hashable, Sendable {
  let original: String
  let rows: Int
  let columns: Int

  /// A formula as it is written in its cell.
  public init(_ text: String) {
    self.init(original: text, rows: 0, columns: 0)
  }

  /// The formula of another cell, so many rows and columns away.
  init(original: String, rows: Int, columns: Int) {
    self.original = original
    self.rows = rows
    self.columns = columns
  }

  /// The formula's text; references without `$` move with the cell.
  public var text: String {
    rows == 0 && columns == 0 ? original : ReferenceShift(rows: rows, columns: columns).applied(to: original)
  }

  /// The cell of the same sheet that the formula is, when it is nothing else: `D7` for `=D7`, `=$D$7` and `=+D7`.
  public var reference: CellPosition? {
    var text = text[...]
    while let first = text.first, first == "+" || first == " " || first == "=" { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return CellPosition(text)
  }
}
