internal import Localization

extension TextPage {
  func lines(of table: Table) -> [String] {
    guard !table.columns.isEmpty else {
      return (table.title.map(wrapped) ?? []) + [Words.noRows[language]] + table.notes.flatMap(wrapped)
    }
    let parts = Grid(table, in: language, style: style).parts(width: width)
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.append("") }
      if let title = table.title {
        lines += wrapped(parts.count > 1 ? title + Words.part(index + 1, of: parts.count) : title)
      }
      lines += part
      // Above the closing rule.
      if table.rows.isEmpty { lines.insert(Words.noRows[language], at: lines.count - 1) }
    }
    for note in table.notes { lines += wrapped(note) }
    if citesCells { lines += table.citationNotes.flatMap { hanging(style.bullet + " ", $0) } }
    return lines
  }

  func lines(of definitions: [Report.Definition]) -> [String] {
    let terms = definitions.map { Grid.Cell.words($0.term[language].sanitized(keepingLines: false)) }
    let texts = definitions.map { Grid.Cell.words($0.text[language].sanitized(keepingLines: true)) }
    let columns = [
      Grid.Column(namesRows: true, leastWordsWidth: width / 3, cells: terms), Grid.Column(cells: texts),
    ]
    return bare(columns, rowCount: definitions.count, width: width)
  }

  func lines(of rows: [Report.SparklineRow]) -> [String] {
    let labels = rows.map { Grid.Cell.words($0.label[language].sanitized(keepingLines: false)) }
    let curves = rows.map { Grid.Cell.block($0.sparkline.text) }
    let captions = rows.map { Grid.Cell.words($0.caption?[language].sanitized(keepingLines: false) ?? "") }
    let columns = [
      Grid.Column(namesRows: true, leastWordsWidth: width / 3, cells: labels), Grid.Column(cells: curves),
      Grid.Column(cells: captions),
    ]
    return bare(columns, rowCount: rows.count, width: width)
  }

  /// The answer in a box as wide as the page.
  func lines(of headline: Report.Headline) -> [String] {
    let inner = width - 4
    var content = style.breaker.lines(headline.text[language].sanitized(keepingLines: true), width: inner)
    if !headline.figures.isEmpty { content += [""] + figureLines(headline.figures, width: inner) }
    let edge = style.line(style.rule, width: width - 2)
    let body = content.map { "\(style.side) \(style.pad($0, to: inner)) \(style.side)" }
    return [style.topCorners.left + edge + style.topCorners.right] + body
      + [style.bottomCorners.left + edge + style.bottomCorners.right]
  }

  private func figureLines(_ figures: [Report.Figure], width: Int) -> [String] {
    let table = Table(
      columns: [.rowName(LocalizedText("")), .number(LocalizedText("")), Table.Column(LocalizedText(""))],
      rows: figures.map { [.text($0.label), $0.cell, $0.note.map { .text($0) } ?? .empty] })
    return bare(Grid(table, in: language, style: style).columns, rowCount: figures.count, width: width)
  }

  /// Columns without headings and rules.
  private func bare(_ columns: [Grid.Column], rowCount: Int, width: Int) -> [String] {
    let grid = Grid(columns: columns, rowCount: rowCount, showsHeadings: false, style: style)
    return grid.parts(width: width).flatMap { $0 }
  }
}
