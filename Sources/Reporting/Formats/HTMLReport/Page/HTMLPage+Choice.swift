internal import Localization

extension HTMLPage {
  /// Charts with a row of radio buttons over them; the style sheet shows the one that is chosen, so that no script is
  /// needed.
  mutating func write(_ choice: Report.Choice, _ anchors: [TableAnchors]) {
    guard (2...Report.Choice.limit).contains(choice.options.count), let name = anchors.first?.id else {
      for (option, anchors) in zip(choice.options, anchors) { write(option.chart, anchors) }
      return
    }
    html.open(tag: "div", ["class": "choice"])
    html.element("fieldset", ["class": "options"]) { html in
      html.element("legend", choice.label)
      for (index, option) in choice.options.enumerated() {
        html.option(option.label, group: name, isFirst: index == 0)
      }
    }
    for (index, (option, anchors)) in zip(choice.options, anchors).enumerated() {
      html.open(tag: "div", ["class": "option"])
      if index > 0 { html.open(tag: "noscript", [:]) }
      write(option.chart, anchors, isKept: index > 0)
      if index > 0 { html.close(tag: "noscript") }
      html.close(tag: "div")
    }
    html.close(tag: "div")
  }
}

extension HTMLWriter {
  fileprivate mutating func option(_ label: LocalizedText, group: String, isFirst: Bool) {
    element("label") { html in
      // What was chosen before a reload must not be shown again: paper and the links show the first.
      html.void(
        "input",
        [
          "type": "radio", "name": group + "_choice", "autocomplete": "off",
          "checked": isFirst ? "checked" : nil,
        ])
      html.element("span", label)
    }
  }
}
