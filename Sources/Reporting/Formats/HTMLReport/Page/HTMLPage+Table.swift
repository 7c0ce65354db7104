internal import Localization

extension HTMLPage {
  /// A table in its box, with its notes, its citations and the button that copies it.
  mutating func write(_ table: Table, _ anchors: TableAnchors) {
    let outline = outline
    html.element("div", ["class": "table"]) { $0.table(table, anchors, outline, namesCells: true) }
  }

  /// A chart in both languages, with its figures; `isKept` where the whole is kept for later already.
  mutating func write(_ chart: Chart, _ anchors: TableAnchors, isKept: Bool = false) {
    let (draws, outline) = (drawsNarrowCharts, outline)
    html.element("figure", ["class": "chart"]) { html in
      html.pictures(chart, anchors.id, drawsNarrow: draws)
      html.element("details") { html in
        html.element("summary", HTMLWords.figures)
        html.keptForLater(unless: isKept) { html in
          html.element("div", ["class": "table"]) {
            $0.table(chart.table, anchors, outline, namesCells: false)
          }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// What is hidden at first: to a browser with scripts it is text, which the script makes elements of when it is asked
  /// for, so that a page with many charts is there at once. Not one within another.
  mutating func keptForLater(unless isKept: Bool = false, _ content: (inout HTMLWriter) -> Void) {
    if isKept { content(&self) } else { element("noscript", [:], content) }
  }

  /// The pictures of a chart, one of which the page shows.
  fileprivate mutating func pictures(_ chart: Chart, _ id: String, drawsNarrow: Bool) {
    let narrow = drawsNarrow ? chart.narrow : nil
    for language in Language.allCases {
      // No id of a page has capitals.
      let name = id + "-" + language.rawValue.uppercased()
      element("div", ["class": narrow == nil ? "picture" : "picture wide", "lang": language.tag]) { html in
        html.newline()
        html.markup(SVGRenderer(theme: .page, language: language, identifier: name).render(chart))
      }
      guard let narrow else { continue }
      element("div", ["class": "picture narrow", "lang": language.tag]) { html in
        html.newline()
        let renderer = SVGRenderer(
          theme: .page, language: language, identifier: name + "-narrow", namedBy: name)
        html.markup(renderer.render(narrow))
      }
    }
  }

  /// The table with what belongs to it. Rows of a group stand in a body of their own, so that sorting keeps them
  /// together; `namesCells` gives every figure an id.
  fileprivate mutating func table(
    _ table: Table, _ anchors: TableAnchors, _ outline: PageOutline, namesCells: Bool
  ) {
    let caption = table.title.map { _ in anchors.title }
    element("div", ["class": "scroll", "role": caption.map { _ in "region" }, "aria-labelledby": caption]) {
      html in
      html.element("table", ["id": anchors.id]) { html in
        if let title = table.title {
          html.element("caption") { $0.element("span", ["id": caption], title) }
        }
        html.heads(table)
        html.bodies(table, TableRowWriter(table, anchors, outline, namesCells: namesCells))
      }
    }
    element("div", ["class": "under"]) { html in
      html.element("button", ["type": "button", "class": "copy"], HTMLWords.copy)
      for note in table.notes {
        html.element("p", ["class": "note"]) { $0.words(note, keepingLines: true) }
      }
      if table.links.contains(where: { outline.derivation($0.target) != nil }) {
        html.element("p", ["class": "note hint"], HTMLWords.follow)
      }
    }
    citations(table, anchors)
  }

  /// The headings, common ones over their columns.
  private mutating func heads(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    element("thead") { html in
      if table.columns.contains(where: { $0.span != nil }) { html.spans(table.columns) }
      html.element("tr") { html in
        for column in table.columns {
          html.element("th", ["scope": "col", "class": column.alignment.className]) { html in
            let length = column.heading.isShort ? nil : "long"
            html.element("button", ["type": "button", "class": length], column.heading)
          }
        }
      }
    }
  }

  private mutating func spans(_ columns: [Table.Column]) {
    element("tr", ["class": "spans"]) { html in
      var index = 0
      while index < columns.count {
        let span = columns[index].span
        let count = span == nil ? 1 : columns[index...].prefix { $0.span == span }.count
        if let span {
          html.element("th", ["scope": "colgroup", "colspan": "\(count)"], span)
        } else {
          html.element("td") { _ in }
        }
        index += count
      }
    }
  }

  private mutating func bodies(_ table: Table, _ row: TableRowWriter) {
    if table.rows.isEmpty || table.columns.isEmpty {
      element("tbody") { html in
        html.element("tr", ["class": "none"]) { html in
          html.element("td", ["colspan": "\(max(1, table.columns.count))"], Words.noRows)
        }
      }
      return
    }
    let starts = Set(table.groups.map(\.firstRow).filter { $0 > 0 && $0 < table.rows.count })
    let bounds = [0] + starts.sorted() + [table.rows.count]
    for (first, end) in zip(bounds, bounds.dropFirst()) {
      element("tbody") { html in
        for heading in table.groups.filter({ $0.firstRow == first }).compactMap(\.heading) {
          html.element("tr", ["class": "group"]) { html in
            html.element("th", ["scope": "rowgroup", "colspan": "\(table.columns.count)"]) { html in
              html.element("span", heading)
            }
          }
        }
        for index in first..<end { row.write(index, &html) }
      }
    }
  }

  /// What cells rest on, each said once; the cells link here.
  private mutating func citations(_ table: Table, _ anchors: TableAnchors) {
    let texts = table.citedTexts
    guard !texts.isEmpty else { return }
    element("details", ["class": "sources"]) { html in
      html.element("summary", HTMLWords.sources)
      html.element("ol") { html in
        for (index, text) in texts.enumerated() {
          html.element("li", ["id": anchors.source(index)]) {
            $0.words(text, keepingLines: true)
          }
        }
      }
    }
  }
}

extension Table.Alignment {
  var className: String? {
    switch self {
    case .left: nil
    case .center: "center"
    case .right: "right"
    }
  }
}

extension Chart {
  /// The chart for a screen as wide as a hand.
  fileprivate var narrow: Chart {
    var chart = self
    chart.size.width = 360
    if case .panels = kind { chart.size.height *= 1.2 }
    return chart
  }
}
