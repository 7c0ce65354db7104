internal import Localization

extension HTMLWriter {
  /// A text whose figures lead to where they are told, as far as the report has it.
  mutating func statement(_ statement: Report.Statement, _ outline: PageOutline, keepingLines: Bool = false) {
    let statement = statement.glued
    guard statement.mentions.contains(where: { outline.id(of: $0.target) != nil }) else {
      return words(statement.text, keepingLines: keepingLines)
    }
    for language in Language.allCases {
      element("span", ["lang": language.tag]) { html in
        for piece in statement.pieces(in: language) {
          guard let target = piece.target, let id = outline.id(of: target) else {
            html.plain(piece.text, keepingLines: keepingLines)
            continue
          }
          html.element("a", target.link(to: id)) { $0.plain(piece.text) }
        }
      }
    }
  }
}

extension Report.Target {
  /// The attributes of a link to it: a derivation opens as it does from a cell.
  fileprivate func link(to id: String) -> HTMLWriter.Attributes {
    switch self {
    case .cell: ["class": "figure", "href": "#" + id]
    case .derivation: ["class": "figure why", "href": "#" + id, "aria-haspopup": "dialog"]
    }
  }
}

extension Report.Statement {
  /// The statement with its units on the line of their numbers.
  fileprivate var glued: Self {
    func glued(_ words: LocalizedText) -> LocalizedText { LocalizedText { words[$0].gluingUnits } }
    return Self(glued(text), mentions: mentions.map { Report.Mention(glued($0.words), to: $0.target) })
  }
}
