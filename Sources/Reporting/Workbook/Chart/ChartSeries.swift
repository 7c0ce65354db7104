/// Numbers drawn in a chart.
public struct ChartSeries: Sendable, Hashable {
  /// The name in the legend.
  public var name: String
  /// The cells of the periods or categories.
  public var categories: SheetRange
  /// The cells of the values.
  public var values: SheetRange
  /// How the values are drawn.
  public var drawing: Drawing
  /// Whether the legend names the series.
  public var isInLegend: Bool

  /// How values are drawn.
  public enum Drawing: Sendable, Hashable {
    /// A line.
    case line(ChartLine)
    /// An area stacked on the ones before it; nil leaves it clear, as the lowest of a fan is.
    case area(RGBColor?)
    /// Columns side by side.
    case column(RGBColor)
  }

  /// A series; in the legend unless said otherwise.
  public init(
    name: String, categories: SheetRange, values: SheetRange, drawing: Drawing, isInLegend: Bool = true
  ) {
    self.name = name
    self.categories = categories
    self.values = values
    self.drawing = drawing
    self.isInLegend = isInLegend
  }
}

/// A line of a chart.
public struct ChartLine: Sendable, Hashable {
  /// How a line is broken.
  public enum Dash: Sendable, Hashable, CaseIterable {
    case solid, dash, dot, dashDot, longDash
  }
  /// What marks its points.
  public enum Marker: Sendable, Hashable, CaseIterable {
    case none, circle, square, triangle, diamond
  }

  /// The colour of line and marks.
  public var color: RGBColor
  /// The width in points.
  public var width: Double
  /// How the line is broken.
  public var dash: Dash
  /// What marks its points.
  public var marker: Marker

  /// A line.
  public init(color: RGBColor, width: Double = 2, dash: Dash = .solid, marker: Marker = .none) {
    self.color = color
    self.width = width
    self.dash = dash
    self.marker = marker
  }

  /// The line of history: dark grey, with small marks.
  public static let history = ChartLine(color: WorkbookPalette.history, width: 2.25, marker: .circle)

  /// The line of a scenario by its place in the run, the baseline first: colours, then dashes, then marks change.
  public static func scenario(_ place: Int) -> ChartLine {
    let colors = WorkbookPalette.scenarios
    let round = max(0, place) / colors.count
    return ChartLine(
      color: colors[max(0, place) % colors.count],
      dash: Dash.allCases[(max(0, place) % colors.count + round) % 5],
      marker: Marker.allCases[round % 5])
  }
}
