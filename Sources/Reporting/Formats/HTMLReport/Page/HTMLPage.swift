internal import Localization

/// A report on its way into a page.
struct HTMLPage {
  let report: Report
  /// The language in which the page opens.
  let language: Language
  let drawsNarrowCharts: Bool
  let outline: PageOutline
  var html = HTMLWriter()

  init(report: Report, language: Language, drawsNarrowCharts: Bool) {
    self.report = report
    self.language = language
    self.drawsNarrowCharts = drawsNarrowCharts
    outline = PageOutline(report)
  }

  /// Writes the whole page.
  mutating func write() {
    html.markup("<!DOCTYPE html>\n")
    let attributes: HTMLWriter.Attributes = [
      "lang": language.tag, "data-lang": language.rawValue, "data-theme": "auto",
    ]
    // Closures cannot take the page and its writer at once.
    html.open(tag: "html", attributes)
    writeHead()
    html.open(tag: "body")
    html.newline()
    writeBar()
    html.open(tag: "div", ["class": "page"])
    writeTitle()
    writeContents()
    html.open(tag: "main", ["id": "content", "tabindex": "-1"])
    for index in report.sections.indices { writeSection(index) }
    for tag in ["main", "div"] { html.close(tag: tag) }
    html.newline()
    writePanel()
    for tag in ["body", "html"] { html.close(tag: tag) }
    html.newline()
  }

  private mutating func writeHead() {
    let (style, script) = (PageStyle.text, PageStyle.script)
    let policy =
      "default-src 'none'; style-src \(ContentSource.hash(of: style)); "
      + "script-src \(ContentSource.hash(of: script)); base-uri 'none'; form-action 'none'"
    let title = report.title
    html.element("head") { html in
      html.void("meta", ["charset": "utf-8"])
      html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.void("meta", ["name": "generator", "content": "qilu"])
      html.newline()
      html.element("title", ["data-en": title.en, "data-zh": title.zh]) { $0.plain(title[language]) }
      html.newline()
      html.element("style") { $0.markup(style) }
      html.element("script") { $0.markup(script) }
    }
    html.newline()
  }

  /// The skip link and the switches.
  private mutating func writeBar() {
    html.element("a", ["class": "skip", "href": "#content"], HTMLWords.skip)
    html.element("div", ["class": "bar"]) { html in
      html.element("div", ["role": "group", "aria-labelledby": "language"]) { html in
        html.element("span", ["id": "language", "class": "unseen"], HTMLWords.language)
        for choice in Language.allCases {
          html.element(
            "button",
            [
              "type": "button", "data-set-lang": choice.rawValue,
              "aria-pressed": choice == language ? "true" : "false",
            ]
          ) { $0.plain(HTMLWords.name(of: choice)) }
        }
      }
      html.element("div", ["role": "group", "aria-labelledby": "theme"]) { html in
        html.element("span", ["id": "theme", "class": "unseen"], HTMLWords.theme)
        for theme in HTMLWords.themes {
          html.element(
            "button",
            [
              "type": "button", "data-set-theme": theme.name,
              "aria-pressed": theme.name == "auto" ? "true" : "false",
            ], theme.words)
        }
      }
    }
    html.newline()
  }

  /// The list of sections; a report of fewer than two headings needs none.
  private mutating func writeContents() {
    let (sections, outline) = (report.sections, outline)
    let headed = sections.indices.filter { sections[$0].heading != nil }
    guard headed.count > 1 else { return }
    html.element("nav", ["aria-labelledby": "contents"]) { html in
      html.element("h2", ["id": "contents"], HTMLWords.contents)
      html.element("ul") { html in
        for index in headed {
          let heading = sections[index].heading ?? LocalizedText("")
          html.element("li") { $0.element("a", ["href": "#" + outline.sections[index]], heading) }
        }
      }
    }
    html.newline()
  }

  private mutating func writeTitle() {
    let report = report
    html.element("header") { html in
      html.element("h1", ["id": "title"], report.title)
      if let subtitle = report.subtitle { html.element("p", ["class": "subtitle"], subtitle) }
    }
    html.newline()
  }

  private mutating func writeSection(_ index: Int) {
    let section = report.sections[index]
    let id = outline.sections[index]
    html.open(tag: "section", ["aria-labelledby": section.heading == nil ? nil : id])
    if let heading = section.heading { html.element("h2", ["id": id], heading) }
    html.newline()
    for (block, anchor) in zip(section.blocks, outline.blocks[index]) {
      write(block, anchor)
      html.newline()
    }
    html.close(tag: "section")
    html.newline()
  }
}
