internal import Localization

/// The lines of a report on a page of one width in one language.
struct TextPage {
  let width: Int
  let language: Language
  let style: TextStyle
  var citesCells = false

  func lines(of report: Report) -> [String] {
    var lines = wrapped(report.title)
    if let subtitle = report.subtitle { lines += wrapped(subtitle) }
    lines.append(style.line(style.doubleRule, width: width))
    for section in report.sections { lines += [""] + self.lines(of: section) }
    return lines
  }

  func lines(of section: Report.Section) -> [String] {
    var lines = section.heading.map(headingLines) ?? []
    for (index, block) in section.blocks.enumerated() {
      let own = self.lines(of: block)
      guard !own.isEmpty else { continue }
      if index == 0 ? !lines.isEmpty : !block.follows(section.blocks[index - 1]) { lines.append("") }
      lines += own
    }
    return lines
  }

  func lines(of block: Report.Block) -> [String] {
    switch block {
    case .paragraph(let text): wrapped(text)
    case .subheading(let text): wrapped(text)
    case .statement(let statement): wrapped(statement.text)
    case .bullets(let items): items.flatMap { hanging(style.bullet + " ", $0) }
    case .statements(let items): items.flatMap { hanging(style.bullet + " ", $0.text) }
    case .warning(let text): hanging("! ", Words.warning + text)
    case .definitions(let definitions): lines(of: definitions)
    case .sparklines(let rows): lines(of: rows)
    case .table(let table): lines(of: table)
    case .headline(let headline): lines(of: headline)
    case .chart(let chart): lines(of: chart)
    case .choice(let choice): choice.options.first.map { lines(of: $0.chart) } ?? []
    case .derivations(let all): all.tellValues ? wrapped(Words.derivations) : []
    }
  }

  private func lines(of chart: Chart) -> [String] {
    ChartText(width: width, ambiguous: style.ambiguous).lines(chart, in: language)
  }

  /// `── Heading ──────…`
  private func headingLines(_ heading: LocalizedText) -> [String] {
    var lines = style.breaker.lines(heading[language].sanitized(keepingLines: false), width: width - 6)
    guard let first = lines.first else { return [] }
    let opening = style.line(style.rule, width: 2) + " " + first + " "
    lines[0] = opening + style.line(style.rule, width: width - style.width(opening))
    return [lines[0]] + lines.dropFirst().map { "   " + $0 }
  }

  func wrapped(_ text: LocalizedText) -> [String] {
    style.breaker.lines(text[language].sanitized(keepingLines: true), width: width)
  }

  /// A text whose later lines stand under its first word.
  func hanging(_ mark: String, _ text: LocalizedText) -> [String] {
    let indent = style.width(mark)
    let lines = style.breaker.lines(text[language].sanitized(keepingLines: true), width: width - indent)
    return lines.enumerated().map { ($0 == 0 ? mark : style.pad("", to: indent)) + $1 }
  }
}

extension Report.Block {
  /// Whether the block stands on the next line without a blank one.
  fileprivate func follows(_ previous: Report.Block) -> Bool {
    switch (previous, self) {
    case (.subheading, _), (.warning, .warning): true
    default: false
    }
  }
}
