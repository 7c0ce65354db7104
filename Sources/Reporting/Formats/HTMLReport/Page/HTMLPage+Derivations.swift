internal import Localization

extension HTMLPage {
  /// How figures come about, as a list that is closed; the script shows single ones of it in the page's panel.
  mutating func write(_ derivations: [Report.Derivation], _ ids: [String]) {
    guard !derivations.isEmpty else { return }
    let outline = outline
    html.element("details", ["class": "derivations"]) { html in
      html.element("summary", HTMLWords.derivations)
      for (derivation, id) in zip(derivations, ids) {
        html.newline()
        html.element("article", ["id": id, "class": "derivation", "aria-labelledby": id + "_title"]) { html in
          html.derivation(derivation, id, outline)
        }
      }
    }
  }

  /// The panel in which the script shows one derivation after the other.
  mutating func writePanel() {
    guard outline.hasDerivations else { return }
    html.element("dialog", ["id": "why", "aria-labelledby": "why_title"]) { html in
      html.element("div", ["class": "panel"]) { html in
        html.element("button", ["type": "button", "class": "back"], HTMLWords.back)
        html.element("button", ["type": "button", "class": "close"], HTMLWords.close)
      }
      html.element("div", ["class": "chain"]) { html in
        html.element("h2", ["id": "why_title", "tabindex": "-1"]) { _ in }
        html.element("div") { _ in }
      }
    }
    html.newline()
  }
}

extension HTMLWriter {
  fileprivate mutating func derivation(_ derivation: Report.Derivation, _ id: String, _ outline: PageOutline)
  {
    element("h3", ["id": id + "_title"], derivation.title)
    element("p", ["class": "value"]) { $0.large(derivation.value) }
    element("p", ["class": "rule"]) { $0.words(derivation.rule, keepingLines: true) }
    if !derivation.terms.isEmpty { terms(derivation.terms, outline) }
    guard !derivation.evidence.isEmpty else { return }
    element("ul", ["class": "evidence"]) { html in
      for text in derivation.evidence { html.element("li") { $0.words(text, keepingLines: true) } }
    }
  }

  private mutating func terms(_ terms: [Report.Derivation.Term], _ outline: PageOutline) {
    let values = ColumnPadding(terms.map(\.value), NumberFormat())
    let contributions = ColumnPadding(terms.map(\.contribution), NumberFormat())
    element("table", ["class": "chain-terms"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], HTMLWords.term)
          html.element("th", ["scope": "col", "class": "right"], HTMLWords.value)
          html.element("th", ["scope": "col", "class": "right"], HTMLWords.contribution)
        }
      }
      html.element("tbody") { html in
        for term in terms {
          html.element("tr") { html in
            html.name(of: term, link: outline.derivation(term.target))
            html.figure(term.value, in: values)
            html.figure(term.contribution, in: contributions)
          }
        }
      }
    }
  }

  /// The name of a term, which leads to its own derivation, and what is said of it.
  private mutating func name(of term: Report.Derivation.Term, link: String?) {
    element("th", ["scope": "row"]) { html in
      if let link {
        html.element("a", ["class": "why", "href": "#" + link], term.label)
      } else {
        html.words(term.label)
      }
      if let note = term.note { html.element("span", ["class": "said"], note) }
    }
  }

  private mutating func figure(_ cell: Table.Cell, in column: ColumnPadding) {
    element("td", ["class": cell.isFigure ? "right" : nil]) { $0.value(cell, NumberFormat(), in: column) }
  }
}
