public import Localization

extension Table {
  /// What a cell rests on: the article with its date and words, an equation, a line of a scenario.
  ///
  /// A page shows it where the reader points at the cell; text and Markdown write it under the table if asked.
  /// It stands beside the cells, not in them, so that a format that cannot show it need not know of it.
  public struct Citation: Sendable, Hashable {
    /// The row of the cell.
    public var row: Int
    /// The column of the cell.
    public var column: Int
    /// What it rests on.
    public var text: LocalizedText

    /// What the cell in a row and a column rests on; one that is not in the table is not shown.
    public init(row: Int, column: Int, _ text: LocalizedText) {
      self.row = row
      self.column = column
      self.text = text
    }
  }

  /// A cell that leads to how it comes about.
  public struct Link: Sendable, Hashable {
    /// The row of the cell.
    public var row: Int
    /// The column of the cell.
    public var column: Int
    /// The `identifier` of a `Report.Derivation` of the same report; a name that it does not have leads nowhere.
    public var target: String

    /// From the cell in a row and a column to a derivation.
    public init(row: Int, column: Int, target: String) {
      self.row = row
      self.column = column
      self.target = target
    }
  }

  /// A cell of a named table.
  public struct Place: Sendable, Hashable {
    /// The `identifier` of the table.
    public var table: String
    /// The row of the cell.
    public var row: Int
    /// The column of the cell.
    public var column: Int

    /// The cell in a row and a column.
    public init(table: String, row: Int, column: Int) {
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// The citations as notes, cells with the same one together: `Baseline 2026, Baseline 2027: Bulletin, 2026-01-20`.
  public var citationNotes: [LocalizedText] {
    var texts: [LocalizedText] = []
    var cells: [LocalizedText: [LocalizedText]] = [:]
    for citation in citations where holds(citation) {
      if cells[citation.text] == nil { texts.append(citation.text) }
      cells[citation.text, default: []].append(name(citation))
    }
    return texts.map { text in
      let names = cells[text] ?? []
      return LocalizedText(
        en: names.map(\.en).joined(separator: ", ") + ": " + text.en,
        zh: names.map(\.zh).joined(separator: "、") + "：" + text.zh)
    }
  }

  /// Whether the cell of a citation is in the table.
  func holds(_ citation: Citation) -> Bool {
    rows.indices.contains(citation.row) && columns.indices.contains(citation.column)
  }

  /// The name of a cell: that of its row and its column.
  private func name(_ citation: Citation) -> LocalizedText {
    let heading = columns[citation.column].heading
    guard case .text(let row)? = rows[citation.row].first, citation.column > 0 else { return heading }
    return row + LocalizedText(" ") + heading
  }
}
