/// A colour by what it is for; the theme says which one.
enum Ink: Hashable {
  case paper
  /// Titles.
  case text
  /// Ticks, notes, labels of axes.
  case muted
  /// Lines across the plot.
  case grid
  /// The axis and the line at zero.
  case axis
  /// Behind projected periods.
  case shade
  /// Series that are there for comparison.
  case context
  case history
  /// One of the colours of series, and the darker shade of it that text needs.
  case series(Int)
  case seriesText(Int)
  /// One of the tints of a fan, from the outermost.
  case band(Int)

  /// How many colours series have.
  static let seriesCount = 6
  /// How many tints fans have.
  static let bandCount = 5

  static let all: [Ink] =
    [.paper, .text, .muted, .grid, .axis, .shade, .context, .history]
    + (0..<seriesCount).map(Ink.series) + (0..<seriesCount).map(Ink.seriesText)
    + (0..<bandCount).map(Ink.band)

  /// The name of the custom property that a page may set.
  var property: String {
    switch self {
    case .paper: "--chart-paper"
    case .text: "--chart-text"
    case .muted: "--chart-muted"
    case .grid: "--chart-grid"
    case .axis: "--chart-axis"
    case .shade: "--chart-shade"
    case .context: "--chart-context"
    case .history: "--chart-history"
    case .series(let index): "--chart-series-\(index + 1)"
    case .seriesText(let index): "--chart-series-\(index + 1)-text"
    case .band(let index): "--chart-band-\(index + 1)"
    }
  }
}

/// The colours of a theme.
///
/// Series follow Okabe and Ito (2008, "Color Universal Design"), which people with any of the common colour
/// deficiencies tell apart: blue, vermillion, bluish green, reddish purple, orange, sky blue; darkened on white
/// and lightened on black until a line has 3 : 1 and text 4.5 : 1 against the paper (WCAG 2.2, 1.4.3 and 1.4.11).
enum Palette {
  static let light: [Ink: String] = colors(
    plain: ["#ffffff", "#1a1a1a", "#5a5f66", "#e3e5e8", "#8a9097", "#f5f5f2", "#a9aeb5", "#3c4148"],
    series: ["#0072b2", "#d55e00", "#009e73", "#b8558f", "#a87400", "#3590c9"],
    text: ["#0068a3", "#b34f00", "#007a59", "#a3457c", "#8a5f00", "#1f74ab"],
    bands: ["#dbe9f3", "#bdd8ea", "#9dc5df", "#7db1d4", "#5c9cc8"])

  static let dark: [Ink: String] = colors(
    plain: ["#15181c", "#eceef0", "#a7adb5", "#2e343b", "#7d858e", "#1d2126", "#666d75", "#d3d7db"],
    series: ["#56b4e9", "#f0803c", "#1fbf92", "#e08cbc", "#e6b020", "#8fd0f5"],
    text: ["#6dc0f0", "#f59358", "#3cd0a5", "#e8a2ca", "#ecbf45", "#a8dbf8"],
    bands: ["#1b2f3e", "#213e54", "#284f6c", "#306185", "#38739e"])

  private static func colors(plain: [String], series: [String], text: [String], bands: [String]) -> [Ink:
    String]
  {
    Dictionary(zip(Ink.all, plain + series + text + bands), uniquingKeysWith: { first, _ in first })
  }
}
