internal import Localization

extension SVGRenderer {
  /// The chart as one `<svg>` element, ended by a line feed; the same chart gives the same bytes.
  public func render(_ chart: Chart) -> String {
    let page = Page(language: language, type: Typography(scale: fontScale))
    let scene = ChartLayout(chart: chart, page: page).scene
    let description = ChartDescription(language: language).text(chart)
    var body = SVGWriter(theme: theme, prefix: "")
    body.write(scene.nodes)
    let title = chart.title[language].sanitized(keepingLines: false)
    let prefix = identifier.map(Self.cleanIdentifier) ?? Self.identifier(of: body.text + title + description)
    var writer = SVGWriter(theme: theme, prefix: prefix)
    writer.open(scene, language, namedBy: namedBy.map(Self.cleanIdentifier) ?? prefix)
    if namedBy == nil {
      writer.element("title", id: "title", title)
      writer.element("desc", id: "desc", description)
    }
    if theme == .automatic { writer.raw("<style>" + Self.automaticStyle(prefix) + "</style>\n") }
    // Nothing in the body depends on the ids.
    writer.raw(body.text)
    writer.close()
    return writer.text
  }

  /// The custom properties of the charts as rules for a page: `:root` in light, and in dark both where the viewer
  /// prefers it and where the page says `data-theme="dark"` on its root.
  public static var styleSheet: String {
    // The last rule is the most specific, so that it wins in every case.
    """
    :root{\(properties(Palette.light))}
    @media (prefers-color-scheme:dark){:root:not([data-theme="light"]){\(properties(Palette.dark))}}
    :root[data-theme="dark"]{\(properties(Palette.dark))}
    @media print{:root:root:root{\(properties(Palette.light))}}

    """
  }

  /// The colours of a theme as declarations.
  private static func properties(_ colors: [Ink: String]) -> String {
    Ink.all.map { "\($0.property):\(colors[$0] ?? "#000000")" }.joined(separator: ";")
  }

  private static func automaticStyle(_ prefix: String) -> String {
    "@media (prefers-color-scheme:dark){#\(prefix){\(properties(Palette.dark))}}"
  }

  /// What a page may use as an id: letters, digits and dashes.
  private static func cleanIdentifier(_ text: String) -> String {
    let kept = text.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || "0"..."9" ~= $0)
    }
    let clean = String(String.UnicodeScalarView(kept))
    return clean.first?.isLetter == true ? clean : "chart-" + clean
  }

  /// An id from the content.
  private static func identifier(of text: String) -> String {
    "chart-" + String(FNVHash.of(text), radix: 36)
  }
}
