import SourceText
import Spreadsheets

/// A row of a sheet as texts, with the place of each cell.
final class SheetRow: IAMCRow {
  private let fields: [String]
  private let file: String
  private let number: Int

  /// - Parameter width: columns of the header; a row is as wide unless something stands beyond.
  init(_ row: SpreadsheetSheet.Row, file: String, width: Int = 0) {
    self.file = file
    number = row.index + 1
    var fields = [String](repeating: "", count: width)
    for (column, cell) in zip(row.columns, row.cells) where !cell.isBlank {
      while fields.count <= column { fields.append("") }
      fields[column] = cell.figureText
    }
    self.fields = fields
  }

  var count: Int { fields.count }

  func text(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }

  func withField<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text(index)
    return text.withUTF8(body)
  }

  func place(_ index: Int) -> SourceRange { SourceRange(file: file, line: number, column: index + 1) }
}

extension SpreadsheetCell {
  /// The text; a formula whose value was not saved shows as such, for it is not a missing value.
  fileprivate var figureText: String {
    if content == .blank, formula != nil { return "= (formula without a saved value)" }
    return text
  }
}
