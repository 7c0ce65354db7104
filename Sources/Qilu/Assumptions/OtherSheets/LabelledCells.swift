import Reporting
import SpreadsheetML
import Spreadsheets

/// The cells of a table by what stands beside and above them, so that they are found again where rows or columns were put
/// in, and where a later run has more of them.
struct LabelledCells {
  /// What tells a cell from the others of its sheet.
  struct Label: Hashable {
    /// The heading of the block.
    var block: String
    /// The texts of the row.
    var row: String
    /// Rows of the same texts above it in the block.
    var repetition: Int
    /// The heading of the column.
    var column: Heading
  }

  /// A heading, and how many of the same stand left of it: beside the table a user may keep figures of before.
  struct Heading: Hashable {
    var text: String
    var repetition: Int
  }

  /// A cell and its place.
  struct Entry {
    var position: CellPosition
    var cell: SpreadsheetCell
  }

  /// The numbers and formulas under the headings.
  private(set) var entries: [Label: Entry] = [:]

  /// So far down the headings are looked for.
  private static let mostLinesAbove = 40

  /// The table whose row of headings begins with `corner`; nil where there is none.
  init?(_ rows: [AssumptionGrid.Row], corner: String) {
    let above = rows.prefix(Self.mostLinesAbove)
    guard let top = above.firstIndex(where: { $0.cells.values.contains { $0.text.trimmed == corner } }),
      let first = rows[top].cells.filter({ $0.value.text.trimmed == corner }).keys.min()
    else { return nil }
    let headings = Self.headings(rows[top].cells.filter { $0.key >= first })
    var (block, repetitions) = ("", [String: Int]())
    for row in rows[(top + 1)...] {
      let cells = row.cells.filter { headings[$0.key] != nil }
      let name = Self.name(cells, first)
      let figures = cells.filter { $0.key != first && Self.isFigure($0.value) }
      if figures.isEmpty {
        if !name.isEmpty { (block, repetitions) = (name, [:]) }
        continue
      }
      let repetition = repetitions[name, default: 0]
      repetitions[name] = repetition + 1
      for (column, cell) in figures {
        guard let heading = headings[column] else { continue }
        let label = Label(block: block, row: name, repetition: repetition, column: heading)
        entries[label] = Entry(position: CellPosition(row: row.index, column: column), cell: cell)
      }
    }
  }

  private static func headings(_ cells: [Int: SpreadsheetCell]) -> [Int: Heading] {
    var (headings, counts) = ([Int: Heading](), [String: Int]())
    for (column, cell) in cells.sorted(by: { $0.key < $1.key }) {
      let text = cell.text.trimmed
      guard !text.isEmpty else { continue }
      headings[column] = Heading(text: text, repetition: counts[text, default: 0])
      counts[text, default: 0] += 1
    }
    return headings
  }

  /// The texts of a row from the left.
  private static func name(_ cells: [Int: SpreadsheetCell], _ first: Int) -> String {
    cells.sorted { $0.key < $1.key }.filter { $0.key == first || !isFigure($0.value) }
      .map(\.value.text.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func isFigure(_ cell: SpreadsheetCell) -> Bool {
    if case .number = cell.content { return true }
    return cell.formula != nil
  }
}

extension LabelledCells {
  /// A table as the program writes it, without its hidden columns; nil for a sheet without one.
  init?(_ sheet: Worksheet) {
    guard sheet.frozenRows > 0, let corner = sheet[sheet.frozenRows - 1, 0] else { return nil }
    let rows = sheet.rows.enumerated().map { index, row in
      let cells = row.enumerated().filter { !sheet.hiddenColumns.contains($0.offset) }
        .compactMap { column, cell in cell.map { (column, SpreadsheetCell(writtenAs: $0)) } }
      return AssumptionGrid.Row(
        index: index, cells: Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
    self.init(rows, corner: SpreadsheetCell(writtenAs: corner).text.trimmed)
  }
}

extension SpreadsheetCell {
  /// A cell as it reads in the file that is written.
  fileprivate init(writtenAs cell: Cell) {
    switch cell.content {
    case .blank: self.init()
    case .number(let value): self.init(.number(value))
    case .text(let text): self.init(.text(text))
    case .formula(let text, .number(let value)): self.init(.number(value), formula: CellFormula(text))
    case .formula(let text, _): self.init(formula: CellFormula(text))
    }
  }
}
