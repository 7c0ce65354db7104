internal import Localization

/// The text of a page, element by element: every element is closed, every word and attribute escaped.
///
/// What is written is well-formed XML as well as HTML, but for the script and the style sheet, which XML would quote.
struct HTMLWriter {
  private(set) var text = ""

  /// Attributes in their order; one whose value is nil is left out.
  typealias Attributes = KeyValuePairs<String, String?>

  /// An element with its content.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    text += ">"
    content(&self)
    text += "</\(name)>"
  }

  /// An element around words.
  mutating func element(_ name: String, _ attributes: Attributes, _ words: LocalizedText) {
    element(name, attributes) { $0.words(words) }
  }

  /// An element without attributes around words.
  mutating func element(_ name: String, _ words: LocalizedText) { element(name, [:], words) }

  /// An element that has no content, such as `<meta/>`.
  mutating func void(_ name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += "/>"
  }

  /// The opening of an element whose content several functions write; each is closed by `close`.
  mutating func open(tag name: String, _ attributes: Attributes = [:]) {
    open(name, attributes)
    text += ">"
  }

  /// The end of an element that was opened.
  mutating func close(tag name: String) { text += "</\(name)>" }

  private mutating func open(_ name: String, _ attributes: Attributes) {
    text += "<" + name
    for (name, value) in attributes {
      if let value { text += " \(name)=\"\(XMLText.escaped(value.sanitized(keepingLines: false)))\"" }
    }
  }

  /// A line end between elements, for those who read the source.
  mutating func newline() { text += "\n" }

  /// Words in both languages, one of which the page shows; once where they are the same.
  mutating func words(_ words: LocalizedText, keepingLines: Bool = false) {
    guard words.en != words.zh else { return plain(words.en, keepingLines: keepingLines) }
    for language in Language.allCases {
      element("span", ["lang": language.tag]) { $0.plain(words[language], keepingLines: keepingLines) }
    }
  }

  /// Words as they are.
  mutating func plain(_ words: String, keepingLines: Bool = false) {
    let clean = words.sanitized(keepingLines: keepingLines).gluingUnits
    let lines = clean.split(separator: "\n", omittingEmptySubsequences: false)
    text += lines.map { XMLText.escaped(String($0)) }.joined(separator: "<br/>")
  }

  /// Markup made by the program itself, such as a chart.
  mutating func markup(_ made: String) { text += made }
}

extension Language {
  /// The tag of BCP 47.
  var tag: String {
    switch self {
    case .en: "en"
    case .zh: "zh-Hans"
    }
  }
}

extension String {
  /// The text with its units kept on the line of their numbers: `8.8 %`.
  var gluingUnits: String {
    guard contains(" ") else { return self }
    var characters = Array(self)
    for index in characters.indices.dropFirst()
    where characters[index] == " " && characters[index - 1].isWholeNumber
      && NumberUnits.longest(at: index + 1, of: characters) != nil
    {
      characters[index] = "\u{A0}"
    }
    return String(characters)
  }
}
