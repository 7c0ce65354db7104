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
  /// What a waterfall begins and ends with.
  case level
  /// One of the colours of series, and the darker shade of it that text needs.
  case series(Int)
  case seriesText(Int)
  /// One of the tints of a fan, from the outermost.
  case band(Int)

  /// How many colours series have.
  static let seriesCount = 8
  /// How many tints fans have.
  static let bandCount = 5

  static let all: [Ink] =
    [.paper, .text, .muted, .grid, .axis, .shade, .context, .history, .level]
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
    case .level: "--chart-level"
    case .series(let index): "--chart-series-\(index + 1)"
    case .seriesText(let index): "--chart-series-\(index + 1)-text"
    case .band(let index): "--chart-band-\(index + 1)"
    }
  }
}

/// The colours of a theme.
///
/// The first four series follow Okabe and Ito (2008, "Color Universal Design"): blue, vermillion, bluish green, reddish
/// purple; the others were sought so that all eight stay apart for full sight and for red- and green-blind readers
/// (`PaletteTests`). All are dark enough on white and light enough on black that a line has 3 : 1 and text 4.5 : 1
/// against the paper (WCAG 2.2, 1.4.3 and 1.4.11).
enum Palette {
  static let light: [Ink: String] = colors(
    plain: [
      "#ffffff", "#1a1a1a", "#5a5f66", "#e3e5e8", "#8a9097", "#f5f5f2", "#a9aeb5", "#3c4148", "#868c94",
    ],
    series: ["#0072b2", "#d55e00", "#009e73", "#b8558f", "#3d2a9c", "#a0522d", "#8b5cf6", "#7a0019"],
    text: ["#0068a3", "#b34f00", "#007a59", "#a3457c", "#37268f", "#8f4826", "#7440e6", "#70001a"],
    bands: ["#dbe9f3", "#bdd8ea", "#9dc5df", "#7db1d4", "#5c9cc8"])

  static let dark: [Ink: String] = colors(
    plain: [
      "#15181c", "#eceef0", "#a7adb5", "#2e343b", "#7d858e", "#1d2126", "#666d75", "#d3d7db", "#818992",
    ],
    series: ["#56b4e9", "#f0803c", "#1fbf92", "#e08cbc", "#7a7cff", "#ffd54f", "#b6e07a", "#ff5a5f"],
    text: ["#6dc0f0", "#f59358", "#3cd0a5", "#e8a2ca", "#9a9bff", "#ffdd75", "#c4e894", "#ff7d80"],
    bands: ["#1b2f3e", "#213e54", "#284f6c", "#306185", "#38739e"])

  private static func colors(plain: [String], series: [String], text: [String], bands: [String]) -> [Ink:
    String]
  {
    Dictionary(zip(Ink.all, plain + series + text + bands), uniquingKeysWith: { first, _ in first })
  }
}
