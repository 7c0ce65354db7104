import Foundation
import Localization
import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What an XML parser finds in a page; it takes nothing that is not closed, quoted and escaped.
final class PageReader: NSObject, XMLParserDelegate {
  var isWellFormed = false
  var names: [String: Int] = [:]
  var attributeNames: Set<String> = []
  var identifiers: [String] = []
  /// Every id that something points at.
  var references: [String] = []
  var links: [String] = []
  var metas: [String: String] = [:]
  var style = ""
  var script = ""
  /// The words of elements by their language; without one, the page's.
  var words: [String: String] = [:]
  private var path: [String] = []
  private var languages: [String] = []

  init(_ page: String) {
    super.init()
    let parser = XMLParser(data: Data(Self.quoting(page).utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  /// The page with its style and script as character data, which is how HTML reads them.
  private static func quoting(_ page: String) -> String {
    var page = page
    for name in ["style", "script"] {
      page = page.replacing("<\(name)>", with: "<\(name)><![CDATA[", maxReplacements: 1)
        .replacing("</\(name)>", with: "]]></\(name)>", maxReplacements: 1)
    }
    return page
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    names[name, default: 0] += 1
    attributeNames.formUnion(attributes.keys)
    languages.append(attributes["lang"] ?? languages.last ?? "")
    if let id = attributes["id"] { identifiers.append(id) }
    for key in ["aria-labelledby", "aria-describedby"] {
      references += attributes[key]?.split(separator: " ").map(String.init) ?? []
    }
    if let link = attributes["href"] { links.append(link) }
    if name == "meta", let key = attributes["name"] ?? attributes["http-equiv"] {
      metas[key] = attributes["content"]
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    switch path.last {
    case "script": script += text
    case "style": style += text
    default: words[languages.last ?? "", default: ""] += text
    }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
    languages.removeLast()
  }
}
