internal import Localization

/// The ids of a table, its rows and its cells: `growth`, `growth.baseline`, `growth.baseline.2027`.
///
/// They are made of the English words, so that a link holds in both languages and when rows are added. No id of
/// another kind has a point.
struct TableAnchors {
  let id: String
  let rows: [String]
  private let columns: [String]
  private let table: Table

  init(_ table: Table, id: String) {
    self.id = id
    self.table = table
    var names = Anchors()
    rows = table.rows.enumerated().map { index, cells in
      id + "." + names.take(Self.name(of: cells, in: table), else: "row-\(index + 1)")
    }
    var headings = Anchors()
    columns = table.columns.enumerated().map { index, column in
      let words = [column.span?.en, column.heading.en].compactMap { $0 }.joined(separator: " ")
      return headings.take(words, else: "column-\(index + 1)")
    }
  }

  /// The id of a cell that is in the table.
  func cell(_ row: Int, _ column: Int) -> String { rows[row] + "." + columns[column] }

  /// The id of the title; no id of words has this mark.
  var title: String { id + "_title" }

  /// The id of what cells rest on, by its number.
  func source(_ index: Int) -> String { "\(id)_source-\(index + 1)" }

  /// The id of a cell, of its row where the cell is the row's name; nil where nothing stands.
  func place(_ place: Table.Place) -> String? {
    guard rows.indices.contains(place.row), columns.indices.contains(place.column) else { return nil }
    if table.columns[place.column].namesRows { return rows[place.row] }
    let cells = table.rows[place.row]
    guard place.column < cells.count, cells[place.column] != .empty else { return nil }
    return cell(place.row, place.column)
  }

  /// The words that name a row: those of its naming columns, else of its first.
  private static func name(of cells: [Table.Cell], in table: Table) -> String {
    let naming = table.columns.indices.filter { table.columns[$0].namesRows && $0 < cells.count }
    let words = (naming.isEmpty ? Array(cells.prefix(1)) : naming.map { cells[$0] }).compactMap { cell in
      if case .text(let text) = cell { text.en } else { nil }
    }
    return words.joined(separator: " ")
  }
}
