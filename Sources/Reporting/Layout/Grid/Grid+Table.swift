internal import Localization

extension Grid {
  /// The grid of a table in one language.
  init(_ table: Table, in language: Language, style: TextStyle) {
    self.style = style
    rowCount = max(table.rows.count, 0)
    groups = table.groups.map { group in
      Group(firstRow: group.firstRow, heading: group.heading?[language].sanitized(keepingLines: false) ?? "")
    }
    columns = table.columns.indices.map { index in
      let cells = table.rows.map { index < $0.count ? $0[index] : .empty }
      return Column(table.columns[index], cells, language, style)
    }
  }
}

extension Grid.Column {
  init(_ column: Table.Column, _ cells: [Table.Cell], _ language: Language, _ style: TextStyle) {
    let figures = FigureColumn(cells, format: column.format, language: language, style: style).texts
    heading = column.heading[language].sanitized(keepingLines: false)
    span = column.span?[language].sanitized(keepingLines: false) ?? ""
    alignment = column.alignment
    namesRows = column.namesRows
    self.cells = zip(cells, figures).map { cell, figure in
      switch cell {
      case .empty: .words("")
      case .text(let text): .words(text[language].sanitized(keepingLines: false))
      case .number, .band, .range: .block(figure ?? "")
      case .sparkline(let sparkline): .block(sparkline.text)
      }
    }
  }
}
