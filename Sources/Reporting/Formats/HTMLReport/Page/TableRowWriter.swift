internal import Localization

/// The rows of a table as elements.
struct TableRowWriter {
  private let table: Table
  private let anchors: TableAnchors
  private let namesCells: Bool
  private let paddings: [ColumnPadding]
  /// The number of a cell's citation by row and column.
  private let sources: [Int: [Int: Int]]
  /// The id of a cell's derivation by row and column.
  private let derivations: [Int: [Int: String]]

  init(_ table: Table, _ anchors: TableAnchors, _ outline: PageOutline, namesCells: Bool) {
    self.table = table
    self.anchors = anchors
    self.namesCells = namesCells
    paddings = table.columns.enumerated().map { index, column in
      ColumnPadding(table.rows.map { index < $0.count ? $0[index] : .empty }, column.format)
    }
    let texts = table.citedTexts
    var sources: [Int: [Int: Int]] = [:]
    for citation in table.citations where table.holds(citation) {
      guard sources[citation.row]?[citation.column] == nil else { continue }
      sources[citation.row, default: [:]][citation.column] = texts.firstIndex(of: citation.text)
    }
    self.sources = sources
    var derivations: [Int: [Int: String]] = [:]
    for link in table.links {
      derivations[link.row, default: [:]][link.column] = outline.derivation(link.target)
    }
    self.derivations = derivations
  }

  func write(_ row: Int, _ html: inout HTMLWriter) {
    html.element("tr", ["id": anchors.rows[row]]) { html in
      for column in table.columns.indices {
        let cells = table.rows[row]
        write(column < cells.count ? cells[column] : .empty, row, column, &html)
      }
    }
    html.newline()
  }

  private func write(_ cell: Table.Cell, _ row: Int, _ column: Int, _ html: inout HTMLWriter) {
    let own = table.columns[column]
    let data = cell.data
    let isName = own.namesRows
    html.element(
      isName ? "th" : "td",
      [
        "scope": isName ? "row" : nil,
        "class": cell.isFigure
          ? "right" : own.alignment.className ?? (isName || !cell.isWhole ? nil : "whole"),
        "id": namesCells && !isName && cell != .empty ? anchors.cell(row, column) : nil,
        "data-value": data.value, "data-low": data.low, "data-high": data.high,
      ]
    ) { html in
      let padding = paddings[column]
      guard let link = link(row, column) else { return html.value(cell, own.format, in: padding) }
      html.element("a", link) { $0.value(cell, own.format, in: padding) }
    }
  }

  /// The attributes of the link around a cell: to how it comes about, else to what it rests on.
  private func link(_ row: Int, _ column: Int) -> HTMLWriter.Attributes? {
    let source = sources[row]?[column].map(anchors.source)
    guard let derivation = derivations[row]?[column] else {
      return source.map { ["class": "cited", "href": "#" + $0, "aria-describedby": $0] }
    }
    return [
      "class": source == nil ? "why" : "why cited", "href": "#" + derivation, "aria-haspopup": "dialog",
      "aria-describedby": source,
    ]
  }
}

extension Table.Cell {
  /// Whether it stands on one line, and without being told so might not.
  fileprivate var isWhole: Bool {
    guard case .text(let text) = self else { return false }
    return text.isShort && [text.en, text.zh].contains { $0.contains { !$0.isASCII || " -".contains($0) } }
  }
}

extension LocalizedText {
  /// Whether it is not broken in a table: a day at its hyphens, a word or two of Chinese in the middle.
  var isShort: Bool { en.count <= 14 && zh.count <= 10 && zh.count { !$0.isASCII } <= 6 }
}

extension Table {
  /// The citations without repetition, in their order.
  var citedTexts: [LocalizedText] {
    var seen: Set<LocalizedText> = []
    return citations.filter { holds($0) && seen.insert($0.text).inserted }.map(\.text)
  }
}
