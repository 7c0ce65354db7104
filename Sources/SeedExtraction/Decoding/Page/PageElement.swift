/// What reading a page does with an element.
enum PageElement {
  /// Part of the line it stands in.
  case inline
  /// Ends a paragraph before and after itself.
  case block
  /// Ends a line.
  case lineBreak
  /// A row of a table; its cells stand in one paragraph.
  case row
  /// A cell of a table.
  case cell
  /// Keeps its line ends.
  case preformatted
  /// Left out with all it holds.
  case dropped
  /// The title of the page.
  case title
  /// A date may stand in it.
  case meta
  /// The head: left out except for the title and the dates.
  case head

  static func kind(of name: String) -> PageElement { kinds[name] ?? .inline }

  /// Elements whose content is no markup.
  static let raw: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  /// Elements that have no end tag, or mostly go without.
  static let unclosed: Set<String> = [
    "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "param", "source", "track",
    "wbr", "p", "li",
    "tr", "td", "th", "dd", "dt", "option", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body",
  ]

  private static let kinds: [String: PageElement] = {
    var result: [String: PageElement] = [
      "br": .lineBreak, "tr": .row, "td": .cell, "th": .cell, "pre": .preformatted, "title": .title,
      "meta": .meta,
      "head": .head,
    ]
    let blocks =
      "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
      + "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p section summary table tbody tfoot thead ul"
    for name in blocks.split(separator: " ") { result[String(name)] = .block }
    let dropped =
      "script style noscript nav select option optgroup button textarea input datalist template svg math iframe object embed "
      + "audio video canvas map noembed noframes applet"
    for name in dropped.split(separator: " ") { result[String(name)] = .dropped }
    return result
  }()
}
