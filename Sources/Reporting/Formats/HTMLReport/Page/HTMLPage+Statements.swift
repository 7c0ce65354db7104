internal import Localization

extension HTMLWriter {
  /// A text whose figures lead to their cells, as far as the report has them.
  mutating func statement(_ statement: Report.Statement, _ outline: PageOutline, keepingLines: Bool = false) {
    let known = statement.glued { outline.place($0) != nil }
    guard !known.mentions.isEmpty else { return words(statement.text, keepingLines: keepingLines) }
    for language in Language.allCases {
      element("span", ["lang": language.tag]) { html in
        for piece in known.pieces(in: language) {
          guard let place = outline.place(piece.place) else {
            html.plain(piece.text, keepingLines: keepingLines)
            continue
          }
          html.element("a", ["class": "figure", "href": "#" + place]) { $0.plain(piece.text) }
        }
      }
    }
  }
}

extension Report.Statement {
  /// The statement with those mentions that are wanted, units on the line of their numbers.
  fileprivate func glued(where isWanted: (Table.Place) -> Bool) -> Self {
    func glued(_ words: LocalizedText) -> LocalizedText { LocalizedText { words[$0].gluingUnits } }
    return Self(
      glued(text),
      mentions: mentions.filter { isWanted($0.place) }.map { Report.Mention(glued($0.words), $0.place) })
  }
}
