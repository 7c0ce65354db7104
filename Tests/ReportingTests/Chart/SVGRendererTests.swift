import Foundation
import Localization
import Testing

@testable import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SVGRendererTests {
  static let names = ChartLayoutTests.names

  private func chart(_ name: String) -> Chart {
    ChartLayoutTests.charts.first { $0.name == name }?.chart ?? ChartSamples.lines
  }

  @Test(arguments: names) func isWellFormedAndTheSameEachTime(_ name: String) {
    for language in Language.allCases {
      let isSample = ChartSamples.all.contains { $0.name == name }
      for theme in isSample ? SVGRenderer.Theme.allCases : [.automatic] {
        let renderer = SVGRenderer(theme: theme, language: language)
        let text = renderer.render(chart(name))
        #expect(text == renderer.render(chart(name)))
        let reader = ElementReader(text)
        #expect(reader.isWellFormed, "\(name) \(language) \(theme)")
        #expect(reader.names.isSubset(of: Self.elements), "\(reader.names)")
        #expect(reader.attributes.isSubset(of: Self.attributes), "\(reader.attributes)")
        #expect(Set(reader.identifiers).count == reader.identifiers.count)
        #expect(reader.title == chart(name).title[language].sanitized(keepingLines: false).xmlText)
        #expect(reader.descriptionLength > 20)
      }
    }
  }

  private static let elements: Set<String> = [
    "svg", "title", "desc", "style", "g", "rect", "path", "circle", "text", "tspan",
  ]

  private static let attributes: Set<String> = [
    "xmlns", "id", "class", "role", "aria-labelledby", "lang", "viewBox", "width", "height", "font-family",
    "d", "x",
    "y", "cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-dasharray", "style",
    "font-size", "font-weight", "text-anchor", "paint-order", "data-index",
  ]

  @Test func coordinatesHaveTwoDecimals() throws {
    let long = try Regex(#"[0-9]\.[0-9]{3}"#)
    for name in Self.names {
      let text = SVGRenderer(theme: .light, language: .zh).render(chart(name))
      let geometry = text.split(separator: "\n").filter { !$0.hasPrefix("<t") && !$0.hasPrefix("<d") }
      // Tooltips of groups may hold any text.
      let found = geometry.filter { !$0.contains("<title>") && $0.firstMatch(of: long) != nil }
      #expect(found.isEmpty, "\(name): \(found.prefix(1))")
      #expect(!text.contains("nan") && !text.contains("inf\""))
    }
  }

  @Test func numbersAreShort() {
    let written = [0, -0.0, 1, 1.005, 12.5, -3.456, -0.001, 99.999, .nan, .infinity, 1e300].map(
      SVGText.number)
    #expect(written == ["0", "0", "1", "1", "12.5", "-3.5", "0", "100", "0", "0", "0"])
  }

  @Test func markupIsText() {
    let text = SVGRenderer(language: .en).render(chart("markup"))
    #expect(!text.contains("<script"))
    #expect(text.contains("&lt;script&gt;"))
    #expect(!text.contains("\u{0}") && !text.contains("\u{FFFF}") && !text.contains("\u{202E}"))
  }

  @Test func isAnImageWithAName() {
    let text = SVGRenderer(language: .zh, identifier: "fan\"><script>").render(ChartSamples.fan)
    #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"fanscript\""))
    #expect(text.contains("role=\"img\" aria-labelledby=\"fanscript-title fanscript-desc\" lang=\"zh-Hans\""))
    #expect(text.contains("<title id=\"fanscript-title\">增速放缓，但区间较宽</title>"))
  }

  @Test func nothingIsFetched() {
    for theme in SVGRenderer.Theme.allCases {
      let text = SVGRenderer(theme: theme, language: .en).render(ChartSamples.panels)
      #expect(text.components(separatedBy: "http").count == 2, "only the name space")
      #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("href"))
    }
  }

  @Test func themesColour() {
    func text(_ theme: SVGRenderer.Theme) -> String {
      SVGRenderer(theme: theme, language: .en).render(ChartSamples.fan)
    }
    #expect(!text(.light).contains("var(") && !text(.light).contains("<style>"))
    #expect(text(.dark).contains("#15181c") && !text(.dark).contains("#ffffff"))
    // The page's style sheet decides.
    #expect(text(.page).contains("fill=\"#ffffff\"") && !text(.page).contains("style"))
    #expect(text(.light).contains("font-family=") && !text(.page).contains("font-family="))
    #expect(text(.automatic).contains("@media (prefers-color-scheme:dark)"))
    for ink in Ink.all { #expect(SVGRenderer.styleSheet.contains(ink.property + ":")) }
  }

  @Test func contentMakesTheIdentifier() {
    let renderer = SVGRenderer(language: .en)
    let ids = ChartSamples.all.map { renderer.render($0.chart).prefix(80) }
    #expect(Set(ids).count == ids.count)
  }
}

extension String {
  /// The text without what XML 1.0 does not allow.
  fileprivate var xmlText: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0.value < 0xFFFE || $0.value > 0xFFFF }))
  }
}

/// What an XML parser finds in a text.
private final class ElementReader: NSObject, XMLParserDelegate {
  var names: Set<String> = []
  var attributes: Set<String> = []
  var identifiers: [String] = []
  var title = ""
  var descriptionLength = 0
  var isWellFormed = false
  private var path: [String] = []

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    names.insert(name)
    self.attributes.formUnion(attributes.keys)
    if let id = attributes["id"] { identifiers.append(id) }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if path == ["svg", "title"] { title += text }
    if path == ["svg", "desc"] { descriptionLength += text.count }
  }
}
