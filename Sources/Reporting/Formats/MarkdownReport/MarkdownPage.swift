internal import Localization

/// The blocks of a report as Markdown in one language.
struct MarkdownPage {
  let language: Language
  var citesCells = false

  func text(of block: Report.Block) -> String {
    switch block {
    case .paragraph(let text): lines(text)
    case .subheading(let text): "### " + inline(text)
    case .statement(let statement): lines(statement.text)
    case .bullets(let items): bullets(items)
    case .statements(let items): bullets(items.map(\.text))
    case .warning(let text): "> **\(inline(Words.warning).withoutTrailingSpaces)** \(inline(text))"
    case .definitions(let definitions):
      definitions.map { "- **\(inline($0.term))**: \(inline($0.text))" }.joined(separator: "\n")
    case .sparklines(let rows): text(of: rows)
    case .table(let table): text(of: table)
    case .headline(let headline): text(of: headline)
    case .chart(let chart): text(of: chart.titledTable)
    case .choice(let choice): choice.options.first.map { text(of: $0.chart.titledTable) } ?? ""
    case .derivations(let all): all.tellValues ? inline(Words.derivations) : ""
    }
  }

  private func bullets(_ items: [LocalizedText]) -> String {
    items.map { "- " + opening($0) }.joined(separator: "\n")
  }

  /// Text within a line, with what Markdown would take for its own marks escaped.
  func inline(_ text: LocalizedText) -> String { MarkdownText.escaped(text[language]) }

  /// Text that begins a line, or what stands behind the mark of a list.
  private func opening(_ text: LocalizedText) -> String {
    MarkdownText.escapedLine(text[language].sanitized(keepingLines: false))
  }

  /// Running text; a line that ends in it ends there too.
  private func lines(_ text: LocalizedText) -> String {
    text[language].sanitized(keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      .map { MarkdownText.escapedLine(String($0)) }.joined(separator: "\\\n")
  }

  private func text(of table: Table) -> String {
    var lines = table.title.map { ["**\(inline($0))**", ""] } ?? []
    let headings = table.columns.map { column in
      [column.span, column.heading].compactMap { $0 }.map(inline).joined(separator: " ")
    }
    lines.append(row(headings))
    lines.append(row(table.columns.map(\.alignment.markdown)))
    for (index, cells) in table.rows.enumerated() {
      lines += table.groups.filter { $0.firstRow == index }.compactMap(\.heading).map { heading in
        row(["**\(inline(heading))**"] + table.columns.dropFirst().map { _ in "" })
      }
      lines.append(
        row(
          table.columns.enumerated().map { place, column in
            place < cells.count ? text(of: cells[place], column.format) : ""
          }))
    }
    for note in table.notes { lines += ["", opening(note)] }
    let citations = citesCells ? table.citationNotes : []
    if !citations.isEmpty { lines += ["", bullets(citations)] }
    return lines.joined(separator: "\n")
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func text(of cell: Table.Cell, _ format: NumberFormat) -> String {
    if case .sparkline(let sparkline) = cell { return "`\(sparkline.text)`" }
    return cell.text(format, in: language, words: MarkdownText.escaped) { $0 }
  }

  private func text(of rows: [Report.SparklineRow]) -> String {
    rows.map { row in
      let caption = row.caption.map { " " + inline($0) } ?? ""
      return "- \(opening(row.label)) `\(row.sparkline.text)`\(caption)"
    }.joined(separator: "\n")
  }

  private func text(of headline: Report.Headline) -> String {
    var lines = ["> **\(inline(headline.text))**"]
    for (index, figure) in headline.figures.enumerated() {
      if index == 0 { lines.append(">") }
      let note = figure.note.map { ", " + inline($0) } ?? ""
      lines.append("> - \(opening(figure.label)): \(text(of: figure.cell, NumberFormat()))\(note)")
    }
    return lines.joined(separator: "\n")
  }
}

extension Chart {
  /// The figures of the chart under its title.
  fileprivate var titledTable: Table {
    var table = table
    table.title = title
    return table
  }
}

extension Table.Alignment {
  /// The mark under a heading (GFM, section 4.10).
  fileprivate var markdown: String {
    switch self {
    case .left: ":--"
    case .center: ":-:"
    case .right: "--:"
    }
  }
}
