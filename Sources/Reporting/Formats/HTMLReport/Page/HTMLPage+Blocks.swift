internal import Localization

extension HTMLPage {
  mutating func write(_ block: Report.Block, _ anchor: PageOutline.Anchor) {
    switch (block, anchor) {
    case (.paragraph(let words), _): html.element("p") { $0.words(words, keepingLines: true) }
    case (.statement(let statement), _): write(statement)
    case (.subheading(let words), .heading(let id)): html.element("h3", ["id": id], words)
    case (.subheading(let words), _): html.element("h3", words)
    case (.bullets(let items), _):
      html.element("ul") { html in
        for item in items { html.element("li", item) }
      }
    case (.statements(let items), _): write(items)
    case (.definitions(let definitions), _): write(definitions)
    case (.warning(let words), _):
      html.element("p", ["class": "warning", "role": "note"]) { html in
        html.element("strong", Words.warning)
        html.words(words, keepingLines: true)
      }
    case (.sparklines(let rows), _): write(rows)
    case (.headline(let headline), _): write(headline)
    case (.table(let table), .table(let anchors)): write(table, anchors)
    case (.table(let table), _): write(table, TableAnchors(table, id: "table"))
    case (.chart(let chart), .table(let anchors)): write(chart, anchors)
    case (.chart(let chart), _): write(chart, TableAnchors(chart.table, id: "chart"))
    case (.choice(let choice), .choice(let anchors)): write(choice, anchors)
    case (.derivations(let derivations), .derivations(let ids)): write(derivations, ids)
    case (.choice, _), (.derivations, _): break
    }
  }

  private mutating func write(_ statement: Report.Statement) {
    let outline = outline
    html.element("p") { $0.statement(statement, outline, keepingLines: true) }
  }

  private mutating func write(_ items: [Report.Statement]) {
    let outline = outline
    html.element("ul") { html in
      for item in items { html.element("li") { $0.statement(item, outline) } }
    }
  }

  private mutating func write(_ definitions: [Report.Definition]) {
    html.element("dl", ["class": "terms"]) { html in
      for definition in definitions {
        html.element("dt", definition.term)
        html.element("dd") { $0.words(definition.text, keepingLines: true) }
      }
    }
  }

  private mutating func write(_ rows: [Report.SparklineRow]) {
    let outline = outline
    html.element("ul", ["class": "curves"]) { html in
      for row in rows {
        html.element("li") { html in
          html.element("span", ["class": "name"], row.label)
          html.sparkline(row.sparkline)
          let reading = Report.Statement(row.caption ?? LocalizedText(""), mentions: row.mentions)
          html.element("span", ["class": "reading"]) { $0.statement(reading, outline) }
        }
      }
    }
  }

  private mutating func write(_ headline: Report.Headline) {
    let outline = outline
    html.element("div", ["class": "headline"]) { html in
      for part in headline.paragraphs {
        html.element("p") { $0.statement(part, outline, keepingLines: true) }
      }
      guard !headline.figures.isEmpty else { return }
      html.element("dl") { html in
        for figure in headline.figures {
          html.element("div") { $0.figure(figure, outline) }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// A figure of a headline: its name, its value in large type, its note.
  fileprivate mutating func figure(_ figure: Report.Figure, _ outline: PageOutline) {
    element("dt", figure.label)
    element("dd") { html in
      html.part("value", at: outline.place(figure.place)) { $0.large(figure.cell) }
      if let note = figure.note { html.part("said", at: outline.place(figure.notePlace)) { $0.words(note) } }
    }
  }

  /// Words that lead to a cell where there is one.
  private mutating func part(_ name: String, at place: String?, _ content: (inout HTMLWriter) -> Void) {
    element(place == nil ? "span" : "a", ["class": name, "href": place.map { "#" + $0 }], content)
  }

  /// A band has its interval in small type; all else is one text.
  mutating func large(_ cell: Table.Cell) {
    guard case .band(let band, let own) = cell, band.value.isFinite else {
      return value(cell, NumberFormat())
    }
    let format = own ?? NumberFormat()
    words(LocalizedText { format.parts(band, in: $0).value })
    element("small") { html in
      html.words(LocalizedText { " " + format.parts(band, in: $0).interval })
    }
  }
}

extension Report.Headline {
  /// The answer, and what follows it after a blank line.
  fileprivate var paragraphs: [Report.Statement] {
    let (en, zh) = (text.en.paragraphs, text.zh.paragraphs)
    guard en.count == zh.count else { return [Report.Statement(text, mentions: mentions)] }
    // The answer has the figures; what follows it is looked up below it.
    return zip(en, zh).enumerated().map { index, words in
      Report.Statement(LocalizedText(en: words.0, zh: words.1), mentions: index == 0 ? mentions : [])
    }
  }
}

extension String {
  /// The parts between blank lines.
  fileprivate var paragraphs: [String] {
    split(separator: "\n\n").map(String.init)
  }
}

extension LocalizedText {
  /// A text made for each language.
  init(_ make: (Language) -> String) { self.init(en: make(.en), zh: make(.zh)) }
}
