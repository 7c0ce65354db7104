public import Localization

/// A chart drawn with characters, for text reports: curves in braille dots, bars in blocks, Chinese labels aligned.
///
/// A picture of this kind gives the shape; the figures are in `Chart.table`.
public struct ChartText: Sendable, Hashable {
  /// The columns of the page, at least 40.
  public var width: Int
  /// How characters of ambiguous width are counted; where they are wide, ASCII stands in for blocks.
  public var ambiguous: AmbiguousWidth

  /// A page of 80 columns unless said otherwise.
  public init(width: Int = 80, ambiguous: AmbiguousWidth = .narrow) {
    self.width = width
    self.ambiguous = ambiguous
  }

  /// The picture with its words, each line ended by a line feed.
  public func text(_ chart: Chart, in language: Language) -> String {
    lines(chart, in: language).map { $0 + "\n" }.joined()
  }

  /// The same line by line.
  func lines(_ chart: Chart, in language: Language) -> [String] {
    let style = TextStyle(ambiguous: ambiguous)
    let page = TextChartPage(width: max(40, width), language: language, style: style)
    var lines = page.wrapped(chart.title)
    if let subtitle = chart.subtitle { lines += page.wrapped(subtitle) }
    lines += [""] + page.lines(chart.kind)
    if let note = chart.note { lines += [""] + page.wrapped(note) }
    return lines.map(\.withoutTrailingSpaces)
  }
}

/// The lines of charts on a page of one width.
struct TextChartPage {
  let width: Int
  let language: Language
  let style: TextStyle

  func wrapped(_ text: LocalizedText) -> [String] {
    style.breaker.lines(text[language].sanitized(keepingLines: true), width: width)
  }

  func lines(_ kind: Chart.Kind) -> [String] {
    let lines: [String]? =
      switch kind {
      case .lines(let chart): curves(TimePlot(chart))
      case .fan(let chart): curves(TimePlot(chart))
      case .bars(let chart): BarPlot(chart, language).flatMap(bars)
      case .waterfall(let chart): BarPlot(chart, language).flatMap(bars)
      case .tornado(let chart): BarPlot(chart, language).flatMap(bars)
      case .panels(let chart): panels(chart)
      }
    return lines ?? wrapped(ChartWords.nothing)
  }

  private func panels(_ chart: Chart.Panels) -> [String]? {
    let parts = chart.panels.map { panel -> [String] in
      let kind: Chart.Kind =
        switch panel.content {
        case .lines(let lines): .lines(lines)
        case .fan(let fan): .fan(fan)
        }
      return wrapped(panel.title) + lines(kind)
    }
    return parts.isEmpty ? nil : Array(parts.joined(separator: [""]))
  }

  /// A text on one line, cut with `…` where it is wider than a width.
  func shortened(_ text: String, width: Int) -> String {
    let text = text.sanitized(keepingLines: false)
    guard style.width(text) > width else { return text }
    let mark = style.ambiguous == .narrow ? "…" : "."
    var used = style.width(mark)
    let kept = text.prefix { character in
      used += character.displayWidth(ambiguous: style.ambiguous)
      return used <= width
    }
    return String(kept).withoutTrailingSpaces + mark
  }
}
